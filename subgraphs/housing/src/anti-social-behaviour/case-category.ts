/**
 * Kinds of case, as the police tell their incidents apart since 2011. Fifteen categories would each be a small number,
 * and withheld with the totals that contain them.
 */
export const caseKinds = {
  personal:
    'Aimed at a person: abuse, harassment, hate, violence, domestic abuse and other crime. Domestic abuse is never published by itself.',
  nuisance: 'Troubles the neighbours: noise, animals, vehicles, drugs, alcohol, and the misuse of communal areas.',
  environmental: 'Harms the place: damage to property, litter and fly-tipping, neglected gardens.',
} as const;
export type CaseKind = keyof typeof caseKinds;

/** Categories of the landlords' case management, and the kind as which each is published. */
export const caseCategories: Readonly<Record<string, CaseKind>> = {
  Noise: 'nuisance',
  'Verbal abuse, harassment, intimidation or threatening behaviour': 'personal',
  'Hate-related incidents': 'personal',
  'Vandalism and damage to property': 'environmental',
  'Pets and animal nuisance': 'nuisance',
  'Nuisance from vehicles': 'nuisance',
  'Drugs, substance misuse or drug dealing': 'nuisance',
  'Alcohol-related': 'nuisance',
  'Domestic abuse': 'personal',
  'Physical violence': 'personal',
  'Litter, rubbish or fly-tipping': 'environmental',
  'Garden nuisance': 'environmental',
  'Misuse of communal areas or loitering': 'nuisance',
  'Prostitution, sexual acts or kerb crawling': 'nuisance',
  'Other criminal behaviour': 'personal',
};

/** The line of a return that states the sum of its categories. */
export const allCases = 'All cases';

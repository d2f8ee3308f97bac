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
export const caseCategories = {
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
} as const satisfies Readonly<Record<string, CaseKind>>;

/** What some returns call a category: longer, shorter, or in the words of another year. */
export const otherCategoryNames: Readonly<Record<string, keyof typeof caseCategories>> = {
  'Noise nuisance': 'Noise',
  'Verbal abuse/harassment/intimidation/threatening behaviour':
    'Verbal abuse, harassment, intimidation or threatening behaviour',
  'Harassment/threats': 'Verbal abuse, harassment, intimidation or threatening behaviour',
  'Hate related incidents': 'Hate-related incidents',
  'Hate crime': 'Hate-related incidents',
  'Vandalism/damage to property': 'Vandalism and damage to property',
  'Vandalism and graffiti': 'Vandalism and damage to property',
  'Animal nuisance': 'Pets and animal nuisance',
  'Pets/animal nuisance': 'Pets and animal nuisance',
  'Vehicle nuisance': 'Nuisance from vehicles',
  'Drugs/substance misuse/drug dealing': 'Drugs, substance misuse or drug dealing',
  'Alcohol related': 'Alcohol-related',
  'Domestic violence': 'Domestic abuse',
  'Domestic violence/abuse': 'Domestic abuse',
  'Physical violence (other than domestic)': 'Physical violence',
  'Litter/rubbish/fly-tipping': 'Litter, rubbish or fly-tipping',
  'Fly-tipping': 'Litter, rubbish or fly-tipping',
  'Garden nuisance/untidy gardens': 'Garden nuisance',
  'Misuse of communal areas/public space or loitering': 'Misuse of communal areas or loitering',
  'Prostitution/sexual acts/kerb crawling': 'Prostitution, sexual acts or kerb crawling',
  'Criminal behaviour/crime': 'Other criminal behaviour',
};

/** The line of a return that states the sum of its categories. */
export const allCases = 'All cases';

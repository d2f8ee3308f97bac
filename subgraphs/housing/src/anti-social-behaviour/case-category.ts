/** What is published of a landlord's cases beside their number: groups of categories, so that few counts are small. */
export const caseGroups = {
  noise: 'Noise.',
  harassment: 'Verbal abuse, harassment, intimidation or threatening behaviour.',
  hate: 'Hate-related incidents, which the Regulator of Social Housing asks for beside all cases.',
  environment:
    'Damage to property, vehicles, animals, gardens, litter and fly-tipping, and the misuse of communal areas.',
  crime:
    'Violence, drugs, alcohol, sexual acts, domestic abuse and other criminal behaviour. Domestic abuse is never published by itself.',
} as const;
export type CaseGroup = keyof typeof caseGroups;

/** Categories of the landlords' case management, and the group in which each is published. */
export const caseCategories: Readonly<Record<string, CaseGroup>> = {
  Noise: 'noise',
  'Verbal abuse, harassment, intimidation or threatening behaviour': 'harassment',
  'Hate-related incidents': 'hate',
  'Vandalism and damage to property': 'environment',
  'Pets and animal nuisance': 'environment',
  'Nuisance from vehicles': 'environment',
  'Drugs, substance misuse or drug dealing': 'crime',
  'Alcohol-related': 'crime',
  'Domestic abuse': 'crime',
  'Physical violence': 'crime',
  'Litter, rubbish or fly-tipping': 'environment',
  'Garden nuisance': 'environment',
  'Misuse of communal areas or loitering': 'environment',
  'Prostitution, sexual acts or kerb crawling': 'crime',
  'Other criminal behaviour': 'crime',
};

/** The line of a return that states the sum of its categories. */
export const allCases = 'All cases';

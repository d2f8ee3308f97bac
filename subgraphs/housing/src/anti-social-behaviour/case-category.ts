/**
 * Categories of the landlords' case management, as `readWord` takes a list of words. A return is summed over them, so a
 * row that is none of them, such as a total, is refused: it would count its cases twice.
 */
export const caseCategories: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Noise',
    'Verbal abuse, harassment, intimidation or threatening behaviour',
    'Hate-related incidents',
    'Vandalism and damage to property',
    'Pets and animal nuisance',
    'Nuisance from vehicles',
    'Drugs, substance misuse or drug dealing',
    'Alcohol-related',
    'Domestic abuse',
    'Physical violence',
    'Litter, rubbish or fly-tipping',
    'Garden nuisance',
    'Misuse of communal areas or loitering',
    'Prostitution, sexual acts or kerb crawling',
    'Other criminal behaviour',
  ].map((category) => [category, category]),
);

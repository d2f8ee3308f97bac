/** Kinds of offence that are published, and what an analyst has to know of each. */
export const offenceKinds = {
  violence: 'Violence against the person, robbery, and offences that are racially aggravated.',
  theft: 'Theft and handling, burglary, taking of vehicles, fraud and forgery.',
  damage: 'Criminal damage and arson.',
  other:
    'Drugs, public order, motoring, breaches of orders, sexual offences and all the rest. None of them by itself: in a district each is a small number.',
} as const;
export type OffenceKind = keyof typeof offenceKinds;

/** Offence groups of the Youth Justice Board as returns print them. */
export const offenceGroups: Readonly<Record<string, OffenceKind>> = {
  'Violence Against the Person': 'violence',
  Robbery: 'violence',
  'Racially Aggravated': 'violence',
  'Theft and Handling Stolen Goods': 'theft',
  'Vehicle Theft / Unauthorised Taking': 'theft',
  'Domestic Burglary': 'theft',
  'Non Domestic Burglary': 'theft',
  'Fraud and Forgery': 'theft',
  'Criminal Damage': 'damage',
  Arson: 'damage',
  Drugs: 'other',
  'Public Order': 'other',
  'Motoring Offences': 'other',
  'Death or Injury by Dangerous Driving': 'other',
  'Sexual Offences': 'other',
  'Breach of Statutory Order': 'other',
  'Breach of Conditional Discharge': 'other',
  'Breach of Bail': 'other',
  Other: 'other',
};

export const ageBands = ['10-14', '15-17'] as const;
export type AgeBand = (typeof ageBands)[number];

/** What stands in a line that states a sum. */
export const all = 'All';

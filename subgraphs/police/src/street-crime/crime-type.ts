import type { MeasureDefinition } from '@safer-graph/kit';

/** The categories of data.police.uk that are published as series. */
export interface CrimeType {
  readonly series: string;
  readonly title: string;
  readonly description: string;
  /** Labels of the column Crime type, in lower case: today's first, then those of older files. */
  readonly labels: readonly string[];
  readonly breaks?: MeasureDefinition['breaks'];
}

const newCategories = (note: string): MeasureDefinition['breaks'] => [{ from: '2013-05-01', note }];

export const crimeTypes: readonly CrimeType[] = [
  {
    series: 'anti-social-behaviour',
    title: 'Anti-social behaviour incidents',
    description: 'Incidents of anti-social behaviour that were reported to the police. They are no crimes.',
    labels: ['anti-social behaviour'],
  },
  {
    series: 'bicycle-theft',
    title: 'Bicycle theft',
    description: 'Thefts of bicycles; other theft until April 2013.',
    labels: ['bicycle theft'],
  },
  {
    series: 'burglary',
    title: 'Burglary',
    description: 'Burglaries of homes and of other buildings together.',
    labels: ['burglary'],
  },
  {
    series: 'criminal-damage-and-arson',
    title: 'Criminal damage and arson',
    description: 'Criminal damage, to vehicles and buildings too, and arson.',
    labels: ['criminal damage and arson'],
  },
  {
    series: 'drugs',
    title: 'Drug offences',
    description: 'Possession of drugs, supply and production; rises with the effort to find them.',
    labels: ['drugs'],
  },
  {
    series: 'other-theft',
    title: 'Other theft',
    description: 'Thefts that stand in no category of their own.',
    labels: ['other theft'],
    breaks: newCategories('From May 2013 thefts of bicycles and from the person stand apart.'),
  },
  {
    series: 'possession-of-weapons',
    title: 'Possession of weapons',
    description: 'Possession of weapons; together with public order until April 2013.',
    labels: ['possession of weapons'],
  },
  {
    series: 'public-order',
    title: 'Public order offences',
    description: 'Offences that cause fear, alarm or distress.',
    labels: ['public order', 'public disorder and weapons'],
    breaks: newCategories('From May 2013 possession of weapons stands apart.'),
  },
  {
    series: 'robbery',
    title: 'Robbery',
    description: 'Robberies of people and businesses.',
    labels: ['robbery'],
  },
  {
    series: 'shoplifting',
    title: 'Shoplifting',
    description: 'Thefts from shops.',
    labels: ['shoplifting'],
  },
  {
    series: 'theft-from-the-person',
    title: 'Theft from the person',
    description: 'Thefts from people without force; other theft until April 2013.',
    labels: ['theft from the person'],
  },
  {
    series: 'vehicle-crime',
    title: 'Vehicle crime',
    description: 'Thefts of and from vehicles, and interference with them.',
    labels: ['vehicle crime'],
  },
  {
    series: 'violence-and-sexual-offences',
    title: 'Violence and sexual offences',
    description: 'Violent and sexual offences in one category, which cannot be told apart.',
    labels: ['violence and sexual offences', 'violent crime'],
    breaks: newCategories('From May 2013 sexual offences stand here; before, with other crime.'),
  },
  {
    series: 'other-crime',
    title: 'Other crime',
    description: 'Crimes that stand in no other category.',
    labels: ['other crime'],
    breaks: newCategories('From May 2013 sexual and public order offences stand apart.'),
  },
];

export const antiSocialBehaviour = crimeTypes[0]!;

const byLabel = new Map(crimeTypes.flatMap((type) => type.labels.map((label) => [label, type] as const)));

export const crimeTypeOf = (label: string): CrimeType | undefined =>
  byLabel.get(label.toLowerCase().replace(/\s+/g, ' ').trim());

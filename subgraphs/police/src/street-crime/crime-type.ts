import type { MeasureDefinition } from '@safer-graph/kit';
import { incidentBreaks } from '../recording-break.js';

type Breaks = NonNullable<MeasureDefinition['breaks']>;

/** The categories of data.police.uk that are published as series. */
export interface CrimeType {
  readonly series: string;
  readonly title: string;
  readonly description: string;
  /** Labels of the column Crime type, in lower case: today's first, then those of older files. */
  readonly labels: readonly string[];
  readonly breaks?: Breaks;
}

/** The publisher began with six categories in December 2010, had eleven from September 2011, and has fourteen from May 2013. */
const eleven = (note: string): Breaks[number] => ({ from: '2011-09-01', note: `From September 2011 ${note}` });
const fourteen = (note: string): Breaks[number] => ({ from: '2013-05-01', note: `From May 2013 ${note}` });
const sexualOffences =
  'violent crime is named violence and sexual offences; in which category sexual offences stood before, was not found.';

export const crimeTypes: readonly CrimeType[] = [
  {
    series: 'anti-social-behaviour',
    title: 'Anti-social behaviour incidents',
    description: 'Incidents of anti-social behaviour that were reported to the police. They are no crimes.',
    labels: ['anti-social behaviour'],
    breaks: incidentBreaks,
  },
  {
    series: 'bicycle-theft',
    title: 'Bicycle theft',
    description: 'Thefts of bicycles. A category since May 2013; other theft before.',
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
    description:
      'Criminal damage, to vehicles and buildings too, and arson. A category since September 2011; other crime before.',
    labels: ['criminal damage and arson'],
  },
  {
    series: 'drugs',
    title: 'Drug offences',
    description:
      'Possession of drugs, supply and production; rises with the effort to find them. A category since September 2011; other crime before.',
    labels: ['drugs'],
  },
  {
    series: 'other-theft',
    title: 'Other theft',
    description: 'Thefts that stand in no category of their own. A category since September 2011; other crime before.',
    labels: ['other theft'],
    breaks: [fourteen('thefts of bicycles and from the person stand apart.')],
  },
  {
    series: 'possession-of-weapons',
    title: 'Possession of weapons',
    description: 'Possession of weapons. A category since May 2013; public disorder and weapons before.',
    labels: ['possession of weapons'],
  },
  {
    series: 'public-order',
    title: 'Public order offences',
    description:
      'Offences that cause fear, alarm or distress. A category since September 2011, with weapons until April 2013; other crime before.',
    labels: ['public order', 'public disorder and weapons'],
    breaks: [fourteen('possession of weapons stands apart.')],
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
    description: 'Thefts from shops. A category since September 2011; other crime before.',
    labels: ['shoplifting'],
  },
  {
    series: 'theft-from-the-person',
    title: 'Theft from the person',
    description: 'Thefts from people without force. A category since May 2013; other theft before.',
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
    breaks: [fourteen(sexualOffences)],
  },
  {
    series: 'other-crime',
    title: 'Other crime',
    description: 'Crimes that stand in no other category, which were many more until August 2011.',
    labels: ['other crime'],
    breaks: [
      eleven('criminal damage, drugs, shoplifting, other theft and public disorder stand apart.'),
      fourteen(sexualOffences),
    ],
  },
];

export const antiSocialBehaviour = crimeTypes[0]!;

const byLabel = new Map(crimeTypes.flatMap((type) => type.labels.map((label) => [label, type] as const)));

export const crimeTypeOf = (label: string): CrimeType | undefined =>
  byLabel.get(label.toLowerCase().replace(/\s+/g, ' ').trim());

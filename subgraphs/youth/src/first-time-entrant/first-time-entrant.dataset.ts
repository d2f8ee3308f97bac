import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const sources = [
  [
    'pnc',
    'by the Police National Computer',
    'Young people aged 10 to 17 whose first reprimand, warning or conviction stands in the Police National Computer in the year. The Department for Children, Schools and Families published these for counties and unitary authorities; those of districts are the service’s own count.',
    ['DISTRICT', 'COUNTY'],
  ],
  [
    'yot',
    'by the records of the youth offending team',
    'Young people aged 10 to 17 who came to the youth offending team with a first substantive outcome in the year, by its own records.',
    ['DISTRICT'],
  ],
] as const;
type Source = (typeof sources)[number];

export const countOf = (source: Source[0]): string => `youth/first-time-entrant/${source}`;
export const rateOf = (source: Source[0]): string => `${countOf(source)}-per-100000`;

const count = ([source, by, description, areaTypes]: Source): MeasureDefinition => ({
  ...measureDefaults,
  id: countOf(source),
  title: `First-time entrants ${by}`,
  description,
  unit: 'young people',
  polarity: 'LOW_IS_GOOD',
  group: 'first-time-entrants',
  areaTypes,
  disclosure: 'RESTRICTED',
  nationalIndicator: 'NI 111',
});

const rate = (source: Source): MeasureDefinition => ({
  ...count(source),
  id: rateOf(source[0]),
  title: `First-time entrants per 100,000 ${source[1]}`,
  description: `${source[2]} Per 100,000 residents aged 10 to 17, as the register of denominators counts them.`,
  unit: 'young people per 100,000 aged 10 to 17',
  per: 100_000,
  rate: { denominator: 'POPULATION_10_17' },
  group: 'first-time-entrant-rates',
});

export const firstTimeEntrants: Dataset = {
  name: 'first-time-entrant',
  title: 'First-time entrants to the youth justice system aged 10 to 17',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage:
    'Young people aged 10 to 17 by the district where they live, by the Police National Computer also by county. The two sources count differently: one never stands for the other.',
  measures: [...sources.map(count), ...sources.map(rate)],
  // The same count twice: what is decided of one holds for the other.
  sums: [
    ...sources.map(([source]) => ({ kind: 'MEASURES', total: rateOf(source), parts: [countOf(source)] }) as const),
    { kind: 'AREAS', from: 'DISTRICT', to: 'COUNTY' },
  ],
};

/** The part of the dataset that one field on Area gives. */
export const entrantsOfGroup = (group: string): Dataset => ({
  ...firstTimeEntrants,
  measures: firstTimeEntrants.measures.filter((measure) => measure.group === group),
});

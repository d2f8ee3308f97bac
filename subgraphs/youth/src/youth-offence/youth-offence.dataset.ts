import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';
import { type AgeBand, ageBands, type OffenceKind, offenceKinds } from './offence-group.js';

const kinds = Object.keys(offenceKinds) as OffenceKind[];
const idOf = (series: string): string => `youth/youth-offence/${series}`;

/** Ids of the series. */
export const seriesOf = {
  year: idOf('all'),
  quarter: idOf('all-by-quarter'),
  kind: idOf,
  age: (band: AgeBand): string => idOf(`aged-${band}`),
  kindAndAge: (kind: OffenceKind, band: AgeBand): string => idOf(`${kind}-aged-${band}`),
};

/** Every series of a financial year. */
export const yearlySeries: readonly string[] = [
  seriesOf.year,
  ...kinds.map(seriesOf.kind),
  ...ageBands.map(seriesOf.age),
  ...kinds.flatMap((kind) => ageBands.map((band) => seriesOf.kindAndAge(kind, band))),
];

const proven =
  'Offences of young people aged 10 to 17 that led to a conviction or a pre-court disposal in the period. Offences, not young people: one may have committed several.';

const offences = (
  id: string,
  group: string,
  title: string,
  more = '',
  rest: Partial<MeasureDefinition> = {},
): MeasureDefinition => ({
  ...measureDefaults,
  id,
  title,
  description: [proven, more].join(' ').trim(),
  unit: 'offences',
  polarity: 'LOW_IS_GOOD',
  isClustered: true,
  group,
  disclosure: 'RESTRICTED',
  ...rest,
});

const inWords = (band: AgeBand): string => band.replace('-', ' to ');

export const youthOffences: Dataset = {
  name: 'youth-offence',
  title: 'Proven offences by young people',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage: 'Young people aged 10 to 17 by the district where they live, not where the offence was committed.',
  measures: [
    offences(seriesOf.year, 'youth-offences', 'Proven offences by young people'),
    ...kinds.map((kind) =>
      offences(
        seriesOf.kind(kind),
        'youth-offences-by-kind',
        `Proven offences by young people: ${kind}`,
        offenceKinds[kind],
      ),
    ),
    ...ageBands.map((band) =>
      offences(
        seriesOf.age(band),
        'youth-offences-by-age',
        `Proven offences by young people aged ${inWords(band)}`,
        'Age when the offence was committed.',
      ),
    ),
    ...kinds.flatMap((kind) =>
      ageBands.map((band) =>
        offences(
          seriesOf.kindAndAge(kind, band),
          'youth-offences-by-kind-and-age',
          `Proven offences by young people aged ${inWords(band)}: ${kind}`,
          `${offenceKinds[kind]} Age when the offence was committed.`,
        ),
      ),
    ),
    offences(seriesOf.quarter, 'youth-offences-by-quarter', 'Proven offences by young people in a quarter', '', {
      frequency: 'QUARTERLY',
      periodKind: 'QUARTER',
    }),
  ],
  sums: [
    { kind: 'MEASURES', total: seriesOf.year, parts: kinds.map(seriesOf.kind) },
    { kind: 'MEASURES', total: seriesOf.year, parts: ageBands.map(seriesOf.age) },
    ...kinds.map(
      (kind) =>
        ({
          kind: 'MEASURES',
          total: seriesOf.kind(kind),
          parts: ageBands.map((band) => seriesOf.kindAndAge(kind, band)),
        }) as const,
    ),
    ...ageBands.map(
      (band) =>
        ({
          kind: 'MEASURES',
          total: seriesOf.age(band),
          parts: kinds.map((kind) => seriesOf.kindAndAge(kind, band)),
        }) as const,
    ),
    { kind: 'PERIODS', total: seriesOf.year, parts: seriesOf.quarter },
  ],
};

/** The part of the dataset whose figures are for periods of one kind. */
export const offencesOf = (periodKind: MeasureDefinition['periodKind']): Dataset => ({
  ...youthOffences,
  measures: youthOffences.measures.filter((measure) => measure.periodKind === periodKind),
});

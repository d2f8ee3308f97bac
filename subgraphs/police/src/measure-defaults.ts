import type { MeasureDefinition } from '@safer-graph/kit';

/** What most series of the police have in common. */
export const measureDefaults = {
  per: null,
  group: null,
  collected: true,
  coverage: null,
  organization: 'kent-police',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
} satisfies Partial<MeasureDefinition>;

/** What partners have to be given of each quarter since the duty began. */
export const quarterlyDuty = {
  monthsAfterEnd: 3,
  since: '2007-07-01',
  basis: 'SI 2007/1831: by the end of the next quarter',
} satisfies MeasureDefinition['due'];

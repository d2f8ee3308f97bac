import type { MeasureDefinition } from '@safer-graph/kit';

/** What most series of the probation service have in common. */
export const measureDefaults = {
  per: null,
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: null,
  collected: true,
  areaTypes: ['DISTRICT'],
  coverage: null,
  organization: 'kent-probation-service',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
} satisfies Partial<MeasureDefinition>;

import type { MeasureDefinition } from '@safer-graph/kit';

/** What most series about young people have in common. */
export const measureDefaults = {
  per: null,
  frequency: 'YEARLY',
  periodKind: 'FINANCIAL_YEAR',
  group: null,
  collected: true,
  areaTypes: ['DISTRICT'],
  coverage: null,
  organization: 'kcc-youth-offending-service',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
} satisfies Partial<MeasureDefinition>;

import type { MeasureDefinition } from '@safer-graph/kit';
import { type Landlord, landlords } from './landlord.js';

/** What most series of the landlords have in common: counts of a quarter, by district. */
export const measureDefaults = {
  per: null,
  polarity: 'LOW_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: null,
  collected: true,
  areaTypes: ['DISTRICT'],
  coverage: null,
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
} satisfies Partial<MeasureDefinition>;

/** Each landlord is a series of its own: two landlords are never added up or averaged. */
export const ofEachLandlord = (series: (landlord: Landlord) => MeasureDefinition): MeasureDefinition[] =>
  landlords.map(series);

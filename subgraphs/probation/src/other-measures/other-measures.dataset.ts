import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const atTheEnd = (series: string, indicator: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `probation/other-measures/${series}`,
  title,
  description,
  unit: 'per cent',
  per: 100,
  polarity: 'HIGH_IS_GOOD',
  areaTypes: ['COUNTY'],
  disclosure: 'OPEN',
  nationalIndicator: indicator,
});

export const otherMeasures: Dataset = {
  name: 'other-measures',
  title: 'Other figures of the probation service',
  publisher: 'kent-probation-service',
  url: null,
  licence: null,
  coverage: 'Adults whose order or licence ended in the quarter, in the county of Kent.',
  measures: [
    atTheEnd(
      'settled-accommodation',
      'NI 143',
      'People on probation in settled accommodation',
      'Adults who lived in settled and suitable accommodation when their order or licence ended, in per cent of all whose order or licence ended.',
    ),
    atTheEnd(
      'employment',
      'NI 144',
      'People on probation in employment',
      'Adults who were in employment when their order or licence ended, in per cent of all whose order or licence ended.',
    ),
  ],
};

import type { Dataset } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

/** In the catalogue so that a plan line that rests on it fails its check: the service was named, and holds nothing. */
export const bullying: Dataset = {
  name: 'bullying',
  title: 'Children who have experienced bullying',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage:
    'None: the youth offending service does not collect it. A survey of pupils gives it for the county alone, as another measure.',
  measures: [
    {
      ...measureDefaults,
      id: 'youth/bullying/experienced',
      title: 'Children who have experienced bullying',
      description: 'Children who say that they have experienced bullying, in per cent of those who were asked.',
      unit: 'per cent',
      per: 100,
      polarity: 'LOW_IS_GOOD',
      periodKind: 'ACADEMIC_YEAR',
      collected: false,
      areaTypes: [],
      disclosure: 'RESTRICTED',
      alternativeProvider: 'safe-schools',
      nationalIndicator: 'NI 69',
    },
  ],
};

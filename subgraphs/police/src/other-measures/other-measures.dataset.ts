import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const detections = (name: string, who: string, whose: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `police/other-measures/${name}`,
  title: `Detected shoplifting${who}`,
  description: `Thefts from shops that the police detected in the quarter${whose}, by the district of the shop.`,
  unit: 'detections',
  polarity: 'NEITHER',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: 'shoplifting-detections',
  areaTypes: ['DISTRICT'],
  disclosure: 'RESTRICTED',
});

const ages = [
  detections(
    'shoplifting-detections-aged-10-to-17',
    ' by people aged 10 to 17',
    ' where the offender was aged 10 to 17',
  ),
  detections(
    'shoplifting-detections-aged-18-to-24',
    ' by people aged 18 to 24',
    ' where the offender was aged 18 to 24',
  ),
  detections(
    'shoplifting-detections-aged-25-and-over',
    ' by people aged 25 or over',
    ' where the offender was 25 or older',
  ),
];
const all = detections('shoplifting-detections', '', '');

export const otherMeasures: Dataset = {
  name: 'other-measures',
  title: 'Other figures of the police',
  publisher: 'kent-police',
  url: null,
  licence: null,
  coverage: 'Figures that Kent Police keep for themselves and give to partnerships: detected shoplifting by age.',
  measures: [all, ...ages],
  sums: [{ kind: 'MEASURES', total: all.id, parts: ages.map(({ id }) => id) }],
};

import type { Dataset, MeasureDefinition } from '../src/dataset.js';

/** A measure of open monthly counts, to be changed at will. */
export const testMeasure: MeasureDefinition = {
  id: 'toy/cases/crimes',
  title: 'Crimes',
  description: 'Crimes of a test.',
  unit: 'crimes',
  per: null,
  polarity: 'LOW_IS_GOOD',
  frequency: 'MONTHLY',
  periodKind: 'MONTH',
  group: null,
  collected: true,
  areaTypes: ['WARD_2009', 'DISTRICT'],
  coverage: null,
  organization: 'moat',
  disclosure: 'OPEN',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
};

/** A dataset of such measures. */
export const testDataset: Dataset = {
  name: 'cases',
  title: 'Cases',
  publisher: 'moat',
  url: null,
  licence: null,
  coverage: 'A test.',
  measures: [testMeasure],
};

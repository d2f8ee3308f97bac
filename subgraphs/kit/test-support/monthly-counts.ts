import type { Dataset, MeasureDefinition } from '../src/dataset.js';
import { type Importer, readArea, readCount, readPeriodOf } from '../src/import/importer.js';

const crimes: MeasureDefinition = {
  id: 'test/monthly-counts/crimes',
  title: 'Crimes',
  description: 'Crimes of a test.',
  unit: 'crimes',
  per: null,
  polarity: 'LOW_IS_GOOD',
  frequency: 'MONTHLY',
  periodKind: 'MONTH',
  group: null,
  collected: true,
  areaTypes: ['WARD_2009'],
  coverage: null,
  organization: 'moat',
  disclosure: 'OPEN',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
};
const dataset: Dataset = {
  name: 'monthly-counts',
  title: 'Crimes',
  publisher: 'moat',
  url: null,
  licence: null,
  coverage: 'A test.',
  measures: [crimes],
};

/** Crimes of each ward and month, a row for each offence. */
export const monthlyCounts: Importer = {
  dataset,
  columns: ['Ward', 'Month', 'Offence', 'Crimes'],
  read: (row, registers) => [
    {
      measure: crimes.id,
      area: readArea(row, 'Ward', registers),
      period: readPeriodOf(row, 'Month', 'MONTH'),
      part: row['Offence']!,
      numerator: readCount(row, 'Crimes'),
    },
  ],
};

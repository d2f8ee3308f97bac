import type { Dataset, MeasureDefinition } from '../src/dataset.js';
import { type Importer, readArea, readCount, readPeriodOf } from '../src/import/importer.js';
import { testDataset, testMeasure } from './test-measure.js';

const crimes: MeasureDefinition = { ...testMeasure, id: 'test/monthly-counts/crimes', areaTypes: ['WARD_2009'] };

export type Disclosure = MeasureDefinition['disclosure'];

/** Crimes of each ward and month, a row for each offence. */
export const monthlyCounts = (disclosure: Disclosure): Importer => ({
  dataset: datasetOf(disclosure),
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
});

const datasetOf = (disclosure: Disclosure): Dataset => ({
  ...{ ...testDataset, name: 'monthly-counts', title: 'Crimes' },
  measures: [{ ...crimes, disclosure }],
});

import type { Importer } from '@safer-graph/kit';
import { ratesOfRecordedCrime } from '../recorded-crime-rate/recorded-crime-rate.import.js';
import { offenceGroups } from './offence-group.js';
import { offenceColumnNames, offenceColumns, readOffenceRow } from './offence-row.js';
import { recordedCrime } from './recorded-crime.dataset.js';

const allCrime = 'police/recorded-crime/all-crime';
const measureOf: Readonly<Record<string, string>> = Object.fromEntries(
  offenceGroups.map(({ series }) => [series, `police/recorded-crime/${series}`]),
);

/** The Home Office's open data tables: one row counts in its offence group, and in all crime. */
export const recordedCrimeImport: Importer = {
  dataset: recordedCrime,
  columns: offenceColumns,
  otherNames: offenceColumnNames,
  rates: ratesOfRecordedCrime,
  read: (row, registers) => {
    const offence = readOffenceRow(row, registers);
    if (!offence) return [];
    const { group, area, period, part, numerator } = offence;
    return [
      { measure: measureOf[group.series]!, area, period, part, numerator },
      { measure: allCrime, area, period, part, numerator },
    ];
  },
};

import type { Importer } from '@safer-graph/kit';
import { offenceColumnNames, offenceColumns, readOffenceRow } from './offence-row.js';
import { recordedCrime } from './recorded-crime.dataset.js';

/** The Home Office's open data tables: one row counts in its offence group, and in all crime. */
export const recordedCrimeImport: Importer = {
  dataset: recordedCrime,
  columns: offenceColumns,
  otherNames: offenceColumnNames,
  read: (row, registers) => {
    const offence = readOffenceRow(row, registers);
    if (!offence) return [];
    const { group, ...figure } = offence;
    return [group.series, 'all-crime'].map((series) => ({ ...figure, measure: `police/recorded-crime/${series}` }));
  },
};

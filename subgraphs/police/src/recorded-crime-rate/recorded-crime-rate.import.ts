import { type CellFigure, denominatorOf, type Importer, RejectedValue, type Registers } from '@safer-graph/kit';
import { offenceColumnNames, offenceColumns, type OffenceRow, readOffenceRow } from '../recorded-crime/offence-row.js';
import { recordedCrimeRates } from './recorded-crime-rate.dataset.js';

/** The Home Office's open data tables again, the same file: this time over the people or households of the register. */
export const recordedCrimeRateImport: Importer = {
  dataset: recordedCrimeRates,
  columns: offenceColumns,
  otherNames: offenceColumnNames,
  read: (row, registers) => {
    const offence = readOffenceRow(row, registers);
    if (!offence) return [];
    return recordedCrimeRates.measures
      .filter(({ id }) => [offence.group.series, 'all-crime'].some((series) => id.endsWith(`/${series}`)))
      .map(({ id, rate }) => rateOf(offence, id, rate!.denominator, registers));
  },
};

function rateOf(
  { area, period, part, numerator }: OffenceRow,
  measure: string,
  kind: Parameters<typeof denominatorOf>[2],
  registers: Registers,
): CellFigure {
  const denominator = denominatorOf(registers, area, kind);
  if (denominator) return { measure, area, period, part, numerator, denominator: denominator.value };
  throw new RejectedValue(
    'CSP Name',
    area,
    `a partnership whose ${kind.toLowerCase()} the register of denominators has`,
  );
}

import { type CellFigure, type Importer, measureTable, RejectedValue } from '@safer-graph/kit';
import { fewestCases, meanDays, otherMeasures } from './other-measures.dataset.js';

const table = measureTable(otherMeasures);

/** The generic table. A mean is given as Value, with the number of cases that it is the mean of as Sample Size. */
export const otherMeasuresImport: Importer = {
  ...table,
  read: (row, registers) =>
    table.read(row, registers).map((figure) => (figure.measure.endsWith(meanDays) ? meanOfMany(figure) : figure)),
};

/** A sum of days would be rounded for the public, and the number of cases beside it would not: neither is taken in. */
function meanOfMany({ value, sampleSize, ...figure }: CellFigure): CellFigure {
  if (figure.mark) return figure;
  const given = figure.numerator ?? figure.denominator ?? null;
  if (given !== null)
    throw new RejectedValue('Numerator', String(given), 'nothing, nor a Denominator: a mean is given as its Value');
  if (sampleSize === undefined) throw new RejectedValue('Sample Size', '', 'the number of cases of the mean');
  return sampleSize < fewestCases ? { ...figure, mark: 'SUPPRESSED' } : { ...figure, value: value!, sampleSize };
}

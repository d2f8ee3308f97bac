import type { Dataset, MeasureDefinition } from '../dataset.js';
import {
  type CellFigure,
  type Importer,
  readArea,
  readCount,
  readMark,
  readNumber,
  readPeriodOf,
  RejectedValue,
  type Row,
} from './importer.js';
import { readQualifier } from './read-qualifier.js';

/**
 * The format for whatever an agency has no published format for: one row is one figure of one measure, area and period.
 * A figure that the agency withholds has a mark such as * in the place of its number; an empty one is not stated.
 */
export const measureTable = (dataset: Dataset): Importer => {
  const measures = new Map(dataset.measures.flatMap((measure) => namesOf(measure).map((name) => [name, measure])));
  return {
    dataset,
    columns: ['Measure', 'Area Code', 'Period', 'Numerator'],
    optionalColumns: ['Denominator', 'Value', 'Sample Size', 'Qualifier'],
    read: (row, registers) => {
      const measure = measures.get(row['Measure']!.toLowerCase());
      if (!measure)
        throw new RejectedValue(
          'Measure',
          row['Measure']!,
          `one of ${dataset.measures.map(({ id }) => id).join(', ')}`,
        );
      return [
        {
          measure: measure.id,
          area: readArea(row, 'Area Code', registers),
          period: readPeriodOf(row, 'Period', measure.periodKind),
          ...readFigure(row, measure),
          ...(isGiven(row, 'Sample Size') && { sampleSize: readCount(row, 'Sample Size') }),
          ...readQualifier(row, 'Qualifier'),
        },
      ];
    },
  };
};

/** A row may name its measure by its id, or by the last part of it. */
const namesOf = ({ id }: MeasureDefinition): string[] => [
  id.toLowerCase(),
  id.slice(id.lastIndexOf('/') + 1).toLowerCase(),
];

const isGiven = (row: Row, column: string): boolean => (row[column] ?? '') !== '';

/** A count, a value or both, out of what; else the mark that stands in their place. */
function readFigure(
  row: Row,
  { per }: MeasureDefinition,
): Pick<CellFigure, 'numerator' | 'denominator' | 'value' | 'mark'> {
  const denominator = isGiven(row, 'Denominator') ? { denominator: readDenominator(row) } : {};
  const counted = readMark(row, 'Numerator');
  const valued = readMark(row, 'Value');
  if (counted && valued) {
    const mark = [counted, valued].includes('SUPPRESSED') ? 'SUPPRESSED' : 'NOT_STATED';
    return { numerator: null, mark, ...denominator };
  }
  const numerator = counted ? null : readCount(row, 'Numerator');
  if (valued) return { numerator, ...denominator };
  const value = readNumber(row, 'Value');
  refuseWrongValue(row, value, numerator, per === null ? null : (denominator.denominator ?? null), per);
  return { numerator, value, ...denominator };
}

/** People are counted as "8,240"; days and means are not counted: "12.5". */
const readDenominator = (row: Row): number =>
  row['Denominator']!.includes(',') ? readCount(row, 'Denominator') : readNumber(row, 'Denominator');

/** A value that was printed beside its numbers is theirs, rounded to the digits that it has. */
function refuseWrongValue(
  row: Row,
  value: number,
  numerator: number | null,
  denominator: number | null,
  per: number | null,
): void {
  if (numerator === null || (per !== null && !denominator)) return;
  const expected = per === null ? numerator : (numerator / denominator!) * per;
  const digits = row['Value']!.split('.')[1]?.length ?? 0;
  if (Math.abs(value - expected) <= 0.5 * 10 ** -digits * (1 + 1e-9)) return;
  const inWords = per === null ? 'the Numerator' : `${per} times Numerator over Denominator`;
  throw new RejectedValue('Value', row['Value']!, `${expected.toFixed(digits)}, ${inWords}`, inWords);
}

import { Qualifier } from '../contract/enums.js';
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

const qualifiers = Object.keys(Qualifier) as Qualifier[];

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
          ...readFigure(row),
          ...(isGiven(row, 'Denominator') && { denominator: readNumber(row, 'Denominator') }),
          ...(isGiven(row, 'Sample Size') && { sampleSize: readCount(row, 'Sample Size') }),
          ...(isGiven(row, 'Qualifier') && { qualifier: readQualifier(row) }),
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

/** A count, a value or both; else the mark that stands in their place. */
function readFigure(row: Row): Pick<CellFigure, 'numerator' | 'value' | 'mark'> {
  const counted = readMark(row, 'Numerator');
  const valued = readMark(row, 'Value');
  if (counted && valued) {
    const mark = [counted, valued].includes('SUPPRESSED') ? 'SUPPRESSED' : 'NOT_STATED';
    return { numerator: null, mark };
  }
  return {
    numerator: counted ? null : readCount(row, 'Numerator'),
    ...(!valued && { value: readNumber(row, 'Value') }),
  };
}

function readQualifier(row: Row): Qualifier {
  const text = row['Qualifier']!.toUpperCase().replaceAll(' ', '_');
  const found = qualifiers.find((qualifier) => qualifier === text);
  if (found) return found;
  throw new RejectedValue('Qualifier', row['Qualifier']!, `one of ${qualifiers.join(', ')}`);
}

import { type CellFigure, readCount, readMark, RejectedValue, type Row } from '@safer-graph/kit';

/** So many out of so many, or the mark in the place of either. */
export function readProportion(
  row: Row,
  part: string,
  whole: string,
): Pick<CellFigure, 'numerator' | 'denominator' | 'mark'> {
  const mark = readMark(row, whole) ?? readMark(row, part);
  if (mark) return { numerator: null, mark };
  const denominator = readCount(row, whole);
  const numerator = readCount(row, part);
  if (numerator > denominator) throw new RejectedValue(part, row[part]!, `no more than the ${denominator} in ${whole}`);
  return { numerator, denominator };
}

import { type CellFigure, readWord, type Row } from '@safer-graph/kit';

const words: Readonly<Record<string, NonNullable<CellFigure['qualifier']>>> = {
  Exactly: 'EXACT',
  Over: 'OVER',
  'At least': 'AT_LEAST',
  About: 'APPROXIMATELY',
  Under: 'UNDER',
};

/** "Over 90 pupils": how the number beside it is meant. A number without a word is meant as it stands. */
export const readQualifier = (row: Row, column: string): Pick<CellFigure, 'qualifier'> =>
  row[column] ? { qualifier: readWord(row, column, words) } : {};

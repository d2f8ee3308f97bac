import type { Qualifier } from '../contract/enums.js';
import { type CellFigure, readWord, type Row } from './importer.js';

/** As people write it, and as answers do. */
export const qualifierWords: Readonly<Record<string, Qualifier>> = {
  Exactly: 'EXACT',
  Over: 'OVER',
  'At least': 'AT_LEAST',
  About: 'APPROXIMATELY',
  Under: 'UNDER',
  EXACT: 'EXACT',
  AT_LEAST: 'AT_LEAST',
  APPROXIMATELY: 'APPROXIMATELY',
};

/** "Over 90 pupils": how the number beside it is meant. A number without a word is meant as it stands. */
export const readQualifier = (row: Row, column: string): Pick<CellFigure, 'qualifier'> =>
  row[column] ? { qualifier: readWord(row, column, qualifierWords) } : {};

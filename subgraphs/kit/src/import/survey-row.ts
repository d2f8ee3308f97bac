import type { Survey } from '../dataset.js';
import { readNumber, RejectedValue, type Row } from './importer.js';

/** A percentage as people print it: "41.5", or "41.5%". */
export function readPercent(row: Row, column: string): number {
  const percent = readNumber({ [column]: (row[column] ?? '').replace(/ ?%$/, '') }, column);
  if (percent >= 0 && percent <= 100) return percent;
  throw new RejectedValue(column, row[column]!, 'a number from 0 to 100');
}

/** Another question, or other people, are another series: their percentages cannot stand in one line. */
export function refuseOtherSurvey(row: Row, { question, population }: Survey): void {
  refuseOther(row, 'Question', question);
  refuseOther(row, 'Population', population);
}

function refuseOther(row: Row, column: string, asked: string): void {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (plain(row[column]!) === plain(asked)) return;
  throw new RejectedValue(column, row[column]!, `${JSON.stringify(asked)}, as the catalogue says of this series`);
}

import { cellsUnder, segmentsOf } from './aligned-table.js';
import { readNumber } from './agenda-number.js';
import { labelOpening, labelWhole } from './attendance-label.js';
import { findDates } from './date.js';
import type { SourceLine } from './source-line.js';

const NAMES = /^(?:names?|attendees?|members?|representatives?)$/i;
const COLUMN =
  /^(?:names?|attendees?|members?|representatives?|organi[sz]ations?|agency|representing|roles?|(?:job )?titles?|position|designation|initials?|attendance|attended|status|present\??|apologies|absent|partner|service|\d{1,2}[/.]\d{1,2})$/i;
const isColumn = (text: string): boolean => COLUMN.test(text) || findDates(text).length > 0;

/**
 * Lists of people that only spaces or tabs part into columns become rows of cells: "Present" and "Apologies" beside each other,
 * and tables with a line of column heads.
 */
export function readAlignedAttendance(lines: readonly SourceLine[]): SourceLine[] {
  const read: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const head = line.cells ? null : headOf(line);
    if (!head) {
      read.push(line);
      continue;
    }
    const rows: SourceLine[] = [{ ...line, cells: head.map(({ text }) => text) }];
    // "Present:  Ann Example   Apologies:  Bob Sample": the line of the heads has people of its own.
    const heads = new Set(head.map(({ at }) => at));
    const beside = segmentsOf(line.columns).filter(({ at }) => !heads.has(at));
    if (beside.length > 0) rows.push({ ...line, afterGap: false, cells: cellsUnder(head, line, ' | ', beside) ?? [] });
    for (let next = lines[index + 1]; next && goesOn(next, rows.length); next = lines[index + 1]) {
      const cells = cellsUnder(head, next, ' | ');
      if (!cells) break;
      rows.push({ ...next, afterGap: false, cells });
      index++;
    }
    read.push(...(rows.length > 1 ? rows : [line]));
  }
  return read;
}

function goesOn(line: SourceLine, rows: number): boolean {
  if (line.cells || line.level > 0 || line.bold || line.furniture) return false;
  if (line.afterGap && rows > 1) return false;
  return !labelWhole(line.text) && !labelOpening(line.text) && readNumber(line.columns, false) === null;
}

function headOf(line: SourceLine) {
  const segments = segmentsOf(line.columns).filter(({ text }) => text !== '');
  if (segments.length < 2) return null;
  const labels = segments.filter(({ text }) => labelWhole(text)?.role === null);
  const statuses = new Set(labels.map(({ text }) => labelWhole(text)?.status));
  if (statuses.size > 1 && statuses.has('PRESENT') && labels[0] === segments[0]) return labels;
  return NAMES.test(segments[0]?.text ?? '') && segments.every(({ text }) => isColumn(text)) ? segments : null;
}

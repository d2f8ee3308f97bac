import { isActionTable } from './action-table.js';
import type { SourceLine } from './source-line.js';

export interface Segment {
  readonly at: number;
  readonly text: string;
}

/** Tables of actions whose columns only spaces or tabs part become rows of cells; a row may go on over its lines. */
export function readAlignedTables(lines: readonly SourceLine[]): SourceLine[] {
  const read: SourceLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const head = headOf(line);
    if (!head) {
      read.push(line);
      continue;
    }
    const rows: SourceLine[] = [{ ...line, cells: head.map(({ text }) => text) }];
    for (let next = lines[index + 1]; next; next = lines[index + 1]) {
      const cells = next.cells || next.level > 0 || next.bold ? null : cellsUnder(head, next);
      const filled = cells?.filter((cell) => cell !== '').length ?? 0;
      if (!cells || (next.afterGap && filled < 2)) break;
      index++;
      const above = rows.at(-1);
      const goesOn = !next.afterGap && cells[0] === '' && rows.length > 1;
      if (goesOn && above?.cells)
        rows[rows.length - 1] = {
          ...above,
          text: `${above.text} ${next.text}`,
          cells: above.cells.map((cell, at) => `${cell} ${cells[at] ?? ''}`.trim()),
        };
      else rows.push({ ...next, cells });
    }
    read.push(...(rows.length > 1 ? rows : [line]));
  }
  return read;
}

function headOf(line: SourceLine): Segment[] | null {
  if (line.cells || line.text.split(' ').length > 14) return null;
  const head = segmentsOf(line.columns);
  return head.length > 1 && isActionTable(head.map(({ text }) => text)) ? head : null;
}

export const segmentsOf = (columns: string): Segment[] =>
  columns.includes('\t')
    ? columns.split('\t').map((text, at) => ({ at, text: text.trim() }))
    : [...columns.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: text }) => ({ at: index, text }));

/** Each text belongs to the column that begins where it does, or left of it. Null where it begins left of all of them. */
export function cellsUnder(
  head: readonly Segment[],
  line: SourceLine,
  glue = ' ',
  segments = segmentsOf(line.columns),
): string[] | null {
  const cells = head.map(() => '');
  const slack = line.columns.includes('\t') ? 0 : 2;
  for (const { at, text } of segments) {
    if (text === '') continue;
    const column = head.findLastIndex((segment) => segment.at <= at + slack);
    if (column === -1) return null;
    cells[column] = cells[column] ? `${cells[column]}${glue}${text}` : text;
  }
  return cells;
}

import { readPerson } from './person-name.js';
import type { SourceLine } from './source-line.js';

const HEAD =
  /^(?:(?<name>names?)|organi[sz]ations?|agency|initials|roles?|(?:job )?titles?|representing|position|designation)$/i;

/**
 * A table of people that lost its rules on the way out of a word processor has one cell a line: "Name", "Organisation", "Initials", then
 * the cells of each person. It becomes a table again where every row is whole and names somebody.
 */
export function readFlatTables(lines: readonly SourceLine[]): SourceLine[] {
  const read: SourceLine[] = [];
  for (let index = 0; index < lines.length;) {
    const table = tableAt(lines, index);
    if (table) read.push(...table.rows);
    else if (lines[index]) read.push(lines[index] as SourceLine);
    index += table?.length ?? 1;
  }
  return read;
}

function tableAt(lines: readonly SourceLine[], start: number): { rows: SourceLine[]; length: number } | null {
  if (!HEAD.exec(lines[start]?.text ?? '')?.groups?.name || lines[start]?.cells) return null;
  let width = 1;
  while (isBeside(lines[start + width]) && HEAD.test(lines[start + width]?.text ?? '')) width++;
  let length = width;
  while (isBeside(lines[start + length])) length++;
  if (width < 2 || length === width || length % width !== 0) return null;
  const rows: SourceLine[] = [];
  for (let at = start; at < start + length; at += width) {
    const cells = lines.slice(at, at + width).map(({ text }) => text);
    if (at > start && !readPerson(cells[0] ?? '')) return null;
    rows.push({ ...(lines[at] as SourceLine), text: cells.join(' | '), cells });
  }
  return { rows, length };
}

const isBeside = (line: SourceLine | undefined): boolean =>
  line !== undefined && !line.afterGap && !line.cells && line.level === 0;

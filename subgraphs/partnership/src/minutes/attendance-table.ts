import { readCells } from './attendance-entry.js';
import { labelWhole, type AttendanceLabel } from './attendance-label.js';
import { readPeople } from './attendance-list.js';
import type { AttendanceSection } from './attendance-section.js';
import type { AttendanceStatus, ParsedAttendance, ParsedRemark } from './parsed-minutes.js';
import { readPerson } from './person-name.js';
import type { SourceLine } from './source-line.js';

const NAME_COLUMN = /^(?:name|names|attendee|attendees|member|members|present|who|representative)$/i;
const PLACE_COLUMN =
  /^(?:organi[sz]ation|agency|representing|role|title|job title|position|initials?|company|body|status|attendance|partner|service)\b/i;

const ORGANISATION_COLUMN = /^(?:organi[sz]ation|agency|company|body|partner(?: agency)?|service|representing)s?$/i;
/** An office of the meeting itself. */
const ROLE_CELL = /\b(?:chair|minutes?|notes?)/i;
const TICK = /^(?:[✓✔√xX✗•●*1]|yes|y|no|n)?$/iu;
const JOB_COLUMN = /^(?:(?:job )?title|position|role|designation|post)$/i;

/**
 * A table of people: with a header (Name | Organisation | …), with a label in its first column, or under a label. Null where the rows at
 * `start` are none.
 */
export function readAttendanceTable(lines: readonly SourceLine[], start: number): AttendanceSection | null {
  const label = lines[start]?.cells ? null : labelWhole(lines[start]?.text ?? '');
  const from = label ? start + 1 : start;
  const rows: (SourceLine & { cells: readonly string[] })[] = [];
  for (const line of lines.slice(from)) {
    if (!line.cells || (rows.length > 0 && line.afterGap)) break;
    rows.push({ ...line, cells: line.cells });
  }
  const first = rows[0];
  if (!first) return null;
  const header =
    first.cells.some((cell) => NAME_COLUMN.test(cell) || labelWhole(cell)) &&
    !first.cells.some((cell) => readPerson(cell));
  const filled = first.cells.filter((cell) => cell !== '');
  const headed = header && filled.length === 1 ? labelWhole(filled[0] ?? '') : null;
  const statuses = header ? first.cells.map((cell) => labelWhole(cell)?.status ?? null) : [];
  const sideBySide = statuses.filter((status) => status !== null).length > 1;
  if (
    !label &&
    !headed &&
    !sideBySide &&
    !(header && first.cells.some((cell) => PLACE_COLUMN.test(cell))) &&
    !rowLabel(first)
  )
    return null;
  const entries: ParsedAttendance[] = [];
  const unplaced: ParsedRemark[] = [];
  // Where a column is the organisation's, the column of jobs names none.
  const placed = header && first.cells.some((cell) => ORGANISATION_COLUMN.test(cell));
  const job = placed ? first.cells.findIndex((cell) => JOB_COLUMN.test(cell)) : -1;
  let status: AttendanceStatus = label?.status ?? headed?.status ?? 'PRESENT';
  for (const row of header ? rows.slice(1) : rows) {
    const opened = rowLabel(row);
    status = opened?.status ?? status;
    const cells = (opened ? row.cells.slice(1) : row.cells).map((cell, at) =>
      at === job && !ROLE_CELL.test(cell) ? '' : cell,
    );
    const read = sideBySide
      ? (ticked(first.cells, statuses, { ...row, cells }) ??
        cells.flatMap((cell, at) => peopleOf(cell, statuses[at] ?? status, row.line)))
      : peopleOfRow(cells, statusOf(cells) ?? status, row);
    const found = opened?.role ? read.map((entry) => ({ ...entry, role: opened.role ?? entry.role })) : read;
    entries.push(...found);
    if (found.length === 0 && cells.some((cell) => /\p{L}{2}/u.test(cell)))
      unplaced.push({ line: row.line, text: row.text, reason: 'row of an attendance table that names nobody' });
  }
  return entries.length === 0 ? null : { entries, unplaced, anomalies: [], next: from + rows.length };
}

/** "Name | Present | Apologies", with a tick in one of the columns; null where the columns hold names themselves. */
function ticked(
  head: readonly string[],
  statuses: readonly (AttendanceStatus | null)[],
  row: SourceLine & { cells: readonly string[] },
): ParsedAttendance[] | null {
  const name = head.findIndex((cell) => /^(?:names?|members?|attendees?|representatives?)$/i.test(cell));
  if (name === -1 || row.cells.some((cell, at) => at !== name && statuses[at] && !TICK.test(cell))) return null;
  const mark = row.cells.findIndex((cell, at) => at !== name && statuses[at] && cell !== '');
  return peopleOfRow(
    row.cells.filter((_, at) => at === name || !statuses[at]),
    statuses[mark] ?? 'MENTIONED',
    row,
  );
}

function rowLabel(row: SourceLine): AttendanceLabel | null {
  const [first = '', ...others] = row.cells ?? [];
  return others.some((cell) => readPerson(cell)) ? labelWhole(first) : null;
}

function peopleOfRow(cells: readonly string[], status: AttendanceStatus, row: SourceLine): ParsedAttendance[] {
  const filled = cells.filter((cell) => cell !== '');
  const several = filled.filter((cell) => /[\n;]/.test(cell) || peopleOf(cell, status, row.line).length > 1);
  if (several.length > 0) return filled.flatMap((cell) => peopleOf(cell, status, row.line));
  const entry = readCells(filled, status, row.line, filled.join(' | '));
  return entry ? [entry] : [];
}

function peopleOf(cell: string, status: AttendanceStatus, line: number): ParsedAttendance[] {
  return cell.split('\n').flatMap((text) => [...readPeople({ text, lineAt: () => line }, status).entries]);
}

/** A column that says it of each: "Apologies", "Present". */
function statusOf(cells: readonly string[]): AttendanceStatus | null {
  return cells.map((cell) => labelWhole(cell)?.status ?? null).find((status) => status !== null) ?? null;
}

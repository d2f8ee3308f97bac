import { readCells } from './attendance-entry.js';
import { labelOpening, labelWhole, type AttendanceLabel } from './attendance-label.js';
import { readPeople } from './attendance-list.js';
import { marksOf } from './attendance-mark.js';
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
const JOB_COLUMN = /^(?:(?:job )?title|position|role|designation|post)$/i;

/**
 * A table of people: with a header (Name | Organisation | …), with a label in its first column, or under a label. Null where the rows at
 * `start` are none.
 */
export function readAttendanceTable(
  lines: readonly SourceLine[],
  start: number,
  meeting: string | null,
): AttendanceSection | null {
  const label = lines[start]?.cells ? null : labelWhole(lines[start]?.text ?? '');
  const from = label ? start + 1 : start;
  const rows: (SourceLine & { cells: readonly string[] })[] = [];
  for (const line of lines.slice(from)) {
    if (!line.cells || (rows.length > 0 && line.afterGap)) break;
    rows.push({ ...line, cells: line.cells });
  }
  const printed = rows[0];
  if (!printed) return null;
  const apart = headsApart(printed);
  if (apart) rows.splice(0, 1, ...apart);
  const first = apart?.[0] ?? printed;
  const header =
    first.cells.some((cell) => NAME_COLUMN.test(cell) || labelWhole(cell)) &&
    !first.cells.some((cell) => readPerson(cell));
  const filled = first.cells.filter((cell) => cell !== '');
  const headed = header && filled.length === 1 ? labelWhole(filled[0] ?? '') : null;
  const statuses = header ? first.cells.map((cell) => labelWhole(cell)?.status ?? null) : [];
  const named = header && first.cells.some((cell) => /^(?:names?|members?|attendees?|representatives?)$/i.test(cell));
  const legend = lines.slice(Math.max(0, start - 4), from + rows.length + 4).map(({ text }) => text);
  const marks = header
    ? marksOf(
        first.cells,
        rows.slice(1).map(({ cells }) => cells),
        legend.join('\n'),
        meeting,
      )
    : null;
  const sideBySide = !named && statuses.filter((status) => status !== null).length > 1;
  if (
    !label &&
    !headed &&
    !sideBySide &&
    !marks &&
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
      marks?.columns.has(at) || (at === job && !ROLE_CELL.test(cell)) ? '' : cell,
    );
    const read = sideBySide
      ? withPlaces(cells, statuses).flatMap((cell, at) => peopleOf(cell, statuses[at] ?? status, row.line))
      : peopleOfRow(cells, marks?.statusOf(row.cells) ?? statusOf(cells) ?? status, row);
    const found = opened?.role ? read.map((entry) => ({ ...entry, role: opened.role ?? entry.role })) : read;
    entries.push(...found);
    if (found.length === 0 && cells.some((cell) => /\p{L}{2}/u.test(cell)))
      unplaced.push({ line: row.line, text: row.text, reason: 'row of an attendance table that names nobody' });
  }
  return entries.length === 0 ? null : { entries, unplaced, anomalies: [], next: from + rows.length };
}

/** "Present: Ann Example | Apologies: Bob Sample": the heads stand in the cells of the people. Null where they do not. */
function headsApart(
  row: SourceLine & { cells: readonly string[] },
): (SourceLine & { cells: readonly string[] })[] | null {
  const parts = row.cells.map((cell) => {
    const [head = '', ...below] = cell.split('\n');
    const opening = below.length > 0 && labelWhole(head) ? null : labelOpening(cell);
    return opening
      ? { head: cell.slice(0, cell.length - opening.rest.length).trim(), rest: opening.rest, status: opening.status }
      : { head, rest: below.join('\n'), status: labelWhole(head)?.status ?? null };
  });
  const statuses = new Set(parts.map(({ status }) => status));
  if (!statuses.has('PRESENT') || !(statuses.has('APOLOGIES') || statuses.has('MENTIONED'))) return null;
  if (parts.every(({ rest }) => rest === '')) return null;
  return [
    { ...row, cells: parts.map(({ head, status }) => (status ? head : '')) },
    { ...row, cells: parts.map(({ head, rest, status }, at) => (status ? rest : (row.cells[at] ?? `${head}${rest}`))) },
  ];
}

/** A column without a status of its own says of what organisation are those left of it. */
function withPlaces(cells: readonly string[], statuses: readonly (AttendanceStatus | null)[]): string[] {
  const merged = cells.map((cell) => cell);
  for (const [at, cell] of cells.entries()) {
    const to = statuses.findLastIndex((status, index) => index < at && status !== null);
    if (statuses[at] !== null || to === -1 || cell === '') continue;
    merged[at] = '';
    if (merged[to] !== '' && !/\n/.test(cell) && !/\n/.test(merged[to] ?? '')) merged[to] = `${merged[to]} | ${cell}`;
  }
  return merged;
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

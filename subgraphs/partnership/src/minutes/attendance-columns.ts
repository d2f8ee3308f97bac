import { readCells, readEntry } from './attendance-entry.js';
import type { AttendanceStatus, ParsedAttendance } from './parsed-minutes.js';
import { readPerson } from './person-name.js';
import type { SourceLine } from './source-line.js';
import { hasOrganisationWord } from './vocabulary.js';

/**
 * Several people beside each other on a line: a name a cell, or a name and its organisation in turn. "Jane Smith   Victim Support" looks
 * the same as two names: these need titles, brackets or places in both. Null where that is not certain.
 */
export function namesInColumns(line: SourceLine, status: AttendanceStatus): ParsedAttendance[] | null {
  const cells = line.columns
    .trim()
    .split(/\t+|\s{3,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  if (cells.length < 2) return null;
  return inTurn(cells, status, line) ?? eachAlone(cells, status, line);
}

function inTurn(cells: readonly string[], status: AttendanceStatus, line: SourceLine): ParsedAttendance[] | null {
  const pairs = cells.flatMap((cell, at) => (at % 2 === 0 ? [[cell, cells[at + 1] ?? '']] : []));
  const alike =
    cells.length > 3 &&
    cells.length % 2 === 0 &&
    pairs.every(([name = '', place = '']) => readPerson(name) && !isNamed(place)) &&
    (pairs.every(([name = '']) => isNamed(name)) || pairs.every(([, place = '']) => hasOrganisationWord(place)));
  if (!alike) return null;
  const found = pairs.map((pair) => readCells(pair, status, line.line, pair.join(' ')));
  return found.every((entry) => entry !== null) ? found : null;
}

/** By a title or by initials in brackets, as no organisation is. */
const isNamed = (cell: string): boolean => {
  const person = readPerson(cell);
  return person !== null && (person.honorificPrefix !== null || /\([A-Z][A-Za-z]{1,3}\)/.test(cell));
};

function eachAlone(cells: readonly string[], status: AttendanceStatus, line: SourceLine): ParsedAttendance[] | null {
  const found = cells.map((cell) => readEntry(cell, status, line.line));
  if (!found.every((entry) => entry !== null)) return null;
  const initialled = cells.map((cell, at) => cell.includes(`(${found[at]?.initials ?? ''})`));
  if (initialled.some(Boolean) && !initialled.every(Boolean)) return null;
  const certain = cells.every(
    (cell) => readPerson(cell)?.honorificPrefix || /\(.+\)$|^[^(]+,\s*\p{Lu}/u.test(cell) || cells.length > 2,
  );
  return certain ? found : null;
}

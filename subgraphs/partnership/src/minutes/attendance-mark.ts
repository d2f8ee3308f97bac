import { findDates, MONTH_NAME, monthNumberOf } from './date.js';
import { labelWhole } from './attendance-label.js';
import type { AttendanceStatus } from './parsed-minutes.js';

type Meaning = AttendanceStatus | 'TICK' | 'CROSS' | 'X' | 'A' | 'NOTHING';

/** What a mark beside a name says. "x" and "A" mean different things in different lists. */
const MARKS: readonly [Meaning, RegExp][] = [
  ['NOTHING', /^(?:[-–—.]*|n\/a|d|s|dep(?:uty)?(?: sent)?|sub(?:stitute)?(?: sent)?|vacant|tbc)$/i],
  ['TICK', /^(?:[✓✔√☑•●*1]|y|yes)$/iu],
  ['CROSS', /^(?:[✗✘☒×0]|n|no)$/iu],
  ['X', /^x$/i],
  ['A', /^a$/i],
  ['PRESENT', /^(?:p|pres|attended|present|in attendance|attending|here)(?: \([^)]*\))?$/i],
  [
    'APOLOGIES',
    /^(?:ap|apo?l?s?|apol(?:s|ogy|ogies)?|(?:sent |gave )?apolog(?:ies|y)(?: (?:sent|received|given))?)\.?$/i,
  ],
  ['MENTIONED', /^(?:abs|ab|absent|dna|did not attend|not present|no apolog(?:ies|y))\.?$/i],
];
const SHORT_DATE = /^(?<day>\d{1,2})[/.](?<month>\d{1,2})$/;
const MONTH_HEAD = new RegExp(`^(?<month>${MONTH_NAME})\\.?(?:\\s*['’]?(?:(?:19|20)?(?<year>\\d\\d)))?$`, 'i');

const meaningOf = (cell: string): Meaning | null =>
  MARKS.find(([, pattern]) => pattern.test(cell.replace(/\s+/g, ' ').trim()))?.[0] ?? null;

const isDateHead = (head: string): boolean =>
  findDates(head).length > 0 || SHORT_DATE.test(head) || MONTH_HEAD.test(head);

function isHeadOf(head: string, meeting: string): boolean {
  const [year = 0, month = 0, day = 0] = meeting.split('-').map(Number);
  const named = MONTH_HEAD.exec(head)?.groups;
  // "May 19" is a day, or May 2019.
  if (named && monthNumberOf(named.month ?? '') === month && (!named.year || Number(named.year) === year % 100))
    return true;
  const date = findDates(head)[0];
  if (date) return date.day === day && date.month === month && (date.year === null || date.year === year);
  const short = SHORT_DATE.exec(head)?.groups;
  return Number(short?.day) === day && Number(short?.month) === month;
}

/** Reads the columns of a table that say by a mark who came; null where it has none. */
export function marksOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  legend: string,
  meeting: string | null,
): { columns: ReadonlySet<number>; statusOf: (row: readonly string[]) => AttendanceStatus } | null {
  const said = (row: readonly string[], at: number) => meaningOf(row[at] ?? '');
  const columns = head
    .map((_, at) => at)
    .filter(
      (at) =>
        !/^initials?$/i.test(head[at] ?? '') &&
        rows.every((row) => said(row, at) !== null) &&
        rows.some((row) => (row[at] ?? '') !== ''),
    );
  if (columns.length === 0) return null;
  const all = columns.flatMap((at) => rows.map((row) => said(row, at)));
  const crossed = all.includes('TICK') || all.includes('PRESENT');
  // "A" is an apology, unless the list has another mark for these or says what it stands for.
  const a = /\bA\s*[=:–-]\s*absent/i.test(legend)
    ? 'MENTIONED'
    : all.includes('APOLOGIES') && !/\bA\s*[=:–-]\s*apol/i.test(legend)
      ? 'MENTIONED'
      : 'APOLOGIES';
  const dated = columns.filter((at) => isDateHead(head[at] ?? ''));
  const ours = dated.filter((at) => meeting !== null && isHeadOf(head[at] ?? '', meeting));
  const read = dated.length === 0 ? columns : ours.length === 1 ? ours : [];
  const statusOf = (row: readonly string[]): AttendanceStatus => {
    for (const at of read) {
      const meaning = said(row, at);
      if (meaning === 'TICK' || (meaning === 'X' && !crossed)) return labelWhole(head[at] ?? '')?.status ?? 'PRESENT';
      if (meaning === 'A') return a;
      if (meaning === 'PRESENT' || meaning === 'APOLOGIES' || meaning === 'MENTIONED') return meaning;
    }
    return 'MENTIONED';
  };
  return { columns: new Set(columns), statusOf };
}

import { readAlignedTables } from './aligned-table.js';
import type { TableAction } from './action-table.js';
import { readAgendaItem, type ReadItem } from './agenda-item.js';
import { findDates, onOrAfter } from './date.js';
import { isNonWorkingDay, meansNextMeeting, monthOfMeeting } from './due.js';
import { readFlatTables } from './flat-table.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { findHeadings } from './heading.js';
import { unfoldMinutesTables } from './minutes-table.js';
import { numberingAnomalies } from './numbering.js';
import {
  NotMinutesError,
  type ParsedAction,
  type ParsedAgendaItem,
  type ParsedAnomaly,
  type ParsedDue,
  type ParsedFutureMeeting,
  type ParsedMinutes,
  type ParsedRemark,
} from './parsed-minutes.js';
import { peopleOf } from './people.js';
import { sameTask, sharesOwner } from './same-task.js';
import { readLines, type SourceLine } from './source-line.js';
import { readTitle } from './title.js';
import { settleInitials, sharedInitials } from './initials.js';

/** Minutes of a whole day are a tenth of this: what is longer is something else. */
const LONGEST = 1_000_000;

/** Reads minutes as text or markdown; a text that is none is refused with what was looked for. */
export function readMinutes(text: string): ParsedMinutes {
  if (text.length > LONGEST)
    throw new NotMinutesError(
      `Expected minutes of at most ${LONGEST.toLocaleString('en-GB')} characters; got ${text.length.toLocaleString('en-GB')}.`,
    );
  const all = readLines(text);
  const lines = readFlatTables(all.filter(({ furniture }) => !furniture));
  const undated = readFrontMatter(lines);
  const title = readTitle(undated.above.slice(0, 40).flatMap(cellsApart), undated.attendance[0]?.line ?? Infinity);
  const front = readFrontMatter(lines, title.date);
  const attendance = settleInitials(front.attendance, front.body);
  const people = peopleOf(attendance);
  const body = unfoldMinutesTables(readAlignedTables(front.body));
  const headings = findHeadings(body, people);
  const present = attendance.filter(({ status }) => status === 'PRESENT').length;
  if (!(title.saysMinutes || present > 1) || (present === 0 && headings.length < 2))
    throw new NotMinutesError(
      `Expected the word "minutes" in the title or a list of those present, and an agenda; found ${present} present and ${headings.length} headings down to line ${lines.at(-1)?.line ?? 0}, and the title ${title.saysMinutes ? 'says' : 'does not say'} minutes (it names "${title.organization}", ${title.date}).`,
    );
  const width = Math.max(0, ...body.filter(({ cells }) => !cells).map(({ columns }) => columns.trim().length));
  const read = headings.map((heading, index) => {
    const source = body[heading.index] as SourceLine;
    const until = headings[index + 1]?.index ?? body.length;
    return readAgendaItem(heading, source, body.slice(heading.index + heading.length, until), index + 1, {
      people,
      meeting: title.date,
      width,
    });
  });
  const futureMeetings = distinctMeetings(read.flatMap((item) => item.futureMeetings));
  const agenda = withNextMeeting(withTableActions(read), futureMeetings);
  const beforeFirst = body.slice(0, headings[0]?.index ?? body.length);
  return {
    organization: title.organization,
    date: title.date,
    startTime: title.startTime,
    location: title.location,
    attendance,
    agenda,
    futureMeetings,
    unplaced: [
      ...all.filter(({ furniture }) => furniture).map((line) => remark(line, 'page number or picture')),
      ...front.above
        .filter(({ line }) => !title.read.has(line))
        .map((line) => remark(line, 'above the first item, not read')),
      ...beforeFirst.map((line) => remark(line, 'above the first item, not read')),
      ...front.unplaced,
      ...read.flatMap(({ unplaced }) => unplaced),
    ].sort((a, b) => a.line - b.line),
    anomalies: [...sharedInitials(attendance), ...anomaliesOf(front, read, agenda, futureMeetings, title.date)].sort(
      (a, b) => a.line - b.line,
    ),
  };
}

/** A title laid out as a table says one thing a cell. */
const cellsApart = (line: SourceLine): SourceLine[] =>
  line.cells
    ? line.cells.flatMap((cell) => cell.split('\n')).map((text) => ({ ...line, text, columns: text }))
    : [line];

const remark = ({ line, text }: SourceLine, reason: string): ParsedRemark => ({ line, text, reason });

/** The row of a table goes to the item that it names, and tells nothing new where the item has the action already. */
function withTableActions(read: readonly ReadItem[]): ParsedAgendaItem[] {
  const rows = read.flatMap(({ tableActions, item }) => tableActions.map((row) => ({ row, item })));
  const known = read.flatMap(({ item }) => item.actions);
  const repeated = new Map<ParsedAction, TableAction>();
  const placed = new Map<number, ParsedAction[]>();
  for (const { row, item } of rows) {
    const same = known.find(
      (action) =>
        sharesOwner(action.owners, row.action.owners) &&
        sameTask(action.text, row.action.text) &&
        !repeated.has(action),
    );
    const named = read.filter(({ item: other }) => row.itemNumber !== null && other.printedNumber === row.itemNumber);
    if (same?.status === 'OPEN') repeated.set(same, row);
    else {
      if (same) repeated.set(same, row);
      const said = read.find(({ item: other }) => same && other.actions.includes(same))?.item;
      const target = (named.length === 1 ? named[0]?.item : said) ?? item;
      placed.set(target.order, [...(placed.get(target.order) ?? []), row.action]);
    }
  }
  return read.map(({ item }) => ({
    ...item,
    actions: [
      ...item.actions
        .filter((action) => action.status === 'OPEN' || !repeated.has(action))
        .map((action) => ({ ...action, due: action.due ?? repeated.get(action)?.action.due ?? null })),
      ...(placed.get(item.order) ?? []),
    ],
  }));
}

/** "By the next meeting", "to the October meeting": a date where the document gives that of the ordinary meeting meant. */
function withNextMeeting(
  agenda: readonly ParsedAgendaItem[],
  meetings: readonly ParsedFutureMeeting[],
): ParsedAgendaItem[] {
  const dates = meetings
    .filter(({ title, date }) => title === null && date !== null)
    .map(({ date }) => date ?? '')
    .sort();
  const dateOf = (due: ParsedDue): string | null => {
    const month = monthOfMeeting(due);
    const fitting = dates.filter((date) => Number(date.slice(5, 7)) === month);
    return month !== null
      ? fitting.length === 1
        ? (fitting[0] ?? null)
        : null
      : meansNextMeeting(due)
        ? (dates[0] ?? null)
        : null;
  };
  return agenda.map((item) => ({
    ...item,
    actions: item.actions.map((action) =>
      action.due && action.due.date === null ? { ...action, due: { ...action.due, date: dateOf(action.due) } } : action,
    ),
  }));
}

function distinctMeetings(meetings: readonly ParsedFutureMeeting[]): ParsedFutureMeeting[] {
  return meetings.filter(
    (one, index) =>
      !meetings
        .slice(0, index)
        .some((other) => other.date !== null && other.date === one.date && other.title === one.title),
  );
}

function anomaliesOf(
  front: FrontMatter,
  read: readonly ReadItem[],
  agenda: readonly ParsedAgendaItem[],
  meetings: readonly ParsedFutureMeeting[],
  meeting: string,
): ParsedAnomaly[] {
  const dates = [
    ...agenda.flatMap(({ actions }) =>
      actions.flatMap(({ line, due }) => (due?.precision === 'DAY' && due.date ? [{ line, date: due.date }] : [])),
    ),
    ...agenda.flatMap(({ notes }) =>
      notes.flatMap(({ line, text }) => deadlinesIn(text, meeting).map((date) => ({ line, date }))),
    ),
    ...meetings.flatMap(({ line, date }) => (date ? [{ line, date }] : [])),
  ].filter(({ date }) => isNonWorkingDay(date));
  const days = dates.filter(
    (one, index) => dates.findIndex((other) => other.line === one.line && other.date === one.date) === index,
  );
  return [
    ...front.anomalies,
    ...numberingAnomalies(agenda),
    ...read.flatMap(({ anomalies }) => anomalies),
    ...days.map(({ line, date }): ParsedAnomaly => ({
      line,
      rule: 'NON_WORKING_DAY',
      detail: `${date} is a weekend or a bank holiday.`,
    })),
  ];
}

/** Dates by which a note wants something back: "due back 17 January", "by 1 May". */
function deadlinesIn(text: string, meeting: string): string[] {
  return findDates(text).flatMap((mention) => {
    if (
      !/\b(?:by|due(?: back)?(?: on| by)?|deadline(?: is| of)?|no later than)\s+(?:the\s+)?$/i.test(
        text.slice(0, mention.index),
      )
    )
      return [];
    const date = onOrAfter(mention, meeting);
    return date !== null && date >= meeting ? [date] : [];
  });
}

import { readActions } from './action.js';
import { isActionTable, readActionTable, type TableAction } from './action-table.js';
import { findDates } from './date.js';
import { readDecisions } from './decision.js';
import { announcesMeeting, datesToCome, readFutureMeetings } from './future-meeting.js';
import { DATES_ITEM, type Heading } from './heading.js';
import { readParagraphs, type Paragraph } from './paragraph.js';
import type { ParsedAgendaItem, ParsedAnomaly, ParsedFutureMeeting, ParsedRemark } from './parsed-minutes.js';
import type { People } from './people.js';
import { readPlanReferences } from './plan-reference.js';
import { presentersOf } from './presenter.js';
import { sentencesOf } from './sentence.js';
import type { SourceLine } from './source-line.js';
import { speakerOf } from './speaker.js';

export interface ReadItem {
  readonly item: ParsedAgendaItem;
  readonly tableActions: readonly TableAction[];
  readonly futureMeetings: readonly ParsedFutureMeeting[];
  readonly unplaced: readonly ParsedRemark[];
  readonly anomalies: readonly ParsedAnomaly[];
}

interface Reading {
  readonly people: People;
  readonly meeting: string;
  readonly width: number;
}

/** A table there lists what was to be done before this meeting. */
const REVIEW =
  /\b(?:matters arising|(?:previous|outstanding|last|past) actions?|actions? (?:from|arising|log|tracker|update|review)|review of (?:the )?actions?|^(?:draft )?(?:minutes|notes) (?:of|from|and)|(?:last|previous) (?:meeting|minutes))\b/i;

export function readAgendaItem(
  heading: Heading,
  source: SourceLine,
  lines: readonly SourceLine[],
  order: number,
  reading: Reading,
): ReadItem {
  const { people, meeting, width } = reading;
  const { title: printed, presenters } = presentersOf(heading.text, people);
  const dated = DATES_ITEM.test(printed) || announcesMeeting(heading.text);
  const { title, meetings: inTitle } = dated
    ? datesOfTitle(printed, source.line, meeting)
    : { title: printed, meetings: [] };
  const futureMeetings = [...inTitle];
  const meetingLines = new Set<number>();
  if (dated)
    for (const line of lines.filter(({ cells }) => !cells)) {
      const year = /\b(?:19|20)\d\d\b/.exec(title)?.[0];
      const found = datesToCome(line.text).flatMap((text) =>
        readFutureMeetings(text, line.line, meeting, year ? Number(year) : null),
      );
      futureMeetings.push(...found);
      if (found.length > 0) meetingLines.add(line.line);
    }
  const tables = REVIEW.test(title) ? [] : tablesOf(lines).filter(([head]) => isActionTable(head?.cells ?? []));
  const tableActions = tables.flatMap((rows) => readActionTable(rows, people, meeting));
  const tableLines = new Set(tables.flat().map(({ line }) => line));
  const { paragraphs, anomalies } = readParagraphs(
    lines.filter(({ line }) => !meetingLines.has(line) && !tableLines.has(line)),
    people,
    width,
  );
  const { actions, notes, unplaced, anomalies: ofActions } = readActions(paragraphs, people, meeting);
  const { references, themeLines } = readPlanReferences(notes, { number: heading.number, title });
  if (!dated) futureMeetings.push(...notes.flatMap((note) => announcedIn(note, meeting)));
  return {
    item: {
      order,
      printedNumber: heading.number,
      title,
      line: source.line,
      presenters,
      notes: notes
        .filter(({ line }) => !themeLines.has(line))
        .map(({ line, lastLine, text }) => ({ line, lastLine, text, speaker: speakerOf(text, people) })),
      decisions: readDecisions(notes, title),
      actions,
      planReferences: references,
    },
    tableActions,
    futureMeetings,
    unplaced: [...unplaced, ...rowsUnread(tables.flat(), tableActions)],
    anomalies: [...anomalies, ...ofActions],
  };
}

/** "Date of next meeting: Thursday 4 March, 10am" is a title and a meeting. */
function datesOfTitle(text: string, line: number, meeting: string): { title: string; meetings: ParsedFutureMeeting[] } {
  const first = findDates(text)[0];
  if (!first) return { title: text, meetings: [] };
  const title = text.slice(0, first.index).replace(/(?:[\s:–—,(-]|\b(?:on|is|will be))+$/i, '');
  return { title: title === '' ? text : title, meetings: readFutureMeetings(text.slice(first.index), line, meeting) };
}

function announcedIn({ text, line }: Paragraph, meeting: string): ParsedFutureMeeting[] {
  return sentencesOf(text)
    .filter(announcesMeeting)
    .flatMap((sentence) => readFutureMeetings(sentence, line, meeting));
}

/** Rows that follow each other without a gap. */
function tablesOf(lines: readonly SourceLine[]): SourceLine[][] {
  const tables: SourceLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.cells) continue;
    if (lines[index - 1]?.cells && !line.afterGap) tables.at(-1)?.push(line);
    else tables.push([line]);
  }
  return tables;
}

function rowsUnread(rows: readonly SourceLine[], actions: readonly TableAction[]): ParsedRemark[] {
  const read = new Set(actions.map(({ action }) => action.line));
  return rows
    .filter(({ line }) => !read.has(line))
    .map(({ line, text }) => ({ line, text, reason: 'row of a table of actions that tells of none to do' }));
}

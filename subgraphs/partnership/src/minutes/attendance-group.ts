import { namesInColumns } from './attendance-columns.js';
import { readEntry } from './attendance-entry.js';
import { apologiesSentence, type AttendanceLabel } from './attendance-label.js';
import { readPeople, type JoinedText } from './attendance-list.js';
import type { AttendanceSection } from './attendance-section.js';
import type { ParsedAttendance } from './parsed-minutes.js';
import { readPerson } from './person-name.js';
import { sentencesOf } from './sentence.js';
import type { SourceLine } from './source-line.js';
import { hasOrganisationWord } from './vocabulary.js';

/** Lines that each hold one person stay apart; a list that runs over its lines is joined. */
export function groupsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    const runsOn =
      previous !== undefined &&
      !line.afterGap &&
      !line.bullet &&
      !(
        readEntry(line.columns, 'PRESENT', line.line) &&
        readEntry(previous.columns, 'PRESENT', previous.line) &&
        isOnePerson(previous)
      ) &&
      !(readPerson(line.text)?.honorificPrefix && !/(?:[,;&(]|\band|\bof)$/.test(previous.text)) &&
      !organisationHeading(line) &&
      !byOrganisation(line.text) &&
      !organisationHeading(previous);
    if (runsOn) group?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isOnePerson(line: SourceLine): boolean {
  return readPeople(joined([line]), 'PRESENT').entries.length <= 1 && !/\band$/.test(line.text);
}

type Found = Pick<AttendanceSection, 'entries' | 'unplaced' | 'anomalies'>;

/** Adds what a group says, and gives the organisation that heads the groups after it. */
export function readGroup(
  group: readonly SourceLine[],
  label: AttendanceLabel,
  section: Found,
  under: string | null,
): string | null {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return under;
  if (organisationHeading(first) && group.length === 1) {
    section.unplaced.push({ line: first.line, text: first.text, reason: 'heads people of the attendance list' });
    const named = !isKind(first.text) && (hasOrganisationWord(first.text) || first.bold);
    return named ? first.text.replace(/:$/, '') : null;
  }
  const add = (found: readonly ParsedAttendance[], organization: string | null = under) =>
    section.entries.push(
      ...found.map((entry) => ({
        ...entry,
        organization: entry.organization ?? organization,
        role: label.role ?? entry.role,
      })),
    );
  const all = joined(group);
  const [list = '', ...others] = label.rest === '' ? [all.text] : sentencesOf(all.text);
  const said = others.map((sentence) => ({ sentence, apologies: apologiesSentence(sentence) }));
  const rest = said.filter(({ apologies }) => apologies === null).map(({ sentence }) => sentence);
  if (rest.length > 0)
    section.unplaced.push({ line: last.line, text: rest.join(' '), reason: 'follows a list of people' });
  const text = { text: list, lineAt: all.lineAt };
  const by = byOrganisation(text.text);
  if (by) {
    const offset = text.text.length - by.people.length;
    add(
      readPeople({ text: by.people, lineAt: (at) => text.lineAt(at + offset) }, label.status).entries,
      isKind(by.organization) ? null : by.organization,
    );
    return under;
  }
  const columns = group.length === 1 ? namesInColumns(first, label.status) : null;
  const people = readPeople(text, label.status);
  if (columns) add(columns);
  else if (people.entries.length > 1 || (people.entries.length === 1 && (group.length > 1 || /;./.test(text.text)))) {
    add(people.entries);
    for (const nobody of people.nobody)
      section.unplaced.push({ line: first.line, text: nobody, reason: 'in an attendance list, but names nobody' });
  } else {
    const entry = readEntry(group.length === 1 ? first.columns : text.text, label.status, first.line);
    if (entry) add([entry]);
    else if (!/^(?:none|nil|no apologies|there were none|n\/a)\b/i.test(text.text))
      section.unplaced.push({ line: first.line, text: text.text, reason: 'in an attendance list, but names nobody' });
  }
  for (const { apologies } of said)
    if (apologies) add(readPeople({ text: apologies.rest, lineAt: () => last.line }, apologies.status).entries);
  if (/[;,]$|\band$/.test(last.text) && people.entries.length > 1)
    section.anomalies.push({
      line: last.line,
      rule: 'LIST_MAY_BE_TRUNCATED',
      detail: `The list ends with "${last.text.slice(-1)}".`,
    });
  return under;
}

/** "Independent members", "DESIGNATED ORGANISATIONS": what kind of people stand below, not where they are from. */
const isKind = (text: string): boolean =>
  /(?:^|\s)(?:members?|representatives|organi[sz]ations|agencies|partners|attendees|officers|bodies|observers|others|present|in attendance|delegates)\s*:?$/i.test(
    text,
  );

/** "Vale Police: Jane Smith, Tom Brown". */
export function byOrganisation(text: string): { organization: string; people: string } | null {
  const match = /^([^:;,()]{2,60}):\s*(\S.*)$/.exec(text);
  if (!match?.[1] || !match[2] || readPerson(match[1])) return null;
  return readPeople({ text: match[2], lineAt: () => 0 }, 'PRESENT').entries.length > 0
    ? { organization: match[1], people: match[2] }
    : null;
}

export function organisationHeading(line: SourceLine): boolean {
  if (
    readEntry(line.columns, 'PRESENT', line.line) ||
    byOrganisation(line.text) ||
    /[.;]$|\((?![A-Z]{2,6}\)$)/.test(line.text) ||
    line.text.split(' ').length > 8
  )
    return false;
  return (
    !line.columns.includes('\t') &&
    /^\p{Lu}/u.test(line.text) &&
    (hasOrganisationWord(line.text) ||
      line.bold ||
      /:$/.test(line.text) ||
      (isKind(line.text) && !/\p{Ll}/u.test(line.text)))
  );
}

export function joined(lines: readonly SourceLine[]): JoinedText {
  const starts: { offset: number; line: number }[] = [];
  let text = '';
  for (const line of lines) {
    starts.push({ offset: text.length, line: line.line });
    text += `${line.text} `;
  }
  return {
    text: text.trimEnd(),
    lineAt: (offset) => starts.findLast((start) => start.offset <= offset)?.line ?? lines[0]?.line ?? 1,
  };
}

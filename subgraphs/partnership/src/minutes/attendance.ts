import { readEntry } from './attendance-entry.js';
import { byOrganisation, groupsOf, joined, organisationHeading, readGroup } from './attendance-group.js';
import { labelOpening, labelWhole } from './attendance-label.js';
import { readPeople } from './attendance-list.js';
import type { AttendanceSection } from './attendance-section.js';
import type { ParsedAnomaly, ParsedAttendance, ParsedRemark } from './parsed-minutes.js';
import { readPerson } from './person-name.js';
import type { SourceLine } from './source-line.js';
import { hasOrganisationWord } from './vocabulary.js';
import { readAttendanceTable } from './attendance-table.js';

/**
 * Reads the list that a label opens at `lines[start]`: columns, one person a line, or people in running text. It ends at the first line that
 * is another label or a heading, and at the first line after a gap that names nobody. Null where no label stands.
 */
export function readAttendanceSection(
  lines: readonly SourceLine[],
  start: number,
  isHeading: (line: SourceLine) => boolean,
  meeting: string | null = null,
): AttendanceSection | null {
  const first = lines[start];
  if (!first) return null;
  const table = readAttendanceTable(lines, start, meeting);
  if (table) return table;
  const label = first.cells ? null : (labelWhole(first.text) ?? labelOpening(first.columns));
  if (!label) return formLabels(lines, start) ?? ticked(lines, start);
  const section = {
    entries: [] as ParsedAttendance[],
    unplaced: [] as ParsedRemark[],
    anomalies: [] as ParsedAnomaly[],
  };
  const content: SourceLine[] =
    label.rest === '' ? [] : [{ ...first, columns: label.rest, text: label.rest.replace(/\s+/g, ' ') }];
  let next = start + 1;
  for (; next < lines.length; next++) {
    const line = lines[next];
    if (!line || line.cells || (label.role !== null && label.rest !== '')) break;
    if (line.furniture) continue;
    const inner = labelWhole(line.text) ?? labelOpening(line.columns);
    const heads =
      inner?.group === true && !label.group && label.rest === '' && !/\b(?:present|attend)/i.test(line.text);
    if (inner && !heads) break;
    if (isHeading(line) && !headsPeople(line, lines[next + 1])) break;
    const previous = content.at(-1);
    if (previous && isPlaceOf(previous, line, lines[next + 1])) {
      content[content.length - 1] = {
        ...previous,
        text: `${previous.text}, ${line.text}`,
        columns: `${previous.columns}\t${line.columns}`,
      };
      continue;
    }
    if (!belongs(line, previous, lines[next + 1])) break;
    content.push(line);
  }
  if (label.role === null && content.length === 0) return null;
  let organization: string | null = null;
  for (const group of groupsOf(content)) organization = readGroup(group, label, section, organization);
  if (
    section.entries.length === 0 &&
    !/^(?:none|nil|no apologies|there were none|n\/a)\b/i.test(content[0]?.text ?? '')
  )
    return null;
  return { ...section, next };
}

/** A form's lines "Council: Ann Example", "Police: Bob Sample", several below each other: a list of people without a label. */
function formLabels(lines: readonly SourceLine[], start: number): AttendanceSection | null {
  const entries: ParsedAttendance[] = [];
  let next = start;
  for (let line = lines[next]; line && !line.cells; line = lines[++next]) {
    const by = byOrganisation(line.text);
    const people = by ? readPeople({ text: by.people, lineAt: () => lines[next]?.line ?? 1 }, 'PRESENT') : null;
    if (!by || !people || people.leading !== '' || !hasOrganisationWord(by.organization)) break;
    entries.push(...people.entries.map((entry) => ({ ...entry, organization: entry.organization ?? by.organization })));
  }
  return next - start > 1 ? { entries, unplaced: [], anomalies: [], next } : null;
}

/** "✓ Ann Example", "Bob Sample ✗", several below each other: the marks are the label. */
function ticked(lines: readonly SourceLine[], start: number): AttendanceSection | null {
  const entries: ParsedAttendance[] = [];
  let next = start;
  for (let line = lines[next]; line && !line.cells; line = lines[++next]) {
    const mark = /^[✓✔☑✗✘☒❌]\s*|\s[✓✔☑✗✘☒❌]$/u.exec(line.text);
    if (!mark) break;
    const status = /[✓✔☑]/u.test(mark[0]) ? 'PRESENT' : 'MENTIONED';
    const people = readPeople({ text: line.text.replace(mark[0], ''), lineAt: () => lines[next]?.line ?? 1 }, status);
    if (people.entries.length === 0 || people.leading !== '') break;
    entries.push(...people.entries);
  }
  return next - start > 1 ? { entries, unplaced: [], anomalies: [], next } : null;
}

/** "Ann Example", and on the line below her organisation, with a gap above and below the two. */
function isPlaceOf(person: SourceLine, line: SourceLine, following: SourceLine | undefined): boolean {
  return (
    person.afterGap &&
    !line.afterGap &&
    (following === undefined || following.afterGap) &&
    readPerson(person.text)?.rest === '' &&
    readPerson(line.text) === null &&
    hasOrganisationWord(line.text) &&
    line.text.split(' ').length <= 8
  );
}

/** A line of people, or the rest of one; or, between them, an organisation that heads its people. */
function belongs(line: SourceLine, previous: SourceLine | undefined, following: SourceLine | undefined): boolean {
  if (readEntry(line.columns, 'PRESENT', line.line) || byOrganisation(line.text)) return true;
  if (organisationHeading(line))
    return following !== undefined && readEntry(following.columns, 'PRESENT', following.line) !== null;
  const people = readPeople(joined([line]), 'PRESENT');
  if (people.entries.length > 0 && people.leading === '') return true;
  if (/^(?:none|nil)\b/i.test(line.text)) return true;
  return (
    previous !== undefined &&
    !line.afterGap &&
    (/[,;&(]$|\band$/.test(previous.text) || /^[\p{Ll}(&]/u.test(line.text) || isCutName(previous.text, line.text))
  );
}

/** A bold organisation over a list of its people, a bullet each. */
function headsPeople(line: SourceLine, following: SourceLine | undefined): boolean {
  return (
    line.bold &&
    organisationHeading(line) &&
    following?.bullet === true &&
    readEntry(following.columns, 'PRESENT', following.line) !== null
  );
}

/** "…, and PC Ann" / "Example (Vale Police)": a list in running text breaks inside a name. */
function isCutName(above: string, text: string): boolean {
  const names = readPeople({ text: `${above} ${text}`, lineAt: () => 0 }, 'PRESENT');
  const apart = readPeople({ text: above, lineAt: () => 0 }, 'PRESENT');
  return (
    (names.entries.length > apart.entries.length ||
      names.entries.at(-1)?.name !== apart.entries.at(-1)?.name ||
      above.lastIndexOf('(') > above.lastIndexOf(')')) &&
    /[,;]|\band\b/.test(above) &&
    !/\.$/.test(above) &&
    text.split(' ').length <= 12 &&
    names.leading === '' &&
    /[(,;]|\.$/.test(text)
  );
}

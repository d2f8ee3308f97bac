import type { ParsedRemark } from '../minutes/parsed-minutes.js';
import type { MinutesImport, PartReport } from './minutes-import.js';

interface Done {
  readonly file: string;
  readonly version: number;
  readonly parts: readonly PartReport[];
  readonly unplaced: readonly ParsedRemark[];
  /** Imports whose records quote lines that say something else now. */
  readonly lost: readonly string[];
}

/** What an import tells the person who started it. */
export function importReport({ meetingId, minutes, organizationNamed }: MinutesImport, done: Done): string {
  const { file, version, parts, unplaced, lost } = done;
  const orphans = parts.flatMap(({ orphans }) => orphans);
  const strangers = minutes.attendance.filter(
    ({ organization }) => organization !== null && organizationNamed(organization) === null,
  );
  return [
    `${meetingId}: ${file} is stored as version ${version}`,
    `  read: ${parts.map(({ what, read }) => `${read} ${what}`).join(', ')}`,
    ...section(
      'odd in the document',
      minutes.anomalies.map(({ line, rule, detail }) => `line ${line}: ${rule}: ${detail}`),
    ),
    ...section(
      'could not be placed',
      unplaced.map(({ line, text, reason }) => `line ${line}: ${JSON.stringify(text)} (${reason})`),
    ),
    ...section(
      'organisations that are not in the register',
      strangers.map(({ line, organization, name }) => `line ${line}: ${JSON.stringify(organization)} (${name})`),
    ),
    ...section(
      'in an earlier version and not in this one (kept, and marked)',
      orphans.map(({ id, says }) => `${id}: ${JSON.stringify(says)}`),
    ),
    ...section(
      'set by a person since, and read otherwise (kept as the person set it)',
      parts.flatMap(({ stays = [] }) => stays),
    ),
    ...section('quotes that do not stand on their lines any more (kept as they were)', lost),
  ].join('\n');
}

const section = (title: string, entries: readonly string[]): string[] =>
  entries.length === 0 ? [] : [`  ${title}:`, ...entries.map((entry) => `    ${entry}`)];

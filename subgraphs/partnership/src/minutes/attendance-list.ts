import { readEntry, withoutInitials } from './attendance-entry.js';
import type { AttendanceStatus, ParsedAttendance } from './parsed-minutes.js';
import { readPerson } from './person-name.js';

/** Text joined from lines, which still knows the line of each of its characters. */
export interface JoinedText {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
}

export interface PeopleOfText {
  readonly entries: readonly ParsedAttendance[];
  /** What stands before the first person and is none. */
  readonly leading: string;
  /** Parts of the list that are nobody: "the Youth Service", "six members of the public". */
  readonly nobody: readonly string[];
}

const PLURAL_TITLE = /^(Cllr|Councillor)s\.?\s+/;

/** "…, our guest PC Bob Sample", "and from Bob Sample". */
const INTRODUCED =
  /^(?:(?:(?:together with|along with|and|also|our|with|from|guests?|by)\b:?|(?:officers|members|councillors|also present|in attendance):)\s+)+(?=(?:the\s+)?\p{Lu})/iu;
/** After a comma or a semicolon, words without a capital: "four parishioners", "a member of the public". */
const COUNTED =
  /^(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|about \d+)\s+\p{Ll}[\p{Ll} ]*(?:residents?|parishioners?|members?|public|others?|observers?|students?|people|persons?|officers?|councillors?|visitors?|guests?|tenants?|press|journalists?)[.,;]?$/u;
/** After "and": those who are counted, not named. */
const CROWD = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a number|many|the)\s/i;

const isCrowd = (text: string, from: number, to: number): boolean =>
  (/\band\s+$/.test(text.slice(0, from)) && CROWD.test(text.slice(from)) && !readPerson(text.slice(from))) ||
  COUNTED.test(text.slice(from, to).trim());

/** Reads several people of one text: "A (Org), B, Org; C and D". A part that is no person belongs to the one before it. */
export function readPeople({ text: printed, lineAt }: JoinedText, status: AttendanceStatus): PeopleOfText {
  const text = printed.replace(
    /(?:\s+(?:had |have |both )?(?:sent|gave|given|tendered) (?:their |his |her )?apologies)?\.?\s*$/i,
    '',
  );
  const all = partsOf(text);
  const nobody: string[] = [];
  const entries: ParsedAttendance[] = [];
  let start: number | null = null;
  let leading = '';
  let carried: string | null = null;
  let title: string | null = null;
  const finish = (end: number) => {
    if (start === null) return;
    const raw = text
      .slice(start, end)
      .replace(/[\s,;&]+$|\s+and\s*$/g, '')
      .trim();
    const entry = readEntry(carried && !raw.startsWith(carried) ? `${carried} ${raw}` : raw, status, lineAt(start));
    if (entry) entries.push({ ...entry, rawText: raw.replace(/\s+/g, ' ') });
  };
  for (const { from, to } of all) {
    const part = text.slice(from, to).trim().replace(INTRODUCED, '');
    if (part === '') continue;
    if (isCrowd(text, from, to)) {
      finish(from);
      start = null;
      nobody.push(part);
      continue;
    }
    const plural = PLURAL_TITLE.exec(part);
    if (plural) title = plural[1] ?? null;
    const own = plural ? readPerson(part.replace(PLURAL_TITLE, `${title} `)) : readPerson(withoutInitials(part).rest);
    const lent =
      !own && title && /^(?:[A-Z]\.?\s+)*\p{Lu}[\p{L}'’-]+(?:\s*\(.*\))?$/u.test(part)
        ? readPerson(`${title} ${part}`)
        : null;
    if (!own && !lent) {
      if (start === null) leading = `${leading} ${part}`.trim();
      // After a semicolon stands somebody else, though no person: "Ann Example (Fire); the Youth Service".
      else if (/;\s*$/.test(text.slice(0, from)) && /[,(]|\s[–—-]\s|\sof\s/.test(text.slice(start, from))) {
        finish(from);
        start = null;
        nobody.push(part);
      }
      continue;
    }
    if (own?.honorificPrefix && !plural) title = null;
    finish(from);
    start = to - text.slice(from, to).trimStart().replace(INTRODUCED, '').length;
    carried =
      lent ||
      (own &&
        !own.honorificPrefix &&
        title &&
        own.name.split(' ').every((word) => word.length < 3 || word === own.name.split(' ').at(-1)))
        ? title
        : null;
  }
  finish(text.length);
  return { entries: shareOrganisation(entries, text), leading, nobody };
}

/** "Ann Example and Bob Sample of the Vale Police" are both of it. */
function shareOrganisation(entries: readonly ParsedAttendance[], text: string): ParsedAttendance[] {
  return entries.map((entry, at) => {
    const next = entries[at + 1];
    const together = next && entry.organization === null && text.includes(`${entry.rawText} and ${next.rawText}`);
    return together && /\s(?:both\s+)?(?:of|from)\s/.test(next.rawText) && entry.role === 'MEMBER'
      ? { ...entry, organization: next.organization }
      : entry;
  });
}

/** Semicolons part a list that has them; else commas and "and" outside brackets. */
function partsOf(text: string): { from: number; to: number }[] {
  const plural = /\b(?:Cllrs|Councillors|Messrs)\b/.test(text);
  const listed = text.replace(/\([^()]*\)/g, '').includes(';');
  const separator = listed ? (plural ? /[;,\n]|\s+and\s+/g : /;|\n/g) : /,?(?<!\bMrs?\.?)\s+and\s+|[,\n]|\s+&\s+/g;
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  let read = 0;
  let depth = 0;
  for (const match of text.matchAll(separator)) {
    for (; read < match.index; read++) depth += text[read] === '(' ? 1 : text[read] === ')' ? -1 : 0;
    if (depth > 0) continue;
    // "Hull & Sons": what joins two people has one before it.
    if (/&|and/.test(match[0]) && !plural && !readPerson(text.slice(from, match.index).trim().replace(INTRODUCED, '')))
      continue;
    parts.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  parts.push({ from, to: text.length });
  // Of "A, Org; B, Org and C, Org" the last two are parted by "and" alone.
  if (!listed) return parts;
  return parts.flatMap(({ from: start, to }) => {
    const and = /,?\s+and\s+/.exec(text.slice(start, to));
    const after = and ? start + and.index + and[0].length : 0;
    return and && readPerson(text.slice(after, to)) && readPerson(text.slice(start, start + and.index))
      ? [
          { from: start, to: start + and.index },
          { from: after, to },
        ]
      : [{ from: start, to }];
  });
}

import { canBeInitialsOf, initialsOf, readPerson } from './person-name.js';
import type { AttendanceStatus, ParsedAttendance } from './parsed-minutes.js';
import { hasJobWord, hasOrganisationWord } from './vocabulary.js';

type Role = ParsedAttendance['role'];

const ROLES: readonly [Role, RegExp][] = [
  ['VICE_CHAIR', /^(?:acting )?(?:vice|deputy)[- ]?chair(?:man|woman|person)?\b/i],
  [
    'CHAIR',
    /^(?:(?:in the|acting|meeting|independent) )?chair(?:man|woman|person|ing|ed)?\b(?! of (?:trustees|governors))/i,
  ],
  ['MINUTES', /^(?:(?:taking )?(?:the )?minutes?|(?:minute|note)s?[- ]?(?:taker|taking|secretary)|notes|scribe)\b/i],
];
/** Said of an attendance, not of a person's place: "left at 3pm", "substitute for …", "holiday". */
const CIRCUMSTANCE =
  /^(?:(?:he|she|they|ze)\s*\/|(?:on |annual |sick |maternity )*(?:leave|holiday|business)$|(?:unwell|illness|ill|sick|work|personal|other|another|prior)(?: (?:commitments?|engagements?|reasons?|appointment))?$|represent(?:ed|ing)? by\b|no representative|sent\b|late\b|in place of\b|stand(?:ing)? in\b|cover(?:ing|ed)\b|acting for\b|attend(?:ing|ed)\b|(?:\w+ )?members? of the public|(?:first|last|morning|afternoon) |ex[- ]officio|co-opted|non-voting|substitut|deputi[sz]|left|arrived|joined|until|from (?:\d|item|minute)|part\b|via|online|by (?:phone|telephone|teams|zoom)|remote|virtual|items?\b|minutes? \d|for items?|apologies|present|in attendance|observ|guest|for part|dial|MS Teams|Teams|Zoom|for (?:Cllr|Councillor|Mr|Mrs|Ms|Dr)\b|obo|✓|yes|no$|and\b|plus\b|\d)/i;

interface Place {
  readonly organization: string | null;
  readonly role: Role;
  readonly initials: string | null;
  /** What the entry itself says of it: "Ann Example (apologies)". */
  readonly status: AttendanceStatus | null;
}

/** "KL – Ann Example, Vale Council": the initials stand first. */
const INITIALS_FIRST = /^(?<initials>\p{Lu}\p{L}{1,3})(?:\s*[:–—=]|\s+-|\t|\s{2,})\s*(?=\p{Lu})/u;

/** Parts initials that stand before the name that they are of. */
export function withoutInitials(text: string): { initials: string | null; rest: string } {
  const match = INITIALS_FIRST.exec(text);
  const rest = text.slice(match?.[0].length ?? 0);
  const initials = match?.groups?.initials ?? '';
  const person = match ? readPerson(rest) : null;
  return person && canBeInitialsOf(initials, person.name) ? { initials, rest } : { initials: null, rest: text };
}

/** Reads one person of an attendance list: "Chief Insp Jane Smith – Community Lead, Vale Police (Chair)". Null: no person. */
export function readEntry(text: string, status: AttendanceStatus, line: number): ParsedAttendance | null {
  const rawText = text.replace(/\s+/g, ' ').trim();
  const turned = ROLE_FIRST.exec(rawText)?.groups;
  const inBrackets = turned?.name ? readPerson(turned.name) : null;
  if (turned?.place && inBrackets?.rest === '' && !readPerson(rawText) && saysPlace(turned.place)) {
    const entry = readEntry(`${turned.name}, ${turned.place}`, status, line);
    return entry && { ...entry, rawText };
  }
  const here = CROSS.test(text) && status === 'PRESENT' ? 'MENTIONED' : status;
  return readNamed(
    text
      .replace(LEADERS, '\t')
      .replace(TICK, ' ')
      .replace(CROSS, ' ')
      .trim()
      .replace(/^\s*\(?\d{1,2}[.)]\s+/, '')
      .replace(COUNTED, '')
      .replace(/\[([^\]]*)\]/g, '($1)'),
    here,
    line,
    rawText,
  );
}

/** "Apologies", "absent", a cross behind a name: this one did not come, whatever the list is of. */
const SENT_APOLOGIES = /^(?:(?:sent|gave) )?(?:apologies|apols?|apology)\b(?: (?:sent|received|given|noted))?$/i;
const DID_NOT_COME = /^(?:absent|did not attend|not present|dna)$/i;
const TICK = /(?:^|\s)(?:[✓✔☑]|\[[xX✓]\])(?=\s|$)/u;
const CROSS = /(?:^|\s)(?:[✗✘☒❌]|\[ \])(?=\s|$)/u;

/** "Head of Housing (Ann Example)": the role stands first. */
const ROLE_FIRST = /^(?<place>[^():]{3,80}?)\s*\((?<name>[^()]{3,40})\)[.;,]?$/;
const saysPlace = (text: string): boolean => hasJobWord(text) || hasOrganisationWord(text) || roleOf(text) !== null;

/** "Ann Example ........ Vale Council". */
const LEADERS = /\s*(?:\.{3,}|…{2,}|(?:\. ){3,}\.?|_{3,})\s*/g;

/** "… plus 14 residents", "…, four parishioners": a crowd is nobody's organisation. */
const COUNTED =
  /(?:[\s,]+(?:plus|and|\+)|[,;])\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+(?:[a-z]+\s+){0,3}(?:residents?|parishioners?|members?|public|others?|observers?|students?|councillors?|officers?|people)\b.*$/i;

function readNamed(text: string, status: AttendanceStatus, line: number, rawText: string): ParsedAttendance | null {
  const { initials, rest } = withoutInitials(text.trim());
  const cells = (initials ? `${rest}\t${initials}` : text)
    .trim()
    .replace(/[,;.]$/, '')
    .split(/\t+|\s{2,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
  return readCells(cells, status, line, rawText);
}

/** The same, of a row whose columns are known; the name may stand in any of the first three. */
export function readCells(
  cells: readonly string[],
  status: AttendanceStatus,
  line: number,
  rawText: string,
): ParsedAttendance | null {
  for (const [at, cell] of cells.slice(0, 3).entries()) {
    const person = readPerson(cell.replace(/[,;.]$/, ''));
    if (!person) continue;
    const others = cells.filter((_, index) => index !== at);
    const place = readPlace([...splitRest(person.rest), ...others.flatMap(splitCell)], person.name);
    const initials = place.initials ?? initialsOf(person.name);
    const { honorificPrefix, name } = person;
    const came = status === 'PRESENT' ? (place.status ?? status) : status;
    return {
      line,
      rawText,
      name,
      honorificPrefix,
      organization: place.organization,
      role: place.role,
      status: came,
      initials,
    };
  }
  return null;
}

/** A cell is one thing, but for a role in brackets or a job before a comma. */
function splitCell(cell: string): string[] {
  const parts = splitRest(cell);
  const telling = parts.some(
    (part) => SENT_APOLOGIES.test(part) || roleOf(part) !== null || isJob(part) || CIRCUMSTANCE.test(part),
  );
  return telling || /^[^(]*\([A-Z]{2,4}\)/.test(cell) ? parts : [cell];
}

function splitRest(rest: string): string[] {
  const bracketed = [...rest.matchAll(/\(([^()]*)\)?/g)].flatMap((match) => splitMarks(match[1] ?? ''));
  const plain = splitMarks(rest.replace(/\([^()]*\)?/g, ' | '));
  return [...plain, ...bracketed];
}

function splitMarks(text: string): string[] {
  return text
    .replace(/^\s*(?:both\s+)?(?:of|from|representing|on behalf of)\s+(?:the\s+)?/i, '')
    .split(/\s*[,;:|–—\t]\s*|\s+-\s*|^-\s*/)
    .filter((part) => !namesAnother(part))
    .map((part) => part.replace(/^(?:both\s+)?(?:of|from|representing|on behalf of|for)\s+|^-\s+/i, '').trim())
    .filter((part) => part !== '');
}

/** "for Supt Bob Sample", "Bob Sample deputising": whose place it is, or who took it. */
function namesAnother(part: string): boolean {
  const instead = /^(?:for|representing|on behalf of|vice|obo)\s+(?<whom>.+)$/i.exec(part)?.groups?.whom;
  if (instead && readPerson(instead)?.rest === '') return true;
  return /^\p{Lu}.*\b(?:deputi[sz](?:ing|ed)|substitut(?:ing|ed)|attend(?:ing|ed)|to attend|standing in|on (?:his|her|their) behalf)\b/u.test(
    part,
  );
}

function readPlace(parts: readonly string[], name: string): Place {
  let role: Role = 'MEMBER';
  let initials: string | null = null;
  let status: AttendanceStatus | null = null;
  const organization: string[] = [];
  for (const part of parts) {
    const found = roleOf(part);
    if (found) role = found;
    else if (SENT_APOLOGIES.test(part)) status = 'APOLOGIES';
    else if (DID_NOT_COME.test(part)) status = 'MENTIONED';
    else if (initials === null && canBeInitialsOf(part, name)) initials = part;
    else if (!CIRCUMSTANCE.test(part) && !isJob(part) && /\p{L}{2}/u.test(part)) organization.push(part);
  }
  return { organization: organization.length > 0 ? organization.join(', ') : null, role, initials, status };
}

function roleOf(part: string): Role | null {
  return ROLES.find(([, pattern]) => pattern.test(part))?.[0] ?? null;
}

/** "Community Safety Manager", "Head of Housing"; not "Office of the Police and Crime Commissioner". */
function isJob(part: string): boolean {
  if (!hasJobWord(part)) return false;
  if (/^office of\b/i.test(part)) return false;
  if (/^(?:(?:deputy|assistant|acting|interim) )?chief executive(?: officer)?$/i.test(part)) return true;
  const last = part.split(/\s+/).at(-1) ?? '';
  return (
    hasJobWord(last) ||
    /\b(?:head|director|manager|leader|lead|member|holder|officer|chief|commander|coordinator|co-ordinator|representative|inspector|deputy|adviser|advisor|assistant) (?:of|for|to|–|-)\b/i.test(
      part,
    ) ||
    !hasOrganisationWord(last)
  );
}

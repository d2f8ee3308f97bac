import { hasAgendaWord, hasJobWord, hasOrganisationWord } from './vocabulary.js';

/** Ranks and titles, the longer before the shorter. The short ones of police ranks are capital letters alone. */
const PREFIX = new RegExp(
  `^(?:(?:T|A)/|(?:Temporary|Temp|Acting|Det(?:ective)?|Deputy|Assistant|Area|Asst)\\.?\\s+(?=(?:Chief|Ch|Supt|Superintendent|Insp|Inspector|Sgt|Sergeant|Constable|Con|Det|Detective|Commander)\\b))*(?:${[
    'Chief Superintendent|(?:Chief|Ch\\.?) ?Supt|(?:Chief|Ch\\.?) Insp(?:ector)?|Ch ?Insp|C\\/Insp|Chief Constable|Chief Fire Officer',
    'Superintendent|Supt|Inspector|Insp|Sergeant|Sgt|Constable|Con|Commander|Cdr|Station Commander|Watch Manager',
    'Station Manager|Group Manager|Area Manager|Borough Commander',
    'DCI|DSupt|DSU|DCS|DI|DS|DC|CI|CS|ACC|DCC|PCSO|WPC|PC|PS|SM|GM|AM|WM|CFO|ACFO',
    '(?:(?:District|County|Borough|Town|Parish|City|Ward|Deputy) )?(?:Councillors?|Cllrs?)|Mr\\.? (?:and|&) Mrs|Alderman|Ald|Messrs|(?:His|Her) Honour(?: Judge)?|HHJ|Judge|[Tt]he (?:(?:Very|Right) )?Rev(?:\\.?d|erend)?|Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:\\.?d|erend)?|Canon|Sir|Dame|Lord|Lady|Baroness|Father|Fr|Major|Capt(?:ain)?|Col(?:onel)?|Lt',
  ].join('|')})\\b\\.?\\s+(?:\\d{2,6}\\s+)?(?=\\p{Lu}|van |de )`,
  'u',
);

const NAME_WORD = "\\p{Lu}[\\p{L}]*(?:['’]\\p{Lu}?[\\p{L}]+)?(?:-\\p{Lu}[\\p{L}'’]+)*";
const INITIAL = '\\p{Lu}\\.?(?:\\p{Lu}\\.?)?(?![\\p{L}])';
const PARTICLE = '(?:van|von|de|der|den|du|la|le|al|bin|ap|y|di|da|dos|st\\.?)';
const NAME = new RegExp(`^(?:(?:${INITIAL}|${NAME_WORD}|${PARTICLE})(?:\\s+|$|(?=[,;:()–—|\\t-])))+`, 'u');
const POST_NOMINAL = '(?:,?\\s+(?:CC|MP|MEP|JP|OBE|MBE|CBE|QPM|BEM|DL|QC|KC|PhD)\\b)+';
const POST_NOMINALS = new RegExp(`${POST_NOMINAL}$`);
const POST_NOMINALS_FIRST = new RegExp(`^${POST_NOMINAL}`);

/** What may follow a name in a list. */
const FOLLOWS =
  /^(?:[,;:()–—|\t-]|(?:(?:both )?(?:of|from)|for|representing|on behalf of|in the chair|via|left|arrived|(?:and|plus)\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several))\b)/i;

export interface PersonName {
  readonly honorificPrefix: string | null;
  readonly name: string;
  /** What stands after the name, its separator included. */
  readonly rest: string;
}

/** Reads a person's name at the start of a text, or null where none certainly stands there. */
export function readPerson(text: string): PersonName | null {
  let remaining = text.trim();
  const prefixes: string[] = [];
  for (let match = PREFIX.exec(remaining); match; match = PREFIX.exec(remaining)) {
    prefixes.push(match[0].trim());
    remaining = remaining.slice(match[0].length);
  }
  const match = NAME.exec(remaining);
  if (!match) return null;
  const { name, tail } = splitAcronym(match[0].trim(), prefixes.length > 0);
  const rest = `${tail}${remaining.slice(match[0].length)}`.replace(POST_NOMINALS_FIRST, '').trim();
  if (!isName(name, prefixes.length > 0 || /^\([A-Z]{2,4}\)/.test(rest), rest !== '')) return null;
  if (rest !== '' && !FOLLOWS.test(rest) && !/^[A-Z]{2,6}\b/.test(rest)) return null;
  const honorificPrefix = prefixes
    .join(' ')
    .replace(/\s+\d{2,6}(?=\s|$)/g, '')
    .replace(/^Messrs\b\.?/, 'Mr')
    .replace(/^(Cllr|Councillor)s\b/, '$1');
  return { honorificPrefix: honorificPrefix === '' ? null : honorificPrefix, name, rest };
}

/** "Jane Smith VDC": the capitals after a full name are an organisation; "Ann EXAMPLE": they are the surname. */
function splitAcronym(found: string, titled: boolean): { name: string; tail: string } {
  const name = found.replace(POST_NOMINALS, '');
  const tokens = name.split(/\s+/);
  const last = tokens.at(-1) ?? '';
  const enough = tokens.length > (titled ? 1 : 2);
  if (enough && /^[A-Z]{2,5}$/.test(last) && tokens.slice(0, -1).some((token) => /\p{Ll}/u.test(token)))
    return { name: tokens.slice(0, -1).join(' '), tail: `${last} ` };
  return { name, tail: '' };
}

/** Names that are words of an agenda as well: as a surname only after a title, or in a list, where something follows. */
const GIVEN = /^(?:June|April|May)$/;
const SURNAME = /^(?:May|Page|Key|Parish|Church|Constable|Nurse|Head)$/;
const TITLED = /^(?:Street|Court|Warden|Watch|Mayor|Law)$/;

function isName(name: string, titled: boolean, followed: boolean): boolean {
  const tokens = name.split(/\s+/).filter((token) => token !== '');
  const full = tokens.filter((token) => /^\p{Lu}[\p{L}'’-]+$/u.test(token) && token.length > 1);
  if (tokens.length > 4 || full.length === 0 || (!titled && tokens.length < 2)) return false;
  const surname = tokens.at(-1) ?? '';
  if (surname.replace(/\W/g, '').length < 2 || /^\p{Ll}/u.test(surname)) return false;
  // A surname of capitals alone must be one that can be spoken: "LEE", not "KFRS".
  if (/^[A-Z]{2,4}$/.test(surname) && (!/[AEIOUY]/.test(surname) || tokens.length === 1)) return false;
  const isSurname = (titled || (followed && tokens.length === 2)) && SURNAME.test(surname);
  const words = isSurname || (titled && TITLED.test(surname)) ? full.slice(0, -1) : full;
  const said = (full.length > 1 && GIVEN.test(full[0] ?? '') ? words.slice(1) : words).join(' ');
  return !hasOrganisationWord(said) && !hasAgendaWord(said) && !hasJobWord(said);
}

/** First letters, each part of a hyphenated name apart: "Will Sample-Test" is WST. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => (/^(?:\p{Lu}\.?){2,3}$/u.test(part) && part.length <= 3 ? part.replace(/\./g, '') : part.charAt(0)))
    .join('');
}

/** Whether a token that a document prints beside a name can be this person's initials: "AEx" for Ann Example. */
export function canBeInitialsOf(token: string, name: string): boolean {
  if (!/^\p{Lu}[\p{L}]{1,3}$/u.test(token)) return false;
  const first = name.charAt(0).toLowerCase();
  const surname = (name.split(/[\s-]+/).at(-1) ?? '').charAt(0).toLowerCase();
  const letters = token.toLowerCase();
  if (!letters.startsWith(first) || !letters.slice(1).includes(surname)) return false;
  let at = 0;
  for (const letter of letters) {
    const next = name.toLowerCase().indexOf(letter, at);
    if (next === -1) return false;
    at = next + 1;
  }
  return true;
}

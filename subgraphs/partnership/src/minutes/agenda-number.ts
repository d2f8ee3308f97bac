import { MONTH_NAME } from './date.js';
import { readPerson } from './person-name.js';
import { hasAgendaWord, hasOrganisationWord } from './vocabulary.js';

export interface Numbered {
  /** As printed, without a closing full stop or bracket. */
  readonly number: string;
  readonly rest: string;
  /** "3.1.2" has three; "12/20" one. */
  readonly depth: number;
}

const MONTH_NEXT = new RegExp(`^(?:of\\s+)?${MONTH_NAME}\\b`, 'i');
const UNIT_NEXT = /^(?:am|pm|a\.m|p\.m|noon|hrs|hours|per ?cent|million|thousand|%)(?![a-z])/i;
const FORMS: readonly RegExp[] = [
  /^(?:agenda\s+)?item\s+(?:no\.?\s*)?(?<number>\d{1,3}(?:\.\d{1,2})*[a-z]?)\s*[.):–—-]*\s+(?<rest>\S.*)$/i,
  /^(?<number>[A-Za-z]{1,6}\/\d{1,4}(?:\/\d{2,4}(?:-\d{2,4})?)?)[.):]?\s+(?<rest>\S.*)$/,
  /^(?<number>\d{1,4}\/\d{2,4})[.):]?\s+(?<rest>\S.*)$/,
  /^\(?(?<number>\d{1,3}(?:\.\d{1,2}){1,3}[a-z]?)[.):]?\s+(?<rest>\S.*)$/,
  /^\(?(?<number>\d{1,3}[a-z]?)[.):]\s*(?<rest>[^\d\s].*)$/,
];
/** A number with nothing but space behind it numbers a heading only where markup or a column says that it is one. */
const BARE = /^(?<number>\d{1,3}[a-z]?)\s+(?<rest>\S.*)$/;

/** "A. MATTERS ARISING": letters number sections whose titles are capitals, or stand in markup; "A. EXAMPLE" is somebody. */
const LETTER = /^(?<number>[A-Z])[.)]\s+(?<rest>\S.*)$/;

function readLetter(text: string, marked: boolean): Numbered | null {
  const { number, rest } = LETTER.exec(text)?.groups ?? {};
  if (!number || !rest) return null;
  const words = rest.toLowerCase();
  const titled = !/\p{Ll}/u.test(rest) && (hasAgendaWord(words) || hasOrganisationWord(words));
  return titled || (marked && /^\p{Lu}/u.test(rest) && !readPerson(text)) ? { number, rest, depth: 1 } : null;
}

/** The number that opens a line; not a date, a time, an amount. */
export function readNumber(columns: string, marked: boolean): Numbered | null {
  const text = columns.trim();
  const column = /^\d{1,3}[a-z]?(?:\t+|\s{2,})/.test(text);
  for (const form of marked || column ? [...FORMS, BARE] : FORMS) {
    const { number, rest } = form.exec(text)?.groups ?? {};
    if (number === undefined || rest === undefined) continue;
    const bare = rest.replace(/\s+/g, ' ').replace(/^[–—-]\s+/, '');
    if (MONTH_NEXT.test(bare) || UNIT_NEXT.test(bare)) return null;
    return { number, rest: bare, depth: number.includes('/') ? 1 : number.split('.').length };
  }
  return readLetter(text.replace(/\s+/g, ' '), marked);
}

/** 3 of "3.1", 4 of "4a"; 125 of "125/20"; null where no plain number leads. */
export function topOf(number: string): number | null {
  const match = /^(?:[A-Za-z]+\/)?(\d+)/.exec(number);
  return match ? Number(match[1]) : null;
}

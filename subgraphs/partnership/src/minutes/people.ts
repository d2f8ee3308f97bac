import type { ParsedAttendance, ParsedOwner } from './parsed-minutes.js';
import { hasJobWord } from './vocabulary.js';
import { initialsOf, readPerson } from './person-name.js';

/** Who this document's attendance knows: initials and names mean nobody else. */
export interface People {
  /** `name` of the one entry that a text stands for: initials, name, rank and surname, "the Chair". */
  readonly personOf: (text: string) => string | null;
  /** Whether several entries share these initials. */
  readonly shared: (initials: string) => boolean;
  /** Whether capitals could be somebody's whose initials the document prints otherwise: "JR" beside "JRu". */
  readonly couldBe: (capitals: string) => boolean;
  /** Entries that a text names, by initials, surname or first name. */
  readonly namesIn: (text: string) => readonly string[];
  readonly organizationOf: (text: string) => string | null;
  readonly ownerOf: (text: string) => ParsedOwner;
  readonly initials: ReadonlyMap<string, readonly string[]>;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function peopleOf(attendance: readonly ParsedAttendance[]): People {
  const initials = new Map<string, string[]>();
  for (const { initials: key, name } of attendance)
    if (key.length > 1 && !initials.get(key)?.includes(name)) initials.set(key, [...(initials.get(key) ?? []), name]);
  // "Mr Boyd" and "Mrs Boyd" are two, though of one name.
  const isOther = (one: ParsedAttendance, two: ParsedAttendance) =>
    one.name !== two.name || (!/\s/.test(one.name) && one.honorificPrefix !== two.honorificPrefix);
  const names = attendance
    .filter((entry, at) => attendance.slice(0, at).every((other) => isOther(entry, other)))
    .map(({ name }) => name);

  // "Citizens Advice (CAB)" says whose letters these are, though Carol-Ann Bowen has the same.
  const acronyms = new Map(
    attendance.flatMap(({ organization }) =>
      [...(organization ?? '').matchAll(/\(([A-Z]{2,6})\)|^([A-Z]{2,6})$/g)].map((match) => [
        match[1] ?? match[2] ?? '',
        organization,
      ]),
    ),
  );

  const personOf = (printed: string): string | null => {
    const text = printed.trim();
    if (acronyms.has(text)) return null;
    if (/^(?:the )?chair(?:man|person|woman)?$/i.test(text))
      return only(attendance.filter(({ role }) => role === 'CHAIR').map(({ name }) => name));
    // "The Clerk", "the Community Safety Manager": where one entry has those words.
    const office = /^the\s+(?<job>.+)$/i.exec(text)?.groups?.job;
    if (office && hasJobWord(office))
      return only(
        attendance
          .filter(({ rawText }) =>
            new RegExp(`(?<!\\p{L})${office.replace(/[^\p{L}\p{N} ]/gu, '.')}(?!\\p{L})`, 'iu').test(rawText),
          )
          .map(({ name }) => name),
      );
    const byInitials = initials.get(text);
    if (byInitials) return only(byInitials);
    if (/^[A-Z]{1,4}$/.test(text)) return null;
    const surname = /\s/.test(text) ? null : names.filter((name) => same(name.split(/\s+/).at(-1) ?? '', text));
    if (surname && surname.length > 1) return null;
    return only(names.filter((name) => same(name, text))) ?? byPartOfName(text);
  };

  /** "Cllr Smith", "Mr J Patel", "Kelly": where it fits one entry and no other. */
  const byPartOfName = (text: string): string | null => {
    const person = readPerson(text);
    if (person && person.rest !== '') return null;
    const said = person?.name ?? text;
    if (!/^\p{Lu}[\p{L}.'’ -]+$/u.test(said)) return null;
    const fitting = names.filter((name) =>
      fits(
        said.split(/\s+/),
        name.split(/\s+/),
        person?.honorificPrefix !== undefined && person.honorificPrefix !== null,
      ),
    );
    return only(fitting);
  };

  const organizationOf = (text: string): string | null => {
    const bare = text.trim().replace(/^the\s+/i, '');
    return (
      acronyms.get(bare) ??
      attendance.find(({ organization }) => organization !== null && same(organization.replace(/^the\s+/i, ''), bare))
        ?.organization ??
      null
    );
  };

  const ownerOf = (rawText: string): ParsedOwner => {
    const name = personOf(rawText);
    const organization =
      name === null && (acronyms.has(rawText) || !initials.has(rawText)) ? organizationOf(rawText) : null;
    return {
      rawText,
      name,
      organization,
      resolution: (name ?? organization) ? 'EXACT' : 'UNRESOLVED',
      evidenceLine: null,
    };
  };

  const couldBe = (capitals: string): boolean =>
    /^[A-Z]{2,4}$/.test(capitals) && !acronyms.has(capitals) && names.some((name) => initialsOf(name) === capitals);

  const namesIn = (text: string): string[] => {
    const words = new Set(text.match(/\p{Lu}[\p{L}-]+/gu) ?? []);
    const named = (name: string) =>
      words.has(name.split(/\s+/).at(-1) ?? '') ||
      (/^\p{Lu}\p{Ll}/u.test(name) && words.has(name.split(/\s+/)[0] ?? '')) ||
      [...initials].some(([key, of]) => words.has(key) && of.includes(name));
    return names.filter(named);
  };

  return {
    personOf,
    couldBe,
    namesIn,
    organizationOf,
    ownerOf,
    initials,
    shared: (key) => (initials.get(key)?.length ?? 0) > 1,
  };
}

function fits(said: readonly string[], name: readonly string[], titled: boolean): boolean {
  const surname = name.at(-1) ?? '';
  const given = name[0] ?? '';
  const [first = '', ...others] = said;
  if (others.length === 0)
    return same(first, surname) ? titled || name.length > 1 : name.length > 1 && same(first, given) && first.length > 1;
  if (!same(said.at(-1) ?? '', surname)) return false;
  const letter = first.replace('.', '');
  return same(letter, given) || ((letter.length === 1 || given.length === 1) && letter.charAt(0) === given.charAt(0));
}

function only(names: readonly string[]): string | null {
  return names.length === 1 ? (names[0] ?? null) : null;
}

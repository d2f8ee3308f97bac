import type { ParsedOwner } from './parsed-minutes.js';
import type { People } from './people.js';
import { readPerson } from './person-name.js';

const EVERYBODY = /^(?:all|ALL|everyone|all (?:partners|members|agencies|to note|present|attendees))$/i;
/** Several who may act together, though no one of the attendance list is named. */
const COLLECTIVE =
  /^(?:(?:all|the|both|local|our|partner)\s+)*(?:partners?|agencies|members|councillors|police|schools?|partnership|board|council|committee|group|sub-?group|task groups?|working group|steering group|executive(?: group)?|team|csp|csu|probation|fire (?:and rescue )?service|clerk|officers|community safety (?:unit|team|manager|officer)|housing (?:team|association|associations|providers)|leads?|secretariat)$/i;
const SEPARATOR = /\s*(?:\/|,|&|\+|;|\n|\band\b)\s*/;

export function splitOwners(text: string): string[] {
  return text
    .replace(/[.:]$/, '')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Whether a text can own an action here: somebody, an organisation of the attendance, everybody, or several together. */
export function isOwner(text: string, people: People): boolean {
  return isNamed(text, people) || people.organizationOf(text) !== null || EVERYBODY.test(text) || COLLECTIVE.test(text);
}

export function isNamed(text: string, people: People): boolean {
  return people.personOf(text) !== null || people.shared(text);
}

/** "DC/LB", "KL and the police", "ALL": every part an owner; null where the text says anything else. */
export function readOwners(text: string, people: People): ParsedOwner[] | null {
  const whole = text.trim().replace(/[.:]$/, '');
  if (whole === '') return null;
  if (people.organizationOf(whole)) return [people.ownerOf(whole)];
  const parts = splitOwners(whole);
  return parts.length > 0 && parts.every((part) => isOwner(part, people)) ? parts.map(people.ownerOf) : null;
}

/** As above, where the place itself says that owners stand here (a column of owners): unknown names are owners too. */
export function readOwnerCell(text: string, people: People): ParsedOwner[] {
  const whole = text.trim().replace(/\s*\n\s*/g, '/');
  return (
    readOwners(whole, people) ??
    (looksLikeOwners(whole) ? splitOwners(whole) : whole === '' ? [] : [whole]).map(people.ownerOf)
  );
}

/** Initials or names that the attendance list does not have. */
export function looksLikeOwners(text: string): boolean {
  const parts = splitOwners(text);
  return (
    parts.length > 0 &&
    parts.every((part) => /^[A-Z]{2,4}$/.test(part) || EVERYBODY.test(part) || readPerson(part)?.rest === '')
  );
}

const MARGIN = /^(?:[A-Z][A-Za-z]{0,3}|All)(?:\s*(?:\/|,|&|\+|\band\b)\s*(?:[A-Z][A-Za-z]{0,3}|All))*\/?$/;

/** A paragraph of owners alone. The last may be cut off: it is completed where the paragraph above names one fitting person. */
export function readMargin(text: string, people: People, above: { text: string; line: number }): ParsedOwner[] | null {
  const bare = text.replace(/[.]$/, '').trim();
  if (!MARGIN.test(bare))
    return people.personOf(bare) !== null && /\s/.test(bare) && readPerson(bare)?.rest === ''
      ? [people.ownerOf(bare)]
      : null;
  const parts = splitOwners(bare);
  const known = parts.filter(
    (part) =>
      people.initials.has(part) || people.couldBe(part) || EVERYBODY.test(part) || people.organizationOf(part) !== null,
  );
  if (known.length === 0) return null;
  return parts.map((part, index) => {
    const owner = people.ownerOf(part);
    if (index < parts.length - 1 || known.includes(part)) return owner;
    return repair(owner, people, above) ?? owner;
  });
}

/** "… / K", "… / KL/D": owners beside a text, the last cut off, completed from the text that they stand beside. */
export function readCutOwners(
  text: string,
  people: People,
  beside: { text: string; line: number },
): ParsedOwner[] | null {
  const parts = splitOwners(text);
  const last = people.ownerOf(parts.at(-1) ?? '');
  const others = parts.slice(0, -1);
  if (!/^[A-Z]$/.test(last.rawText) || !others.every((part) => isNamed(part, people))) return null;
  const repaired = repair(last, people, beside);
  return repaired ? [...others.map(people.ownerOf), repaired] : null;
}

function repair(owner: ParsedOwner, people: People, above: { text: string; line: number }): ParsedOwner | null {
  const fitting = [...people.initials.keys()].filter(
    (initials) =>
      initials.startsWith(owner.rawText) &&
      initials !== owner.rawText &&
      new RegExp(`(?<![\\p{L}\\d])${initials}(?![\\p{L}\\d])`, 'u').test(above.text),
  );
  const name = fitting.length === 1 ? people.personOf(fitting[0] ?? '') : null;
  return name === null ? null : { ...owner, name, resolution: 'REPAIRED', evidenceLine: above.line };
}

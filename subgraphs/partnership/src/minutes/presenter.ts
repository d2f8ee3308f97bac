import type { People } from './people.js';
import { readPerson } from './person-name.js';

const BY =
  /^(?:(?:verbal |written )?(?:presentation|presented|report|reported|update|led)?\s*(?:by|from)|presenter:?|lead:?)\s+/i;

/** Parts the names of those who present an item from its title: "4.1 Strategic Assessment - Ann Example". */
export function presentersOf(heading: string, people: People): { title: string; presenters: string[] } {
  const text = heading.replace(/(?<!\.\p{L})[.:]$/u, '').trim();
  const split =
    /^(?<title>.+?)(?:\s*\((?<bracketed>[^()]+)\)|(?:\s[-–—]|[–—])\s*(?<dashed>(?:(?!\s[-–—]\s|[–—]).)+))$/.exec(
      text,
    )?.groups;
  const named = split?.bracketed ?? split?.dashed;
  if (!split?.title || !named) return { title: text, presenters: [] };
  const names = named
    .replace(BY, '')
    .split(/\s*(?:,|\/|&|\band\b)\s*/)
    .filter((name) => name !== '');
  return names.every((name) => isPresenter(name, people))
    ? { title: split.title.trim(), presenters: names }
    : { title: text, presenters: [] };
}

/** Somebody of the attendance; or a name with its rank, who may have come for the item alone. */
function isPresenter(name: string, people: People): boolean {
  if (people.personOf(name) !== null) return true;
  const person = readPerson(name);
  return person !== null && person.honorificPrefix !== null && person.rest === '';
}

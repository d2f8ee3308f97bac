import { anchorOf } from '../minutes-import/anchor.js';

/** Somebody whom minutes name, with the organisation for which they attend; null where none is printed. */
interface Named {
  readonly name: string;
  readonly organization: string | null;
}

/** One attendance of somebody who is known: the last part of their id, and for whom they attended. */
export interface KnownAs extends Named {
  readonly slug: string;
  /** Said by an earlier version of the same minutes, which the list may correct. */
  readonly sameMinutes: boolean;
}

/**
 * How ids name the people of one list: by their names. Two of one name, for two organisations, are two people, whether
 * one list has both or earlier minutes have the other. Where either prints no organisation, the name decides.
 */
export function personSlugs(people: readonly Named[], known: readonly KnownAs[] = []): string[] {
  const all = known.map(({ name, organization, slug, sameMinutes }) => ({
    base: nameSlug(name),
    organization,
    slug,
    open: sameMinutes || organization === null,
  }));
  const sameAs = ({ name, organization }: Named): string | undefined =>
    all.find((one) => one.base === nameSlug(name) && one.organization === organization)?.slug;
  const taken = new Set(people.map(sameAs));
  return people.map((person) => {
    const same = sameAs(person);
    if (same !== undefined) return same;
    const base = nameSlug(person.name);
    const namesakes = [...new Set(all.filter((one) => one.base === base).map(({ slug }) => slug))];
    const open = (slug: string): boolean => all.every((one) => one.slug !== slug || one.open);
    const likely = namesakes.find((slug) => !taken.has(slug) && (person.organization === null || open(slug)));
    const slug = likely ?? (namesakes.length === 0 ? base : `${base}-${namesakes.length + 1}`);
    all.push({ base, organization: person.organization, slug, open: false });
    taken.add(slug);
    return slug;
  });
}

const nameSlug = (name: string): string => anchorOf(name.normalize('NFKD').replace(/\p{M}/gu, '')).replaceAll(' ', '-');

import { anchorOf } from '../minutes-import/anchor.js';

/** How ids name the people of one list: by their names; two of one name, for two organisations, are two people. */
export function personSlugs(
  people: readonly { readonly name: string; readonly organization: string | null }[],
): string[] {
  const organizations = new Map<string, (string | null)[]>();
  return people.map(({ name, organization }) => {
    const slug = anchorOf(name.normalize('NFKD').replace(/\p{M}/gu, '')).replaceAll(' ', '-');
    const known = organizations.get(slug) ?? [];
    if (!known.includes(organization)) organizations.set(slug, [...known, organization]);
    const number = (organizations.get(slug) ?? []).indexOf(organization) + 1;
    return number === 1 ? slug : `${slug}-${number}`;
  });
}

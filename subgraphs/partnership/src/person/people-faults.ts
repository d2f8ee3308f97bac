import { readPeriod, type Registers } from '@safer-graph/kit';
import { quoteFaults, standsOn } from '../minutes-import/quote.js';
import type { PeopleFile, Quoted, StatedCapacity } from './people-file.js';

/** What a file of people may speak of. */
export interface KnownPeople {
  readonly registers: Registers;
  /** Lines of the minutes of a meeting. */
  readonly linesOf: (meeting: string) => readonly string[];
  /** Last parts of the ids of those who are listed in minutes of the partnership. */
  readonly listed: ReadonlySet<string>;
}

/** Everything that is wrong with it, each in a line of its own. */
export function peopleFaults(file: PeopleFile, { registers, linesOf, listed }: KnownPeople): string[] {
  const known = new Set([...listed, ...file.mentions.map(({ id }) => id)]);
  const posts = new Set(file.posts.map(({ id }) => id));
  const quote = (entry: string, { meeting = file.meeting, line, quote: words }: Quoted): string[] =>
    quoteFaults(linesOf(meeting), entry, line, words);
  const name = (entry: string, said: Quoted & { name: string; honorificPrefix: string | null }): string[] => [
    ...quote(entry, said),
    ...[said.name, said.honorificPrefix]
      .filter((part) => part !== null && !standsOn([said.quote], 1, part))
      .map((part) => `${entry}: ${JSON.stringify(part)} is not in its quote`),
  ];
  const person = (entry: string, id: string): string[] =>
    known.has(id) ? [] : [`${entry}: person ${JSON.stringify(id)} is neither listed in minutes nor among the mentions`];
  const organization = (entry: string, id: string | null): string[] =>
    id === null || registers.organisations.has(id)
      ? []
      : [`${entry}: ${JSON.stringify(id)} is not in the register of organisations`];
  const place = (entry: string, said: { organization: string | null; organizationNote: string | null }): string[] => [
    ...organization(entry, said.organization),
    ...(said.organization === null && said.organizationNote === null
      ? [`${entry}: has neither an organization nor an organizationNote that says why`]
      : []),
  ];
  return [
    ...repeated('mentions', file.mentions),
    ...repeated('otherNames', file.otherNames),
    ...repeated(
      'corrections',
      file.corrections.map(({ person: id }) => ({ id })),
    ),
    ...repeated('posts', file.posts),
    ...repeated('memberships', file.memberships),
    ...repeated('capacities', file.capacities),
    ...file.mentions.flatMap((said) => [
      ...name(`mention ${said.id}`, said),
      ...(listed.has(said.id) ? [`mention ${said.id}: is listed in minutes, present or with apologies`] : []),
    ]),
    ...file.otherNames.flatMap((said) => [...name(`name ${said.id}`, said), ...person(`name ${said.id}`, said.person)]),
    ...file.corrections.flatMap((said) => [
      ...quote(`correction ${said.person}`, said),
      ...person(`correction ${said.person}`, said.person),
    ]),
    ...file.posts.flatMap((said) => [...quote(`post ${said.id}`, said), ...place(`post ${said.id}`, said)]),
    ...file.memberships.flatMap((said) => {
      const entry = `membership ${said.id}`;
      return [
        ...quote(entry, said),
        ...(said.end ? quote(`${entry}, end`, said.end) : []),
        ...person(entry, said.person),
        ...place(entry, said),
        ...organization(entry, said.onBehalfOf),
        ...(said.post === null || posts.has(said.post) ? [] : [`${entry}: post ${said.post} is not among the posts`]),
        ...spanFaults(entry, said.start, said.end?.period ?? null),
      ];
    }),
    ...file.capacities.flatMap((said) => capacityFaults(said, file.capacities, organization)),
  ];
}

function capacityFaults(
  said: StatedCapacity,
  all: readonly StatedCapacity[],
  organization: (entry: string, id: string) => string[],
): string[] {
  const entry = `capacity ${said.id}`;
  const others = all.filter(({ id, organization: other }) => id < said.id && other === said.organization);
  return [
    ...organization(entry, said.organization),
    ...(said.capacity === null && said.note === null ? [`${entry}: is not stated, and no note says why`] : []),
    ...spanFaults(entry, said.start, said.end),
    ...others.filter((other) => overlap(said, other)).map(({ id }) => `${entry}: holds beside capacity ${id}`),
  ];
}

const precise = new Set(['DAY', 'MONTH', 'CALENDAR_YEAR']);

function spanFaults(entry: string, start: string | null, end: string | null): string[] {
  const periods = [start, end].filter((code) => code !== null);
  const wrong = periods.filter((code) => !precise.has(readPeriod(code)?.kind ?? ''));
  if (wrong.length > 0)
    return wrong.map((code) => `${entry}: a day, month or year was expected; got ${JSON.stringify(code)}`);
  return start !== null && end !== null && dayOf(end) < dayOf(start)
    ? [`${entry}: ends in ${end}, before it begins in ${start}`]
    : [];
}

const dayOf = (code: string): string => readPeriod(code)?.start ?? code;

const overlap = (one: StatedCapacity, other: StatedCapacity): boolean =>
  [one, other].every(({ start }, index) => {
    const { end } = [other, one][index]!;
    return start === null || end === null || dayOf(start) < dayOf(end);
  });

const repeated = (kind: string, entries: readonly { readonly id: string }[]): string[] => {
  const ids = entries.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${kind}: ${id} is given twice`,
  );
};

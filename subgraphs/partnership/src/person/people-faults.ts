import type { Registers } from '@safer-graph/kit';
import { overlap, spanFaults } from '../membership/span-faults.js';
import { quoteFaults, standsOn } from '../minutes-import/quote.js';
import { organizationFaults, repeatedFaults } from '../record/quoted-file.js';
import type { PeopleFile, Quoted, StatedCapacity, StatedMembership } from './people-file.js';

/** What a file of people may speak of. */
export interface KnownPeople {
  readonly registers: Registers;
  /** Lines of the minutes of a meeting. */
  readonly linesOf: (meeting: string) => readonly string[];
  /** Last parts of the ids of those whom minutes of the partnership list, by meeting. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Everything that is wrong with it, each in a line of its own. */
export function peopleFaults(file: PeopleFile, known: KnownPeople): string[] {
  const { mentions, otherNames, corrections, posts, memberships, capacities } = file;
  const named = (kind: string, ids: readonly string[]): string[] => ids.map((id) => `${kind} ${id}`);
  const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);
  const people = corrections.map(({ person }) => person);
  return [
    ...repeatedFaults([
      ...named('mention', ids(mentions)),
      ...named('name', ids(otherNames)),
      ...named('correction', people),
      ...named('post', ids(posts)),
      ...named('membership', ids(memberships)),
      ...named('capacity', ids(capacities)),
    ]),
    ...mentions.flatMap((said) => [
      ...nameFaults(file, known, `mention ${said.id}`, said),
      ...(known.listed.get(said.meeting ?? file.meeting)?.has(said.id)
        ? [`mention ${said.id}: is listed in those minutes, present or with apologies`]
        : []),
    ]),
    ...otherNames.flatMap((said) => [
      ...nameFaults(file, known, `name ${said.id}`, said),
      ...personFaults(file, known, `name ${said.id}`, said.person),
    ]),
    ...corrections.flatMap((said) => [
      ...quotedFaults(file, known, `correction ${said.person}`, said),
      ...personFaults(file, known, `correction ${said.person}`, said.person),
    ]),
    ...posts.flatMap((said) => [
      ...quotedFaults(file, known, `post ${said.id}`, said),
      ...placeFaults(known, `post ${said.id}`, said),
    ]),
    ...memberships.flatMap((said) => membershipFaults(file, known, said)),
    ...capacities.flatMap((said) => capacityFaults(file, known, said)),
  ];
}

const quotedFaults = ({ meeting: usual }: PeopleFile, { linesOf }: KnownPeople, entry: string, said: Quoted) =>
  quoteFaults(linesOf(said.meeting ?? usual), entry, said.line, said.quote);

const nameFaults = (
  file: PeopleFile,
  known: KnownPeople,
  entry: string,
  said: Quoted & { readonly name: string; readonly honorificPrefix: string | null },
): string[] => [
  ...quotedFaults(file, known, entry, said),
  ...[said.name, said.honorificPrefix]
    .filter((part) => part !== null && !standsOn([said.quote], 1, part))
    .map((part) => `${entry}: ${JSON.stringify(part)} is not in its quote`),
];

const personFaults = ({ mentions }: PeopleFile, { listed }: KnownPeople, entry: string, person: string): string[] =>
  [...listed.values()].some((people) => people.has(person)) || mentions.some(({ id }) => id === person)
    ? []
    : [`${entry}: person ${JSON.stringify(person)} is neither listed in minutes nor among the mentions`];

const placeFaults = (
  { registers }: KnownPeople,
  entry: string,
  said: { readonly organization: string | null; readonly organizationNote: string | null },
): string[] => [
  ...organizationFaults(registers, entry, [said.organization]),
  ...(said.organization === null && said.organizationNote === null
    ? [`${entry}: has neither an organization nor an organizationNote that says why`]
    : []),
];

function membershipFaults(file: PeopleFile, known: KnownPeople, said: StatedMembership): string[] {
  const entry = `membership ${said.id}`;
  return [
    ...quotedFaults(file, known, entry, said),
    ...(said.end ? quotedFaults(file, known, `${entry}, end`, said.end) : []),
    ...personFaults(file, known, entry, said.person),
    ...placeFaults(known, entry, said),
    ...organizationFaults(known.registers, entry, [said.onBehalfOf]),
    ...(said.post === null || file.posts.some(({ id }) => id === said.post)
      ? []
      : [`${entry}: post ${said.post} is not among the posts`]),
    ...spanFaults(entry, said.start, said.end?.period ?? null),
  ];
}

function capacityFaults({ capacities }: PeopleFile, { registers }: KnownPeople, said: StatedCapacity): string[] {
  const entry = `capacity ${said.id}`;
  const earlier = capacities.slice(0, capacities.indexOf(said));
  return [
    ...organizationFaults(registers, entry, [said.organization]),
    ...(said.capacity === null && said.note === null ? [`${entry}: is not stated, and no note says why`] : []),
    ...spanFaults(entry, said.start, said.end),
    ...earlier
      .filter((other) => other.organization === said.organization && overlap(said, other))
      .map(({ id }) => `${entry}: holds beside capacity ${id}`),
  ];
}

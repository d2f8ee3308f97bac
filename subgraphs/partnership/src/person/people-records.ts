import type { Membership } from '../membership/membership.entity.js';
import type { OrganizationCapacity } from '../membership/organization-capacity.entity.js';
import type { Post } from '../membership/post.entity.js';
import type { Stated } from '../record/save-record.js';
import type { Mention } from './mention.entity.js';
import type { PeopleFile, Quoted } from './people-file.js';
import type { PersonName } from './person-name.entity.js';

/** What a file of people states, as rows; ids in the file are the last parts of theirs. */
export function peopleRecords(file: PeopleFile, partnership: string) {
  const idOf = (kind: string, id: string): string => `${partnership}/${kind}/${id}`;
  const personId = (id: string): string => `${partnership}/${id}`;
  const record = (kind: string, id: string) => ({ id: idOf(kind, id), partnership });
  const quoted = ({ meeting = file.meeting, line, quote }: Quoted) => ({ meetingId: meeting, sourceLine: line, quote });

  const mentions: Stated<Mention>[] = file.mentions.map((said) => ({
    ...record('mention', said.id),
    ...quoted(said),
    personId: personId(said.id),
  }));
  const printedNames: Stated<PersonName>[] = file.otherNames.map((said) => ({
    ...record('name', said.id),
    ...quoted(said),
    personId: personId(said.person),
    kind: 'PRINTED',
    name: said.name,
    honorificPrefix: said.honorificPrefix,
    source: null,
  }));
  const corrections: Stated<PersonName>[] = file.corrections.map((said) => ({
    ...record('correction', said.person),
    ...quoted(said),
    personId: personId(said.person),
    kind: 'SUGGESTED_CORRECTION',
    name: said.name,
    honorificPrefix: null,
    source: said.source,
  }));
  const posts: Stated<Post>[] = file.posts.map((said) => ({
    ...record('post', said.id),
    ...quoted(said),
    label: said.label,
    organizationId: said.organization,
    organizationNote: said.organizationNote,
  }));
  const memberships: Stated<Membership>[] = file.memberships.map(({ end, ...said }) => ({
    ...record('membership', said.id),
    ...quoted(said),
    personId: personId(said.person),
    organizationId: said.organization,
    organizationNote: said.organizationNote,
    onBehalfOfId: said.onBehalfOf,
    postId: said.post === null ? null : idOf('post', said.post),
    role: said.role,
    startPeriod: said.start,
    endPeriod: end?.period ?? null,
    endQuote: end?.quote ?? null,
    endLine: end?.line ?? null,
    endNote: end?.note ?? null,
  }));
  const capacities: Stated<OrganizationCapacity>[] = file.capacities.map((said) => ({
    ...record('capacity', said.id),
    organizationId: said.organization,
    capacity: said.capacity,
    startPeriod: said.start,
    endPeriod: said.end,
    source: said.source,
    note: said.note,
  }));
  const people = file.mentions.map(({ id, name, honorificPrefix }) => ({
    id: personId(id),
    partnership,
    name,
    honorificPrefix,
  }));
  return { people, mentions, names: [...printedNames, ...corrections], posts, memberships, capacities };
}

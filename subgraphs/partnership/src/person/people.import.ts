import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity.js';
import type { Importing } from '../imports.js';
import { Membership } from '../membership/membership.entity.js';
import { OrganizationCapacity } from '../membership/organization-capacity.entity.js';
import { Post } from '../membership/post.entity.js';
import { latestMinutes } from '../minutes-import/latest-minutes.js';
import { linesOf } from '../minutes-import/quote.js';
import { importReviewed } from '../record/import-reviewed.js';
import { storeRecords, type StoredRecords } from '../record/store-records.js';
import { Mention } from './mention.entity.js';
import { peopleFaults } from './people-faults.js';
import { type PeopleFile, peopleFile, type Quoted } from './people-file.js';
import { PersonName } from './person-name.entity.js';
import { Person } from './person.entity.js';

const partnershipOf = ({ meeting }: PeopleFile): string => meeting.split('/')[0]!;

/** Imports who takes part in a partnership, for whom and how long, as a person has read it in minutes. */
export const importPeople = (db: DataSource, file: string, { registers }: Importing): Promise<string> =>
  importReviewed(db, file, {
    kind: 'people',
    what: 'file of people',
    shape: peopleFile,
    partnershipOf,
    faults: async (manager, content) => {
      const minutes = new Map<string, string[]>();
      for (const meeting of meetingsOf(content))
        minutes.set(meeting, linesOf((await latestMinutes(manager, meeting, file)).text));
      const listed = await listedIn(manager, partnershipOf(content));
      return peopleFaults(content, { registers, linesOf: (meeting) => minutes.get(meeting)!, listed });
    },
    store: storePeople,
  });

/** All meetings whose minutes it quotes. */
const meetingsOf = (file: PeopleFile): ReadonlySet<string> =>
  new Set([
    file.meeting,
    ...[file.mentions, file.otherNames, file.corrections, file.posts, file.memberships]
      .flat<readonly Quoted[][]>()
      .flatMap(({ meeting }) => meeting ?? []),
    ...file.memberships.flatMap(({ end }) => end?.meeting ?? []),
  ]);

async function listedIn(manager: EntityManager, partnership: string): Promise<ReadonlySet<string>> {
  const attendance = await manager.findBy(Attendance, { partnership, orphanedOn: IsNull() });
  return new Set(attendance.map(({ personId }) => personId.slice(partnership.length + 1)));
}

async function storePeople(
  manager: EntityManager,
  file: PeopleFile,
  from: string,
): Promise<Record<string, StoredRecords>> {
  const partnership = partnershipOf(file);
  const by = `${file.reviewedBy} (${from})`;
  const scope = { partnership };
  const idOf = (kind: string, id: string): string => `${partnership}/${kind}/${id}`;
  const personId = (id: string): string => `${partnership}/${id}`;
  const record = (kind: string, id: string) => ({ id: idOf(kind, id), partnership });
  const quoted = ({ meeting = file.meeting, line, quote }: Quoted) => ({ meetingId: meeting, sourceLine: line, quote });

  const mentioned = file.mentions.map(({ id, name, honorificPrefix }) => ({
    id: personId(id),
    partnership,
    name,
    honorificPrefix,
  }));
  if (mentioned.length > 0) await manager.upsert(Person, mentioned, ['id']);
  const mentions = file.mentions.map(({ id, ...said }) => ({
    ...record('mention', id),
    ...quoted(said),
    personId: personId(id),
  }));
  const names = [
    ...file.otherNames.map(({ id, person, name, honorificPrefix, ...said }) => ({
      ...record('name', id),
      ...quoted(said),
      ...{ personId: personId(person), kind: 'PRINTED' as const, name, honorificPrefix, source: null },
    })),
    ...file.corrections.map(({ person, name, source, ...said }) => ({
      ...record('correction', person),
      ...quoted(said),
      ...{ personId: personId(person), kind: 'SUGGESTED_CORRECTION' as const, name, honorificPrefix: null, source },
    })),
  ];
  const posts = file.posts.map(({ id, label, organization, organizationNote, ...said }) => ({
    ...record('post', id),
    ...quoted(said),
    ...{ label, organizationId: organization, organizationNote },
  }));
  const memberships = file.memberships.map(({ end, ...said }) => ({
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
  const capacities = file.capacities.map(({ id, organization, start, end, ...said }) => ({
    ...record('capacity', id),
    ...said,
    ...{ organizationId: organization, startPeriod: start, endPeriod: end },
  }));
  return {
    posts: await storeRecords(manager, Post, scope, posts, by),
    memberships: await storeRecords(manager, Membership, scope, memberships, by),
    'capacities of organisations': await storeRecords(manager, OrganizationCapacity, scope, capacities, by),
    'people who are only mentioned': await storeRecords(manager, Mention, scope, mentions, by),
    'other names': await storeRecords(manager, PersonName, scope, names, by),
  };
}

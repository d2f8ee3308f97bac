import type { Registers } from '@safer-graph/kit';
import { Any, type DataSource, type EntityManager, IsNull } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity.js';
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
import { peopleRecords } from './people-records.js';
import { PersonName } from './person-name.entity.js';
import { Person } from './person.entity.js';

const partnershipOf = ({ meeting }: PeopleFile): string => meeting.split('/')[0]!;

/** Imports who takes part in a partnership, for whom and how long, as a person has read it in minutes. */
export const importPeople = (
  db: DataSource,
  file: string,
  { registers }: { readonly registers: Registers },
): Promise<string> =>
  importReviewed(db, file, {
    kind: 'people',
    what: 'file of people',
    shape: peopleFile,
    scopeOf: partnershipOf,
    meetingsOf,
    faults: async (manager, content) => {
      const partnership = partnershipOf(content);
      const meetings = meetingsOf(content);
      const foreign = [...meetings].filter((meeting) => !meeting.startsWith(`${partnership}/`));
      if (foreign.length > 0) return foreign.map((meeting) => `${meeting}: is no meeting of ${partnership}`);
      const minutes = new Map<string, string[]>();
      for (const meeting of meetings) minutes.set(meeting, linesOf((await latestMinutes(manager, meeting, file)).text));
      const listed = await listedIn(manager, partnership);
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

/** Last parts of the ids of those whom its minutes list, by meeting. */
async function listedIn(manager: EntityManager, partnership: string): Promise<ReadonlyMap<string, Set<string>>> {
  const attendance = await manager.findBy(Attendance, { partnership, orphanedOn: IsNull() });
  const listed = new Map<string, Set<string>>();
  for (const { meetingId, personId } of attendance)
    listed.set(meetingId, (listed.get(meetingId) ?? new Set()).add(personId.slice(partnership.length + 1)));
  return listed;
}

async function storePeople(
  manager: EntityManager,
  file: PeopleFile,
  from: string,
): Promise<Record<string, StoredRecords>> {
  const scope = { partnership: partnershipOf(file) };
  const by = `${file.reviewedBy} (${from})`;
  const { people, mentions, names, posts, memberships, capacities } = peopleRecords(file, scope.partnership);
  const attending = await manager.findBy(Attendance, { personId: Any(people.map(({ id }) => id)) });
  // The list of those present says best how somebody is called.
  const onlyMentioned = people.filter(({ id }) => attending.every(({ personId }) => personId !== id));
  if (onlyMentioned.length > 0) await manager.upsert(Person, onlyMentioned, ['id']);
  return {
    posts: await storeRecords(manager, Post, scope, posts, by),
    memberships: await storeRecords(manager, Membership, scope, memberships, by),
    'capacities of organisations': await storeRecords(manager, OrganizationCapacity, scope, capacities, by),
    'people who are only mentioned': await storeRecords(manager, Mention, scope, mentions, by),
    'other names': await storeRecords(manager, PersonName, scope, names, by),
  };
}

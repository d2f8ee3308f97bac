import { basename } from 'node:path';
import { commitmentCheck, type Registers } from '@safer-graph/kit';
import { Any, type DataSource, type EntityManager, IsNull } from 'typeorm';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Attendance } from '../attendance/attendance.entity.js';
import type { Catalogue } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { latestMinutes } from '../minutes-import/latest-minutes.js';
import { lockPartnership } from '../minutes-import/import-minutes.js';
import type { People } from '../minutes-import/minutes-import.js';
import { Person } from '../person/person.entity.js';
import { checkReview } from './check-review.js';
import { readReview } from './review-file.js';
import { Review } from './review.entity.js';
import { storeReviewedActions } from './reviewed-action.import.js';
import { storeReviewedPlan } from './reviewed-plan.import.js';

/** Imports what a person has confirmed about the minutes of one meeting, in one transaction. */
export async function importReview(
  db: DataSource,
  file: string,
  registers: Registers,
  catalogues: readonly Catalogue[],
): Promise<string> {
  const { content: review, checksum } = await readReview(file);
  const meetingId = review.meeting;
  return db.transaction(async (manager) => {
    await lockPartnership(manager, meetingId.split('/')[0]!);
    const { text, partnership, version: minutesVersion } = await latestMinutes(manager, meetingId, file);
    const standing = await manager.findOne(Review, { where: { meetingId }, order: { number: 'DESC' } });
    if (standing?.checksum === checksum && standing.minutesVersion === minutesVersion)
      return `${meetingId}: ${file} was imported before; nothing to do`;
    const people = await peopleOf(manager, meetingId);
    const agenda = await agendaOf(manager, meetingId);
    checkReview(review, file, {
      text,
      people,
      agenda,
      registers,
      measureTypes: measureTypes(catalogues),
      checkCommitment: commitmentCheck(catalogues, registers),
    });

    const by = `${review.reviewedBy} (${basename(file)})`;
    const kept: string[] = [];
    const importing = { by, stays: (what: string) => void kept.push(what) };
    const planLines = await storeReviewedPlan(manager, review, partnership, importing);
    const { orphans, stays } = await storeReviewedActions({
      manager,
      review,
      partnership,
      by,
      people,
      agenda,
      planLines,
    });
    await manager.insert(Review, { meetingId, minutesVersion, checksum, partnership, file: basename(file) });
    return [
      `${meetingId}: ${file} is stored: ${review.actions.length} actions, ${review.planLines.length} plan lines`,
      ...orphans.map((id) => `  ${id} was in an earlier review and is not in this one (kept, and marked)`),
      ...[...kept, ...stays].map((what) => `  ${what}`),
    ].join('\n');
  });
}

/** The items of the latest version: those that are gone have the line numbers of another. */
const agendaOf = (manager: EntityManager, meetingId: string): Promise<AgendaItem[]> =>
  manager.find(AgendaItem, { where: { meetingId, orphanedOn: IsNull() }, order: { line: 'ASC' } });

/** Who was there, by name; of two people of one name the one whom the list prints first. */
async function peopleOf(manager: EntityManager, meetingId: string): Promise<People> {
  const attendance = await manager.find(Attendance, {
    where: { meetingId, orphanedOn: IsNull() },
    order: { position: 'DESC' },
  });
  const persons = await manager.findBy(Person, { id: Any(attendance.map(({ personId }) => personId)) });
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return new Map(
    attendance.map(({ personId, organizationId }) => [names.get(personId)!, { personId, organizationId }]),
  );
}

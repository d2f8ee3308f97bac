import { Any, type DataSource } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Mention } from './mention.entity.js';
import { PersonName } from './person-name.entity.js';
import { Person } from './person.entity.js';

export const personLoaders = (db: DataSource, tenant: Tenant) => {
  const mentions = standingRecords(db, Mention, tenant, { sourceLine: 'ASC', id: 'ASC' });
  return {
    personById: rowById((ids) => db.getRepository(Person).find({ where: { id: Any([...ids]), ...tenant } })),
    mentionsByPerson: mentions.by('personId'),
    mentionsByMeeting: mentions.by('meetingId'),
    namesByPerson: standingRecords(db, PersonName, tenant, { sourceLine: 'ASC', id: 'ASC' }).by('personId'),
  };
};

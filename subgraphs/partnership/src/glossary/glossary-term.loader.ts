import type { DataSource } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { GlossaryTerm } from './glossary-term.entity.js';

export const glossaryLoaders = (db: DataSource, tenant: Tenant) => {
  const terms = standingRecords(db, GlossaryTerm, tenant, { term: 'ASC', id: 'ASC' });
  return {
    glossaryTermById: terms.byId,
    glossaryByMeeting: terms.by('meetingId'),
    glossaryBehind: terms.behind,
  };
};

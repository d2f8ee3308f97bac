import type { DataSource } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { Document } from './document.entity.js';

export const documentLoaders = (db: DataSource, tenant: Tenant) => {
  const documents = standingRecords(db, Document, tenant, { meetingId: 'ASC', sourceLine: 'ASC', id: 'ASC' });
  return {
    documentById: documents.byId,
    documentsByAgendaItem: documents.statedUnder(),
    documentsByOrganization: documents.by('organizationId'),
    documentsBehind: documents.behind,
  };
};

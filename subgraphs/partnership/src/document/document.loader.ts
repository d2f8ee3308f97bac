import { type DataSource, IsNull } from 'typeorm';
import { pageOfEach } from '../connection/page-of-each.js';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { Document } from './document.entity.js';

export const documentLoaders = (db: DataSource, tenant: Tenant) => {
  const documents = standingRecords(db, Document, tenant, { meetingId: 'ASC', sourceLine: 'ASC', id: 'ASC' });
  return {
    documentById: documents.byId,
    documentsByAgendaItem: documents.statedUnder(),
    documentsOfOrganization: pageOfEach(db.getRepository(Document), {
      key: 'organizationId',
      order: ['id'],
      where: { withdrawnOn: IsNull(), ...tenant },
    }),
    documentsBehind: documents.behind,
  };
};

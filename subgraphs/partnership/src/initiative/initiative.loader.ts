import { ArrayContains, type DataSource } from 'typeorm';
import type { Start } from '../connection/keyset.js';
import { asked } from '../record/record-page.js';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { Initiative } from './initiative.entity.js';
import type { InitiativeFilter } from './initiative-filter.js';

export const initiativeLoaders = (db: DataSource, tenant: Tenant) => {
  const initiatives = standingRecords(db, Initiative, tenant, { meetingId: 'ASC', sourceLine: 'ASC', id: 'ASC' });
  return {
    initiativeById: initiatives.byId,
    initiativesByArea: initiatives.byEach('areaCodes'),
    initiativesByPartner: initiatives.byEach('partnerIds'),
    initiativesByAgendaItem: initiatives.statedUnder(),
    initiativesBehind: ({ area, ...same }: InitiativeFilter, start: Start, limit: number): Promise<Initiative[]> =>
      initiatives.behind({ ...asked(same), ...(area != null && { areaCodes: ArrayContains([area]) }) }, start, limit),
  };
};

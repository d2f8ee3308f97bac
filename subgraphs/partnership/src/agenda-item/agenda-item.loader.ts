import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { AgendaItem } from './agenda-item.entity.js';

export const agendaItemLoaders = (db: DataSource, tenant: Tenant) => ({
  agendaItemById: rowById((ids) => db.getRepository(AgendaItem).find({ where: { id: Any([...ids]), ...tenant } })),

  agendaByMeeting: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(AgendaItem).find({
        where: { meetingId: Any([...ids]), orphanedOn: IsNull(), ...tenant },
        order: { order: 'ASC' },
      }),
    ({ meetingId }) => meetingId,
  ),
});

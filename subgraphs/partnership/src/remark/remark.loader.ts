import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { Remark } from './remark.entity.js';

export const remarkLoaders = (db: DataSource, tenant: Tenant) => {
  const remarks = db.getRepository(Remark);
  const order = { line: 'ASC', number: 'ASC' } as const;
  return {
    remarksByMeeting: manyByKey(
      (ids: readonly string[]) => remarks.find({ where: { meetingId: Any([...ids]), ...tenant }, order }),
      ({ meetingId }) => meetingId,
    ),
    remarksByAgendaItem: manyByKey(
      (ids: readonly string[]) => remarks.find({ where: { agendaItemId: Any([...ids]), ...tenant }, order }),
      ({ agendaItemId }) => agendaItemId!,
    ),
  };
};

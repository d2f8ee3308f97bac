import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { Decision } from './decision.entity.js';

export const decisionLoaders = (db: DataSource, tenant: Tenant) => ({
  decisionsByAgendaItem: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Decision).find({
        where: { agendaItemId: Any([...ids]), orphanedOn: IsNull(), withdrawnOn: IsNull(), ...tenant },
        order: { line: 'ASC', id: 'ASC' },
      }),
    ({ agendaItemId }) => agendaItemId,
  ),
});

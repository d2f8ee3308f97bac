import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Commitment } from './commitment.entity.js';

export const commitmentLoaders = (db: DataSource, tenant: Tenant) => ({
  commitmentById: rowById((ids) => db.getRepository(Commitment).find({ where: { id: Any([...ids]), ...tenant } })),

  commitmentsByPlanLine: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Commitment).find({ where: { planLineId: Any([...ids]), ...tenant }, order: { id: 'ASC' } }),
    ({ planLineId }) => planLineId,
  ),
});

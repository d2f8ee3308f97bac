import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Commitment } from './commitment.entity.js';

export const commitmentLoaders = (db: DataSource, tenant: Tenant) => {
  const commitments = db.getRepository(Commitment);
  return {
    commitmentById: rowById((ids) => commitments.find({ where: { id: Any([...ids]), ...tenant } })),
    commitmentsByPlanLine: manyByKey(
      (ids: readonly string[]) =>
        commitments.find({
          where: { planLineId: Any([...ids]), withdrawnOn: IsNull(), ...tenant },
          order: { id: 'ASC' },
        }),
      ({ planLineId }) => planLineId,
    ),
  };
};

import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Commitment } from './commitment.entity.js';

/** What several meetings state is one to the reader, as the last of them states it. */
export const commitmentLoaders = (db: DataSource, tenant: Tenant) => {
  const find = async (where: object): Promise<Commitment[]> => {
    const rows = await db
      .getRepository(Commitment)
      .find({ where: { ...where, ...tenant }, order: { id: 'ASC', reviewedIn: 'ASC' } });
    return [...new Map(rows.map((row) => [row.id, row])).values()];
  };
  return {
    commitmentById: rowById((ids) => find({ id: Any([...ids]) })),
    commitmentsByPlanLine: manyByKey(
      (ids: readonly string[]) => find({ planLineId: Any([...ids]) }),
      ({ planLineId }) => planLineId,
    ),
  };
};

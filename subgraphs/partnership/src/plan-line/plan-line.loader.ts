import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { PlanAction, PlanLine } from './plan-line.entity.js';
import { byReference } from './reference-order.js';

export const planLineLoaders = (db: DataSource, tenant: Tenant) => ({
  planLineById: rowById((ids) => db.getRepository(PlanLine).find({ where: { id: Any([...ids]), ...tenant } })),

  planLinesByStrategy: manyByKey(
    async (ids: readonly string[]) =>
      (await db.getRepository(PlanLine).find({ where: { strategyId: Any([...ids]), ...tenant } })).sort(byReference),
    ({ strategyId }) => strategyId,
  ),

  planActionsByOutcome: manyByKey(
    async (ids: readonly string[]) =>
      (await db.getRepository(PlanAction).find({ where: { outcomeId: Any([...ids]), ...tenant } })).sort(byReference),
    ({ outcomeId }) => outcomeId!,
  ),
});

import { oneByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { PlanLine } from './plan-line.entity.js';

export const planLineLoaders = (db: DataSource, tenant: Tenant) => ({
  planLineById: oneByKey(
    (ids: readonly string[]) => db.getRepository(PlanLine).find({ where: { id: Any([...ids]), ...tenant } }),
    ({ id }) => id,
  ),
});

import { Any, type DataSource } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { PlanLine } from './plan-line.entity.js';

export const planLineLoaders = (db: DataSource, tenant: Tenant) => ({
  planLineById: rowById((ids) => db.getRepository(PlanLine).find({ where: { id: Any([...ids]), ...tenant } })),
});

import { Any, type DataSource } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Person } from './person.entity.js';

export const personLoaders = (db: DataSource, tenant: Tenant) => ({
  personById: rowById((ids) => db.getRepository(Person).find({ where: { id: Any([...ids]), ...tenant } })),
});

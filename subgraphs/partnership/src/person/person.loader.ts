import { oneByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { Person } from './person.entity.js';

export const personLoaders = (db: DataSource, tenant: Tenant) => ({
  personById: oneByKey(
    (ids: readonly string[]) => db.getRepository(Person).find({ where: { id: Any([...ids]), ...tenant } }),
    ({ id }) => id,
  ),
});

import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { statementsInOrder } from './store-restated.js';

export const recordStatementLoaders = (db: DataSource, tenant: Tenant) => ({
  /** The earliest meeting first. */
  statementsOf: manyByKey(
    (ids: readonly string[]) =>
      statementsInOrder(db.manager)
        .where({ recordId: Any([...ids]), ...tenant })
        .getMany(),
    ({ recordId }) => recordId,
  ),
});

import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { RecordChange } from './record-change.entity.js';

export const recordChangeLoaders = (db: DataSource, tenant: Tenant) => ({
  changesByRecord: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(RecordChange).find({ where: { recordId: Any([...ids]), ...tenant }, order: { number: 'ASC' } }),
    ({ recordId }) => recordId,
  ),
});

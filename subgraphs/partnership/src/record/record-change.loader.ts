import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import type { Versioned } from './kept-record.js';
import { RecordChange } from './record-change.entity.js';

export const recordChangeLoaders = (db: DataSource, tenant: Tenant) => {
  const changes = manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(RecordChange).find({ where: { recordId: Any([...ids]), ...tenant }, order: { number: 'ASC' } }),
    ({ recordId }) => recordId,
  );
  return {
    /** Of what has no versions of its own to be shown. */
    changesOf: (id: string): Promise<RecordChange[]> => changes.load(id),

    /** Up to the version that is shown: a mutation that is sent again is answered with an earlier one. */
    historyOf: async ({ id, version }: Omit<Versioned, 'partnership'>): Promise<RecordChange[]> =>
      (await changes.load(id)).filter((change) => change.version <= version),
  };
};

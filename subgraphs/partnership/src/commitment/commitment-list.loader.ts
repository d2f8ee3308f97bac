import type { DataSource } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import { naturalOrder } from '../connection/natural-order.js';
import type { Tenant } from '../tenant.js';
import { Commitment } from './commitment.entity.js';
import type { CommitmentFilter } from './commitment-filter.js';

/** More than a partnership has in a plan: what is computed is looked for in as many rows a statement. */
const stretch = 1_000;

export const commitmentListLoaders = (db: DataSource, tenant: Tenant) => {
  type Stored = Omit<CommitmentFilter, 'verdict'>;
  const commitmentsBehind = ({ partnership, measure, planLine }: Stored, start: Start, limit: number) => {
    const query = db
      .getRepository(Commitment)
      .createQueryBuilder('commitment')
      .where({ ...tenant })
      .andWhere('commitment.withdrawn_on is null');
    if (partnership != null) query.andWhere('commitment.partnership = :partnership', { partnership });
    if (measure != null) query.andWhere('commitment.measure_id = :measure', { measure });
    if (planLine != null) query.andWhere('commitment.plan_line_id = :planLine', { planLine });
    return goOn(query, ['commitment.place'], 'ASC', start, limit, naturalOrder).getMany();
  };
  return {
    /** By plan line, area and measure. */
    commitmentsBehind,

    /** Those for which `fits` says so, which no column can: all rows of the filter are looked at until the page is full. */
    async fittingCommitmentsBehind(
      filter: Stored,
      fits: (commitment: Commitment) => boolean,
      start: Start,
      limit: number,
    ): Promise<Commitment[]> {
      const found: Commitment[] = [];
      for (let from = start; ;) {
        const rows = await commitmentsBehind(filter, from, stretch);
        found.push(...rows.filter(fits));
        if (found.length >= limit || rows.length < stretch) return found.slice(0, limit);
        from = [rows.at(-1)!.id];
      }
    },
  };
};

import type { DataSource } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import { naturalOrder } from '../connection/natural-order.js';
import type { Tenant } from '../tenant.js';
import { PlanLine } from './plan-line.entity.js';
import type { PlanLineFilter } from './plan-line-filter.js';

export const planLineListLoaders = (db: DataSource, tenant: Tenant) => ({
  /** By reference, as a plan counts. */
  planLinesBehind: (
    { strategy, kind, theme, rag }: PlanLineFilter,
    start: Start,
    limit: number,
  ): Promise<PlanLine[]> => {
    const query = db
      .getRepository(PlanLine)
      .createQueryBuilder('line')
      .where({ ...tenant });
    if (strategy != null) query.andWhere('line.strategy_id = :strategy', { strategy });
    if (kind != null) query.andWhere('line.kind = :kind', { kind });
    if (theme != null) query.andWhere('line.theme = :theme', { theme });
    if (rag != null) query.andWhere('line.rag = any(:rag)', { rag });
    return goOn(query, ['line.place'], 'ASC', start, limit, naturalOrder).getMany();
  },
});

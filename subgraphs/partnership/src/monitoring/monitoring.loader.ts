import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { byReference, referenceIn } from '../plan-line/reference-order.js';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import type { HeldCount } from './computed-roll-up.js';
import { LineReturn } from './line-return.entity.js';
import { MonitoringReturn } from './monitoring-return.entity.js';

/** Each line that is held counts in each quarter: one that was not returned for it as NOT_STATED. */
const heldLines = `
  select quarter.id as "returnId", line.kind, coalesce(returned.rag, 'NOT_STATED') as rag, count(*)::int as count,
    (count(*) filter (where returned.non_green_inferred))::int as "nonGreenInferred"
  from monitoring_return quarter
  join plan_line line on line.strategy_id = quarter.strategy_id
  left join line_return returned on returned.monitoring_return_id = quarter.id and returned.plan_line_id = line.id
    and returned.withdrawn_on is null
  where quarter.id = any($1) and ($2::text is null or quarter.partnership = $2)
  group by quarter.id, line.kind, coalesce(returned.rag, 'NOT_STATED')`;

const byRefOfId = (one: LineReturn, other: LineReturn): number =>
  byReference({ ref: referenceIn(one.id) }, { ref: referenceIn(other.id) });

export const monitoringLoaders = (db: DataSource, tenant: Tenant) => {
  const standing = { withdrawnOn: IsNull(), ...tenant };
  const lines = db.getRepository(LineReturn);
  return {
    monitoringReturnById: rowById((ids) =>
      db.getRepository(MonitoringReturn).find({ where: { id: Any([...ids]), ...tenant } }),
    ),

    monitoringReturnsByStrategy: manyByKey(
      (ids: readonly string[]) =>
        db
          .getRepository(MonitoringReturn)
          .find({ where: { strategyId: Any([...ids]), ...standing }, order: { periodEnd: 'DESC' } }),
      ({ strategyId }) => strategyId,
    ),

    lineReturnById: rowById((ids) => lines.find({ where: { id: Any([...ids]), ...tenant } })),

    lineReturnsByReturn: manyByKey(
      async (ids: readonly string[]) =>
        (await lines.find({ where: { monitoringReturnId: Any([...ids]), ...standing } })).sort(byRefOfId),
      ({ monitoringReturnId }) => monitoringReturnId,
    ),

    /** The quarter stands in the id, so that ids of one line are in the order of their quarters. */
    lineReturnsByPlanLine: manyByKey(
      (ids: readonly string[]) =>
        lines.find({ where: { planLineId: Any([...ids]), ...standing }, order: { id: 'DESC' } }),
      ({ planLineId }) => planLineId,
    ),

    heldCountsByReturn: manyByKey(
      (ids: readonly string[]) =>
        db.query<(HeldCount & { returnId: string })[]>(heldLines, [[...ids], tenant.partnership ?? null]),
      ({ returnId }) => returnId,
    ),
  };
};

import { readPeriod } from '@safer-graph/kit';
import { type EntityManager, IsNull, Like } from 'typeorm';
import type { Stated } from '../record/save-record.js';
import { storeRecords, type StoredRecords } from '../record/store-records.js';
import type { StatedReturn } from '../strategy/strategy-file.js';
import { LineReturn, lineReturnId } from './line-return.entity.js';
import { MonitoringReturn, returnId } from './monitoring-return.entity.js';

interface OfStrategy {
  readonly partnership: string;
  readonly strategyId: string;
}

/** A quarter that no minutes report stays where it, or how a line stands in it, was returned here. */
export async function storeQuarters(
  manager: EntityManager,
  scope: OfStrategy,
  returns: readonly StatedReturn[],
  by: string,
): Promise<StoredRecords> {
  const stated = returns.map((quarter) => quarterOf(scope, quarter));
  const named = new Set(stated.map(({ id }) => id));
  const { partnership, strategyId } = scope;
  const lines = await manager.findBy(LineReturn, {
    ...{ partnership, id: Like(`${strategyId}/%`) },
    ...{ basis: 'RETURNED', withdrawnOn: IsNull() },
  });
  const returned = new Set(lines.map(({ monitoringReturnId }) => monitoringReturnId));
  const quarters = await manager.findBy(MonitoringReturn, scope);
  const others = quarters.filter(({ id, basis }) => !named.has(id) && (basis === 'RETURNED' || returned.has(id)));
  return storeRecords(manager, MonitoringReturn, scope, [...stated, ...others], by);
}

/** What somebody has returned about a line stands: minutes of that quarter, read again, do not undo it. */
export async function storeLineReturns(
  manager: EntityManager,
  { partnership, strategyId }: OfStrategy,
  returns: readonly StatedReturn[],
  by: string,
): Promise<StoredRecords> {
  const scope = { partnership, id: Like(`${strategyId}/%`) };
  const returned = await manager.findBy(LineReturn, { ...scope, basis: 'RETURNED' });
  const standing = new Set(returned.map(({ id }) => id));
  const stated = returns
    .flatMap((quarter) => lineReturnsOf({ partnership, strategyId }, quarter))
    .filter(({ id }) => !standing.has(id));
  return storeRecords(manager, LineReturn, scope, [...stated, ...returned], by);
}

const quarterOf = (scope: OfStrategy, stated: StatedReturn): Stated<MonitoringReturn> => ({
  ...scope,
  id: returnId(scope.strategyId, stated.period),
  period: stated.period,
  periodEnd: readPeriod(stated.period)!.end,
  label: stated.label,
  basis: 'MINUTES',
  meetingId: stated.meeting,
  quote: stated.quote,
  sourceLine: stated.line,
  statedOutcomes: stated.outcomes,
  statedActions: stated.actions,
});

function lineReturnsOf(
  { partnership, strategyId }: OfStrategy,
  { period, nonGreenReason, lines }: StatedReturn,
): Stated<LineReturn>[] {
  const monitoringReturnId = returnId(strategyId, period);
  return lines.map(({ ref, line, quote, rag, nonGreenInferred, expected }) => ({
    id: lineReturnId(monitoringReturnId, ref),
    partnership,
    monitoringReturnId,
    planLineId: `${strategyId}/${ref}`,
    rag,
    nonGreenInferred,
    nonGreenReason: nonGreenInferred ? nonGreenReason : null,
    comment: null,
    expectedText: expected?.text ?? null,
    expectedPeriod: expected?.period ?? null,
    basis: 'MINUTES',
    quote,
    sourceLine: line,
  }));
}

import { type Period, PeriodScalar, readPeriod, today } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Making, Mutating } from '../change/carry-out.js';
import { held, recordChangers, restedOn } from '../change/change-record.js';
import { WriteArgs } from '../change/keyed-args.js';
import { oneAtATime } from '../change/locks.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import { PlanLine, Rag } from '../plan-line/plan-line.entity.js';
import { saveRecord } from '../record/save-record.js';
import { Strategy } from '../strategy/strategy.entity.js';
import { LineReturn, lineReturnId } from './line-return.entity.js';
import { MonitoringReturn, returnId } from './monitoring-return.entity.js';

const longest = 1_000;

@ArgsType()
export class LineStatusArgs extends WriteArgs {
  @Field(() => ID, { description: 'The line of the strategy: sevenoaks-csp/2008-11/1.4c.' })
  readonly planLine!: string;

  @Field(() => PeriodScalar, { description: 'The quarter, within the years of the strategy: 2009/10 Q3.' })
  readonly period!: Period;

  @Field(() => Rag, { description: 'How it is rated; NOT_STATED is said of minutes alone.' })
  readonly rag!: Rag;

  @Field(() => String, {
    nullable: true,
    description:
      'What is returned about it in words, for everybody; at most 1,000 characters. Null: nothing; left out: as it is.',
  })
  readonly says?: string | null;
}

/**
 * What somebody returns about a line stands in place of what minutes let see of that quarter; their words stay beside it.
 * The same rating again, with a comment, is told too: somebody has looked, and says what they found.
 */
export const returnLineStatus: Mutating<LineStatusArgs, LineReturn> = {
  mutation: 'returnLineStatus',
  roles: recordChangers,
  record: LineReturn,
  async make(making, { planLine, period, rag, says, expectedVersion }) {
    if (rag === 'NOT_STATED') throw refuse('rag', 'takes a rating; NOT_STATED is said of minutes alone.');
    refuseNoWords('says', says, longest);
    const line = await held(making, PlanLine, planLine, 'planLine', 'line of a strategy');
    const strategy = await held(making, Strategy, line.strategyId, 'planLine', 'strategy');
    refuseNoQuarter(period, strategy);
    const monitoringReturnId = returnId(strategy.id, period.code);
    const id = lineReturnId(monitoringReturnId, line.ref);
    const before = await restedOn(making, LineReturn, id, expectedVersion);
    await openQuarter(making, monitoringReturnId, strategy, period);
    const { manager, changing } = making;
    const { partnership } = line;
    const unread = { expectedText: null, expectedPeriod: null, quote: null, sourceLine: null };
    const comment = says === undefined ? (before?.comment ?? null) : says;
    const returned = { rag, comment, basis: 'RETURNED' as const, nonGreenInferred: false, nonGreenReason: null };
    return saveRecord(
      manager,
      LineReturn,
      before,
      {
        ...unread,
        ...before,
        id,
        partnership,
        monitoringReturnId,
        planLineId: line.id,
        withdrawnOn: null,
        ...returned,
      },
      { ...changing, ...(changing.comment != null && { tells: 'rag' }) },
    );
  },
};

function refuseNoQuarter({ code, kind, start, end }: Period, strategy: Strategy): void {
  const years = readPeriod(strategy.period)!;
  if (kind !== 'QUARTER' || start < years.start || end > years.end)
    throw refuse('period', `takes a quarter of ${strategy.years}, such as 2009/10 Q3; got ${JSON.stringify(code)}.`);
  if (start > today()) throw refuse('period', `takes a quarter that has begun; ${code} begins on ${start}.`);
}

/** The quarter to which the return belongs, where nothing was returned for it yet. */
async function openQuarter(
  { manager, changing }: Making,
  id: string,
  { id: strategyId, partnership }: Strategy,
  period: Period,
): Promise<void> {
  await oneAtATime(manager, 'record', id);
  const known = await manager.findOneBy(MonitoringReturn, { id });
  if (known && known.withdrawnOn === null) return;
  const unread = {
    label: null,
    meetingId: null,
    quote: null,
    sourceLine: null,
    statedOutcomes: null,
    statedActions: null,
  };
  const quarter = {
    id,
    partnership,
    strategyId,
    period: period.code,
    periodEnd: period.end,
    basis: 'RETURNED' as const,
  };
  await saveRecord(manager, MonitoringReturn, known, { ...unread, ...known, ...quarter, withdrawnOn: null }, changing);
}

import { Field, ObjectType } from 'type-graphql';
import type { HeldCount } from './computed-roll-up.js';
import type { MonitoringReturn } from './monitoring-return.entity.js';
import { StatedRollUp, statedRollUp } from './stated-roll-up.js';

@ObjectType({
  description: 'How lines of one kind are rated in a quarter: as printed, and as counted. The two are never mixed.',
})
export class RollUp {
  readonly quarter!: MonitoringReturn;
  readonly kind!: HeldCount['kind'];

  @Field(() => StatedRollUp, {
    nullable: true,
    description: 'As the source of the quarter prints it; null where it prints none.',
  })
  readonly stated!: StatedRollUp | null;
}

export function rollUp(quarter: MonitoringReturn, kind: HeldCount['kind']): RollUp {
  const stated = kind === 'OUTCOME' ? quarter.statedOutcomes : quarter.statedActions;
  return { quarter, kind, stated: stated && statedRollUp(stated, quarter.meetingId!) };
}

/** How many lines there are as the source states it; null where it does not say it of each kind that is asked for. */
export const statedTotal = (rollUps: readonly RollUp[]): number | null =>
  rollUps.reduce<number | null>((sum, { stated }) => (sum === null || !stated ? null : sum + stated.total), 0);

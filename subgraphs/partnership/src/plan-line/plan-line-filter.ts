import { describedEnum } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { Rag } from './plan-line.entity.js';

export const PlanLineKind = describedEnum('PlanLineKind', 'What a line of a strategy is.', {
  OUTCOME: 'What the strategy is to bring about.',
  ACTION: 'An action of its plan.',
});
export type PlanLineKind = keyof typeof PlanLineKind;

/** Which lines of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class PlanLineFilter {
  @Field(() => [Rag], {
    nullable: true,
    description: 'Rated so in the latest quarter that was returned: [AMBER, RED]; null: rated in any way or none.',
  })
  readonly rag?: readonly Rag[] | null;

  @Field(() => String, { nullable: true, description: 'Of this theme, as the strategy writes it: Reoffending.' })
  readonly theme?: string | null;

  @Field(() => PlanLineKind, { nullable: true, description: 'Outcomes alone, or actions alone; null: both.' })
  readonly kind?: PlanLineKind | null;

  @Field(() => ID, { nullable: true, description: 'Of this strategy: sevenoaks-csp/2008-11; null: of all.' })
  readonly strategy?: string | null;
}

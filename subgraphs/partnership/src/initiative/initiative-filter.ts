import { AreaCodeScalar } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { InitiativeKind, InitiativeStage } from './initiative.entity.js';

/** Which initiatives of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class InitiativeFilter {
  @Field(() => AreaCodeScalar, { nullable: true, description: 'In this area, and no area within it: 29UKGQ.' })
  readonly area?: string | null;

  @Field(() => InitiativeStage, { nullable: true, description: 'That had come so far: PILOT; null: all.' })
  readonly stage?: InitiativeStage | null;

  @Field(() => InitiativeKind, { nullable: true, description: 'Of this kind: OPERATION; null: of both.' })
  readonly kind?: InitiativeKind | null;

  @Field(() => String, { nullable: true, description: 'Of this programme: KCAP; null: of any and none.' })
  readonly programme?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}

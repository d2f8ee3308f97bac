import { DateScalar } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { DiaryKind } from './diary-event.entity.js';

/** Which events of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class DiaryFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'On this day or before it, a month that has begun by then included; none without a day or month.',
  })
  readonly to?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'On this day or after it, a month that has not ended by then included; none without a day or month.',
  })
  readonly from?: string | null;

  @Field(() => [DiaryKind], { nullable: true, description: 'Of these kinds alone: MEETING; null: of all.' })
  readonly kind?: readonly DiaryKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}

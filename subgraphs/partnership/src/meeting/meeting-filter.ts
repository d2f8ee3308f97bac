import { DateScalar } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { MeetingStatus } from './meeting.entity.js';

/** Which meetings of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class MeetingFilter {
  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or before it.' })
  readonly to?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Held on this day or after it.' })
  readonly from?: string | null;

  @Field(() => [MeetingStatus], { nullable: true, description: 'In one of these states: PASSED; null: in any.' })
  readonly status?: readonly MeetingStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}

import { ArgsType, Field, ID } from 'type-graphql';
import { AttendanceStatus } from './attendance.entity.js';

/** Which entries of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class AttendanceFilter {
  @Field(() => [AttendanceStatus], { nullable: true, description: 'Named like this: PRESENT; null: in any way.' })
  readonly status?: readonly AttendanceStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this meeting alone: sevenoaks-csp/2009-12-03.' })
  readonly meeting?: string | null;

  @Field(() => ID, { nullable: true, description: 'At meetings of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}

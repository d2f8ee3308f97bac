import { FieldResolver, Resolver, Root } from 'type-graphql';
import { instantOf } from './instant.js';
import { Meeting } from './meeting.entity.js';

@Resolver(() => Meeting)
export class MeetingTimeResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'When it begins, in UTC: 2010-06-11T09:00:00Z is 10am in London; null where no time is stated.',
  })
  startsAt(@Root() { date, startTime, timeZone }: Meeting): string | null {
    return startTime === null ? null : instantOf(date, startTime, timeZone);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'When it ends, in UTC; null where no time is stated.',
  })
  endsAt(@Root() { date, endTime, timeZone }: Meeting): string | null {
    return endTime === null ? null : instantOf(date, endTime, timeZone);
  }
}

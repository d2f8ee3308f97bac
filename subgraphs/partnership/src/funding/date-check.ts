import { describedEnum } from '@safer-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { whyNotWorking } from '../working-day/working-day.js';

export const DateRule = describedEnum('DateRule', 'What a day is held against.', {
  NON_WORKING_DAY: 'Something is due on a weekend or a bank holiday of England and Wales.',
});
type DateRule = keyof typeof DateRule;

@ObjectType({ description: 'What a rule finds in a day.' })
export class DateCheck {
  @Field(() => DateRule, { nullable: true, description: 'The rule.' })
  readonly rule!: DateRule;

  @Field(() => String, { nullable: true, description: 'What it found, in words.' })
  readonly detail!: string;
}

/** What is odd about the day on which something is due; nothing for a working day, and for none. */
export function dateChecks(day: string | null): DateCheck[] {
  const why = day === null ? null : whyNotWorking(day);
  return why === null ? [] : [{ rule: 'NON_WORKING_DAY', detail: `${day} is ${why}.` }];
}

import { confidenceInterval, ConfidenceInterval } from '@safer-graph/kit';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How many of the tasks that had been received were completed, worked out from both numbers.',
})
export class CompletedShare {
  @Field(() => Int, { nullable: true, description: 'Tasks completed.' })
  readonly numerator!: number;

  @Field(() => Int, { nullable: true, description: 'Tasks received.' })
  readonly denominator!: number;

  @Field(() => Float, { nullable: true, description: 'In percent, to one decimal.' })
  readonly percent!: number;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: 'At 95 percent, by Wilson, as though the tasks were a sample of all that such a unit might receive.',
  })
  readonly confidenceInterval!: ConfidenceInterval | null;
}

/** Null where nothing was received, or more was completed than received: the two then count different tasks. */
export function completedShare(completed: number, received: number): CompletedShare | null {
  if (received === 0 || completed > received) return null;
  const value = (100 * completed) / received;
  const figure = { value, numerator: completed, denominator: received, sampleSize: null };
  return {
    numerator: completed,
    denominator: received,
    percent: Math.round(value * 10) / 10,
    confidenceInterval: confidenceInterval({ per: 100 }, figure),
  };
}

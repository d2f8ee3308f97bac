import { ArgsType, Field, ID } from 'type-graphql';
import { FigureRule } from '../figure-check/figure-check.js';

/** Which figures of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class FigureFilter {
  @Field(() => FigureRule, {
    nullable: true,
    description:
      'Those alone of which this rule answers FOUND or NEEDS_CONFIRMATION. It needs a meeting or a partnership beside it.',
  })
  readonly rule?: FigureRule | null;

  @Field(() => String, { nullable: true, description: 'About this alone, in the words of `subject`: vehicle crime.' })
  readonly subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'Stated in this meeting alone: sevenoaks-csp/2009-12-03.' })
  readonly meeting?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}

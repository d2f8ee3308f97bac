import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { correctDecision, DecisionReadingArgs } from './correct-decision.js';
import { Decision } from './decision.entity.js';

@Resolver(() => Decision)
export class DecisionMutation {
  @Directive('@authenticated')
  @Mutation(() => Decision, {
    nullable: true,
    description: `Corrects what is read to have been agreed, or that anything was, without touching the words of the minutes. For the manager of its partnership. ${nullWhereRefused}`,
  })
  correctDecisionReading(
    @Args(() => DecisionReadingArgs) args: DecisionReadingArgs,
    @Ctx() { carryOut }: PartnershipContext,
  ): Promise<Decision> {
    return carryOut(correctDecision, args);
  }
}

import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { FundingAward } from './funding-award.entity.js';
import { AwardArgs, recordAward } from './record-award.js';

@Resolver(() => FundingAward)
export class FundingAwardMutation {
  @Directive('@authenticated')
  @Mutation(() => FundingAward, {
    nullable: true,
    description: `Records money of a stream that goes to one project, or corrects it. For the manager of its partnership. ${nullWhereRefused}`,
  })
  recordAward(@Args(() => AwardArgs) args: AwardArgs, @Ctx() { carryOut }: PartnershipContext): Promise<FundingAward> {
    return carryOut(recordAward, args);
  }
}

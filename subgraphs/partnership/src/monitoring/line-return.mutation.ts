import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { LineReturn } from './line-return.entity.js';
import { LineStatusArgs, returnLineStatus } from './return-line-status.js';

@Resolver(() => LineReturn)
export class LineReturnMutation {
  @Directive('@authenticated')
  @Mutation(() => LineReturn, {
    nullable: true,
    description: `Returns how a line of the strategy stands for a quarter. For the manager of its partnership. ${nullWhereRefused}`,
  })
  returnLineStatus(
    @Args(() => LineStatusArgs) args: LineStatusArgs,
    @Ctx() { carryOut }: PartnershipContext,
  ): Promise<LineReturn> {
    return carryOut(returnLineStatus, args);
  }
}

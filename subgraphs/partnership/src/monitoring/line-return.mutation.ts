import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { LineReturn } from './line-return.entity.js';
import { LineStatusArgs, returnLineStatus } from './return-line-status.js';

@Resolver(() => LineReturn)
export class LineReturnMutation {
  @Directive('@authenticated')
  @Mutation(() => LineReturn, {
    nullable: true,
    description:
      'Returns how a line of the strategy stands for a quarter. For the manager of its partnership. Null with an error where it was refused.',
  })
  returnLineStatus(
    @Args(() => LineStatusArgs) args: LineStatusArgs,
    @Ctx() { carryOut }: PartnershipContext,
  ): Promise<LineReturn> {
    return carryOut(returnLineStatus, args);
  }
}

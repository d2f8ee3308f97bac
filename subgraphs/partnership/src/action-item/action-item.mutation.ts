import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { ActionItem } from './action-item.entity.js';
import { ConfirmArgs, confirmProposed } from './confirm-proposed.js';
import { ActionReadingArgs, correctAction } from './correct-action.js';
import { recordStatus, StatusArgs } from './record-status.js';
import { OwnerArgs, resolveOwner } from './resolve-owner.js';

@Resolver(() => ActionItem)
export class ActionItemMutation {
  @Directive('@authenticated')
  @Mutation(() => ActionItem, {
    nullable: true,
    description: `Records where an action stands, with a comment. For the manager of its partnership, and officers of an organisation that owns it. ${nullWhereRefused}`,
  })
  recordActionStatus(
    @Args(() => StatusArgs) args: StatusArgs,
    @Ctx() { carryOut }: PartnershipContext,
  ): Promise<ActionItem> {
    return carryOut(recordStatus, args);
  }

  @Directive('@authenticated')
  @Mutation(() => ActionItem, {
    nullable: true,
    description: `Makes an undertaking that was read from prose an action, OPEN, as it was read or corrected. For the manager of its partnership, and officers of an organisation that owns it. ${nullWhereRefused}`,
  })
  confirmProposedAction(
    @Args(() => ConfirmArgs) args: ConfirmArgs,
    @Ctx() { carryOut }: PartnershipContext,
  ): Promise<ActionItem> {
    return carryOut(confirmProposed, args);
  }

  @Directive('@authenticated')
  @Mutation(() => ActionItem, {
    nullable: true,
    description: `Says whom an owner as printed stands for, and what shows it. For the manager of its partnership, and officers within their own organisation. ${nullWhereRefused}`,
  })
  resolveActionOwner(
    @Args(() => OwnerArgs) args: OwnerArgs,
    @Ctx() { carryOut, registers }: PartnershipContext,
  ): Promise<ActionItem> {
    return carryOut(resolveOwner(registers), args);
  }

  @Directive('@authenticated')
  @Mutation(() => ActionItem, {
    nullable: true,
    description: `Corrects how an action was read of the minutes, without touching their words, which are looked up again. For the manager of its partnership, and officers of an organisation that owns it. ${nullWhereRefused}`,
  })
  correctActionReading(
    @Args(() => ActionReadingArgs) args: ActionReadingArgs,
    @Ctx() { carryOut, ...rules }: PartnershipContext,
  ): Promise<ActionItem> {
    return carryOut(correctAction(rules), args);
  }
}

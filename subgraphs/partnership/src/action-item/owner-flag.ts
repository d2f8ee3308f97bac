import { describedEnum } from '@safer-graph/kit';
import { Field, ObjectType } from 'type-graphql';
import { ActionOwner } from './action-owner.entity.js';

export const OwnerRule = describedEnum('OwnerRule', 'Why an action may have nobody who does it.', {
  OWNERLESS: 'The minutes name nobody, and nobody was added.',
  OWNER_UNRESOLVED: 'Whom the minutes name could not be told to be one person or organisation.',
  OWNER_LEAVING:
    'The owner’s membership of the partnership ends before the action is due, or ends and no day is agreed.',
  OWNER_LEFT: 'The owner’s membership of the partnership has ended.',
  ORGANIZATION_ABSENT: 'Nobody was at the meeting for the owner’s organisation, nor for a unit of it.',
});
export type OwnerRule = keyof typeof OwnerRule;

@ObjectType({ description: 'Why an open action may have nobody who does it.' })
export class OwnerFlag {
  @Field(() => OwnerRule, { nullable: true, description: 'Which rule found it.' })
  readonly rule!: OwnerRule;

  @Field(() => ActionOwner, { nullable: true, description: 'The owner whom it is about; null where there is none.' })
  readonly owner!: ActionOwner | null;

  @Field(() => String, { nullable: true, description: 'What was found, in words.' })
  readonly detail!: string;
}

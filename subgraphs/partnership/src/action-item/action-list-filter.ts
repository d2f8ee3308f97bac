import { AreaCodeScalar, DateScalar } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import { ActionStatus } from './action-words.js';
import { OwnerRule } from './owner-flag.js';

/** Which actions of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class ActionListFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'For ownerFlag: as on that day; null: today.',
  })
  readonly flaggedOn?: string | null;

  @Field(() => OwnerRule, {
    nullable: true,
    description: 'Open, and of an owner whom this rule finds: OWNER_LEAVING; ownerFlags says more of each.',
  })
  readonly ownerFlag?: OwnerRule | null;

  @Field(() => ID, { nullable: true, description: 'About this line of a plan: sevenoaks-csp/2008-11/1.7a.' })
  readonly planLine?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'About a line of this theme of the plan, as it is written there: Reoffending.',
  })
  readonly theme?: string | null;

  @Field(() => AreaCodeScalar, {
    nullable: true,
    description: 'Linked to this area, or to another code of the same ground: E07000111.',
  })
  readonly area?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due on this day or before it; without those that have no date.',
  })
  readonly dueTo?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Due on this day or after it; without those that have no date.',
  })
  readonly dueFrom?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'One of whose owners is this organisation, or attends for it: kent-police. Its units are others.',
  })
  readonly organization?: string | null;

  @Field(() => ID, { nullable: true, description: 'One of whose owners is this person: sevenoaks-csp/kelly-webb.' })
  readonly owner?: string | null;

  @Field(() => [ActionStatus], {
    nullable: true,
    description: 'In one of these states: [OPEN, IN_PROGRESS]; null: in any but PROPOSED, which nobody has confirmed.',
  })
  readonly status?: readonly ActionStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Agreed in this meeting: sevenoaks-csp/2009-12-03.' })
  readonly meeting?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}

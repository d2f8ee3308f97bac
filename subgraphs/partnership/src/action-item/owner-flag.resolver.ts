import { DateScalar } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { representedIn } from '../attendance/represented.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { ActionItem } from './action-item.entity.js';
import { OwnerFlag, OwnerRule } from './owner-flag.js';
import { ownerFlags } from './owner-flags.js';

const onDay = 'As on that day: who is leaving has left some day; null: today.';

@Resolver(() => ActionItem)
export class OwnerFlagResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [OwnerFlag], {
    nullable: 'itemsAndList',
    description:
      'Why it may have nobody who does it: no owner, one who leaves or has left, an organisation that was absent. Empty: nothing was found, or it is settled.',
  })
  ownerFlags(
    @Root() action: ActionItem,
    @Arg('on', () => DateScalar, { nullable: true, description: onDay }) on: string | null,
    @Ctx() context: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<OwnerFlag[]> {
    return flagsOf(action, on ?? context.today, context, loaders);
  }
}

@Resolver(() => Meeting)
export class MeetingFlagResolver {
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [ActionItem], {
    nullable: 'itemsAndList',
    description: 'Its open actions that have an owner’s flag, as actions lists them.',
  })
  async flaggedActions(
    @Root() { id }: Meeting,
    @Arg('rule', () => OwnerRule, { nullable: true, description: 'That this rule found; null: any.' })
    rule: OwnerRule | null,
    @Arg('on', () => DateScalar, { nullable: true, description: onDay }) on: string | null,
    @Ctx() context: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<ActionItem[]> {
    const actions = await loaders.actionsByMeeting.load(id);
    const flags = await Promise.all(actions.map((action) => flagsOf(action, on ?? context.today, context, loaders)));
    return actions.filter((_, index) => flags[index]!.some((flag) => rule == null || flag.rule === rule));
  }
}

async function flagsOf(
  action: ActionItem,
  on: string,
  { registers }: PartnershipContext,
  loaders: Loaders,
): Promise<OwnerFlag[]> {
  const [owners, attendance] = await Promise.all([
    loaders.ownersByAction.load(action.number),
    loaders.attendanceByMeeting.load(action.meetingId),
  ]);
  const people = [...new Set(owners.flatMap(({ personId }) => personId ?? []))];
  const memberships = (await Promise.all(people.map((id) => loaders.membershipsByPerson.load(id)))).flat();
  const inPartnership = memberships.filter(({ organizationId }) => organizationId === action.partnership);
  return ownerFlags(
    action,
    {
      owners,
      endsOf: (id) => inPartnership.filter(({ personId }) => personId === id).map(({ endPeriod }) => endPeriod),
      represented: representedIn(registers, attendance),
      nameOf: (id) => registers.organisations.get(id)?.name ?? id,
    },
    on,
  );
}

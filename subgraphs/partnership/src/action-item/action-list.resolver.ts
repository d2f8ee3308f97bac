import type { Page } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorDate, cursorId, keyset } from '../connection/keyset.js';
import {
  refuseNoArea,
  refuseNoId,
  refuseNoOrganization,
  refuseNoPartnership,
  refuseNoSpan,
} from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { ActionItem } from './action-item.entity.js';
import { ActionListFilter } from './action-list-filter.js';
import { unitsOf } from './owner-flag-condition.js';

const most = 100;

export const ActionItemConnection = connectionOf('ActionItem', ActionItem, {
  one: 'action',
  page: 'A page of actions by due date, those without one last.',
});
const byDueDate = keyset(z.tuple([cursorDate.nullable(), cursorId]), ({ dueDate, id }: ActionItem) => [dueDate, id]);

@Resolver()
export class ActionListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => ActionItemConnection, {
    nullable: true,
    description: 'What meetings agreed that somebody does, by due date, those without one last.',
  })
  actionItems(
    @Args(() => ActionListFilter) { area, flaggedOn, ...filter }: ActionListFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers, today }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<ActionItem>> {
    refuseNoPartnership(filter.partnership, registers);
    refuseNoOrganization(filter.organization, registers);
    refuseNoArea(area, registers);
    refuseNoSpan(['dueFrom', filter.dueFrom], ['dueTo', filter.dueTo]);
    for (const argument of ['meeting', 'owner', 'planLine', 'theme'] as const) refuseNoId(argument, filter[argument]);
    const areas = area == null ? null : [area, ...(registers.areas.get(area)?.coterminousWith ?? [])];
    const flagging = { flaggedOn: flaggedOn ?? today, unitsOf: unitsOf(registers) };
    return byDueDate.page({ first, after, most }, (start, limit) =>
      loaders.actionItemsBehind({ ...filter, areas, ...flagging }, start, limit),
    );
  }
}

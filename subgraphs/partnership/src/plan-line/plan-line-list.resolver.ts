import type { Page } from '@safer-graph/kit';
import { Arg, Args, Directive, Int, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorId, keyset } from '../connection/keyset.js';
import { refuseNoId } from '../connection/refuse-argument.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { PlanLine } from './plan-line.entity.js';
import { PlanLineFilter } from './plan-line-filter.js';

const most = 100;

export const PlanLineConnection = connectionOf('PlanLine', PlanLine, {
  one: 'line',
  page: 'A page of lines of strategies, by reference.',
});
const byReference = keyset(z.tuple([cursorId]), ({ id }: PlanLine) => [id]);

@Resolver()
export class PlanLineListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => PlanLineConnection, {
    nullable: true,
    description: 'Lines of strategies that are held, outcomes and actions, by reference: 1.8, 1.8a, 1.10.',
  })
  planLines(
    @Args(() => PlanLineFilter) filter: PlanLineFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<PlanLine>> {
    refuseNoId('strategy', filter.strategy);
    refuseNoId('theme', filter.theme);
    return byReference.page({ first, after, most }, (start, limit) => loaders.planLinesBehind(filter, start, limit));
  }
}

import type { Page } from '@safer-graph/kit';
import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorId, keyset } from '../connection/keyset.js';
import { refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Strategy } from './strategy.entity.js';

const most = 100;

export const StrategyConnection = connectionOf('Strategy', Strategy, {
  one: 'strategy',
  page: 'A page of strategies, by partnership and years.',
});
const byId = keyset(z.tuple([cursorId]), ({ id }: Strategy) => [id]);

@Resolver()
export class StrategyListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => StrategyConnection, {
    nullable: true,
    description: 'The strategies that are held, by partnership and years.',
  })
  strategies(
    @Arg('partnership', () => ID, { nullable: true, description: 'Of this partnership: sevenoaks-csp; null: of all.' })
    partnership: string | null,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() { registers }: PartnershipContext,
  ): Promise<Page<Strategy>> {
    refuseNoPartnership(partnership, registers);
    return byId.page({ first, after, most }, (start, limit) => loaders.strategiesBehind(partnership, start, limit));
  }
}

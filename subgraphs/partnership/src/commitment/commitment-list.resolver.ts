import { type Page, publicError } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorId, keyset } from '../connection/keyset.js';
import { refuseNoId, refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentFilter } from './commitment-filter.js';
import { wantedBy } from './wanted-by.js';

const most = 100;

export const CommitmentConnection = connectionOf('Commitment', Commitment, {
  one: 'commitment',
  page: 'A page of commitments, by plan line.',
});
const byPlanLine = keyset(z.tuple([cursorId]), ({ id }: Commitment) => [id]);

@Resolver()
export class CommitmentListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => CommitmentConnection, {
    nullable: true,
    description:
      'The figures that plan lines depend on, by plan line. A verdict is asked of the catalogues as they are now.',
  })
  commitments(
    @Args(() => CommitmentFilter) { verdict, ...filter }: CommitmentFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers, checkCommitment }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<Commitment>> {
    refuseNoPartnership(filter.partnership, registers);
    refuseNoId('measure', filter.measure);
    refuseNoId('planLine', filter.planLine);
    if (verdict != null && Object.values(filter).every((wanted) => wanted == null))
      throw publicError(
        'BAD_USER_INPUT',
        'verdict needs a partnership, a plan line or a measure beside it: what the check answers is worked out one by one.',
        { argument: 'verdict' },
      );
    const fits = (commitment: Commitment): boolean => verdict!.includes(checkCommitment(wantedBy(commitment)).verdict);
    return byPlanLine.page({ first, after, most }, (start, limit) =>
      verdict == null
        ? loaders.commitmentsBehind(filter, start, limit)
        : loaders.fittingCommitmentsBehind(filter, fits, start, limit),
    );
  }
}

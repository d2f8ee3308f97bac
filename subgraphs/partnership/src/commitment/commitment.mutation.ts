import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentArgs, writeCommitment } from './write-commitment.js';

@Resolver(() => Commitment)
export class CommitmentMutation {
  @Directive('@authenticated')
  @Mutation(() => Commitment, {
    nullable: true,
    description: `Writes that a line of the strategy depends on a measure, or changes how. Where the commitment check warns or fails it is refused, unless acceptedBecause says why it is to stand. The check of the published contract sees it once \`npm run commitments\` has published it. For the manager of its partnership. ${nullWhereRefused}`,
  })
  writeCommitment(
    @Args(() => CommitmentArgs) args: CommitmentArgs,
    @Ctx() { carryOut, ...rules }: PartnershipContext,
  ): Promise<Commitment> {
    return carryOut(writeCommitment(rules), args);
  }
}

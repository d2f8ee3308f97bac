import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentArgs, writeCommitment } from './write-commitment.js';

@Resolver(() => Commitment)
export class CommitmentMutation {
  @Directive('@authenticated')
  @Mutation(() => Commitment, {
    nullable: true,
    description:
      'Writes that a line of the strategy depends on a measure, or changes how. What fails the commitment check is refused, unless acceptedBecause says why it is to stand. For the manager of its partnership. Null with an error where it was refused.',
  })
  writeCommitment(
    @Args(() => CommitmentArgs) args: CommitmentArgs,
    @Ctx() { carryOut, ...rules }: PartnershipContext,
  ): Promise<Commitment> {
    return carryOut(writeCommitment(rules), args);
  }
}

import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { correctFigure, FigureReadingArgs } from './correct-figure.js';
import { FigureLinkArgs, linkFigure } from './link-figure.js';
import { StatedFigure } from './stated-figure.entity.js';

@Resolver(() => StatedFigure)
export class StatedFigureMutation {
  @Directive('@authenticated')
  @Mutation(() => StatedFigure, {
    nullable: true,
    description: `Corrects how a figure was read of the minutes, without touching their words, which are looked up again. For the manager of its partnership. ${nullWhereRefused}`,
  })
  correctFigureReading(
    @Args(() => FigureReadingArgs) args: FigureReadingArgs,
    @Ctx() { carryOut, registers }: PartnershipContext,
  ): Promise<StatedFigure> {
    return carryOut(correctFigure(registers), args);
  }

  @Directive('@authenticated')
  @Mutation(() => StatedFigure, {
    nullable: true,
    description: `Says against which published figure one that was stated is held, or that it is held against none. For the manager of its partnership. ${nullWhereRefused}`,
  })
  linkStatedFigure(
    @Args(() => FigureLinkArgs) args: FigureLinkArgs,
    @Ctx() { carryOut, ...rules }: PartnershipContext,
  ): Promise<StatedFigure> {
    return carryOut(linkFigure(rules), args);
  }
}

import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { correctFigure, FigureReadingArgs } from './correct-figure.js';
import { StatedFigure } from './stated-figure.entity.js';

@Resolver(() => StatedFigure)
export class StatedFigureMutation {
  @Directive('@authenticated')
  @Mutation(() => StatedFigure, {
    nullable: true,
    description:
      'Corrects how a figure was read of the minutes, without touching their words, which are looked up again. For the manager of its partnership. Null with an error where it was refused.',
  })
  correctFigureReading(
    @Args(() => FigureReadingArgs) args: FigureReadingArgs,
    @Ctx() { carryOut, registers }: PartnershipContext,
  ): Promise<StatedFigure> {
    return carryOut(correctFigure(registers), args);
  }
}

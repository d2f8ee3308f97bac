import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Outcome, PlanAction, PlanLine } from './plan-line.entity.js';

@Resolver(() => PlanLine)
export class PlanLineResolver {
  @FieldResolver(() => Outcome, {
    nullable: true,
    description: 'The outcome that an action serves, by its reference; null for an outcome, and where it is not held.',
  })
  async parent(@Root() { outcomeId }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<PlanLine | null> {
    return outcomeId === null ? null : loaders.planLineById.load(outcomeId);
  }
}

@Resolver(() => Outcome)
export class OutcomeResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PlanAction], {
    nullable: 'itemsAndList',
    description: 'The actions that serve it, as far as they are held, by reference.',
  })
  planActions(@Root() { id }: Outcome, @PlaceLoaders() loaders: Loaders): Promise<PlanAction[]> {
    return loaders.planActionsByOutcome.load(id);
  }
}

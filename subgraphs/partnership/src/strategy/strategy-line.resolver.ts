import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Outcome, PlanAction, PlanLine } from '../plan-line/plan-line.entity.js';
import { StrategyTheme } from './strategy-theme.entity.js';
import { Strategy } from './strategy.entity.js';

@Resolver(() => Strategy)
export class StrategyLineResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [StrategyTheme], { nullable: 'itemsAndList', description: 'Its themes, as printed.' })
  themes(@Root() { id }: Strategy, @PlaceLoaders() loaders: Loaders): Promise<StrategyTheme[]> {
    return loaders.themesByStrategy.load(id);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [Outcome], {
    nullable: 'itemsAndList',
    description: 'The outcomes that are held, by reference; linesNote says how many there are.',
  })
  async outcomes(@Root() { id }: Strategy, @PlaceLoaders() loaders: Loaders): Promise<Outcome[]> {
    return (await loaders.planLinesByStrategy.load(id)).filter((line) => line instanceof Outcome);
  }

  @Directive('@listSize(assumedSize: 70)')
  @FieldResolver(() => [PlanAction], {
    nullable: 'itemsAndList',
    description: 'The actions of the plan that are held, by reference; linesNote says how many there are.',
  })
  async planActions(@Root() { id }: Strategy, @PlaceLoaders() loaders: Loaders): Promise<PlanAction[]> {
    return (await loaders.planLinesByStrategy.load(id)).filter((line) => line instanceof PlanAction);
  }
}

@Resolver(() => StrategyTheme)
export class StrategyThemeResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [PlanLine], {
    nullable: 'itemsAndList',
    description: 'The lines that stand under it, as far as they are held, by reference.',
  })
  async lines(@Root() { strategyId, name }: StrategyTheme, @PlaceLoaders() loaders: Loaders): Promise<PlanLine[]> {
    return (await loaders.planLinesByStrategy.load(strategyId)).filter(({ theme }) => theme === name);
  }
}

@Resolver(() => PlanLine)
export class PlanLineStrategyResolver {
  @FieldResolver(() => Strategy, {
    nullable: true,
    description: 'The strategy of which it is a line; null until that was imported.',
  })
  strategy(@Root() { strategyId }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<Strategy | null> {
    return loaders.strategyById.load(strategyId);
  }
}

import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { readingResolver } from '../reading/reading.resolver.js';
import { Decision } from './decision.entity.js';

@Resolver(() => Decision)
export class DecisionResolver extends readingResolver(Decision) {}

@Resolver(() => AgendaItem)
export class AgendaItemDecisionResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Decision], { nullable: 'itemsAndList', description: 'What was agreed under it.' })
  decisions(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Decision[]> {
    return loaders.decisionsByAgendaItem.load(id);
  }
}

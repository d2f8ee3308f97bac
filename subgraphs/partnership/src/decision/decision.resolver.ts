import { Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Decision } from './decision.entity.js';
import { PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => AgendaItem)
export class AgendaItemDecisionResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Decision], { nullable: 'itemsAndList', description: 'What was agreed under it.' })
  decisions(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Decision[]> {
    return loaders.decisionsByAgendaItem.load(id);
  }
}

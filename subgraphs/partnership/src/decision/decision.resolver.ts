import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import type { PartnershipContext } from '../context.js';
import { Decision } from './decision.entity.js';

@Resolver(() => AgendaItem)
export class AgendaItemDecisionResolver {
  @FieldResolver(() => [Decision], { nullable: 'itemsAndList', description: 'What was agreed under it.' })
  decisions(@Root() { id }: AgendaItem, @Ctx() { loaders }: PartnershipContext): Promise<Decision[]> {
    return loaders.decisionsByAgendaItem.load(id);
  }
}

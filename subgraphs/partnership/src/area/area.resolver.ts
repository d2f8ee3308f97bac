import { Area, type AreaEntry } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';

@Resolver(() => Area)
export class AreaParentResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Area], {
    nullable: 'itemsAndList',
    description: 'Areas that contain it, nearest first: a district lies in its county and its police force area.',
  })
  parents(@Root() { parents }: AreaEntry, @Ctx() { registers }: PartnershipContext): (AreaEntry | null)[] {
    return parents.map((code) => registers.areas.get(code) ?? null);
  }
}

import { Area, type AreaEntry, onceFor, publicError, type Registers } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { AreaHierarchy } from './area-hierarchy.js';
import { hierarchiesAbove } from './hierarchy.js';

@Resolver(() => Area)
export class AreaNeighbourResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Area], {
    nullable: 'itemsAndList',
    description: 'Areas that contain it, nearest first: a district lies in its county and its police force area.',
  })
  parents(@Root() { parents }: AreaEntry, @Ctx() { registers }: PartnershipContext): (AreaEntry | null)[] {
    return parents.map((code) => registers.areas.get(code) ?? null);
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [AreaHierarchy], {
    nullable: 'itemsAndList',
    description:
      'The areas above it, hierarchy by hierarchy, each up to its top; hierarchies without any are left out. parents has the areas directly above, of all hierarchies together.',
  })
  hierarchies(@Root() area: AreaEntry, @Ctx() { registers }: PartnershipContext): AreaHierarchy[] {
    return hierarchiesAbove(registers, area);
  }

  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [Area], {
    nullable: 'itemsAndList',
    description:
      'Areas of another kind that cover the same ground: district E07000111 and its community safety partnership E22000144. A figure of one is a figure of the other.',
  })
  coterminousWith(
    @Root() { coterminousWith }: AreaEntry,
    @Ctx() { registers }: PartnershipContext,
  ): (AreaEntry | null)[] {
    return coterminousWith.map((code) => registers.areas.get(code) ?? null);
  }

  @Directive('@listSize(assumedSize: 30)')
  @FieldResolver(() => [Area], {
    nullable: 'itemsAndList',
    description: 'Areas that lie directly within it, by code: the wards of a district, the districts of a county.',
  })
  children(
    @Root() { code }: AreaEntry,
    @Arg('type', () => String, {
      nullable: true,
      description: 'Of this type alone: WARD_2009, WARD_2025, DISTRICT; null: of all.',
    })
    type: string | null,
    @Ctx() { registers }: PartnershipContext,
  ): readonly AreaEntry[] {
    const within = childrenOf(registers).get(code) ?? [];
    if (type == null) return within;
    const types = new Set([...registers.areas.values()].map((area) => area.type));
    if (types.has(type)) return within.filter((area) => area.type === type);
    const message = `type: ${JSON.stringify(type).slice(0, 80)} is not known; the register has ${[...types].sort().join(', ')}.`;
    throw publicError('BAD_USER_INPUT', message, { argument: 'type' });
  }
}

/** The register names the parents of each area; it does not change while the subgraph serves. */
const childrenOf = onceFor((registers: Registers): ReadonlyMap<string, readonly AreaEntry[]> => {
  const made = new Map<string, AreaEntry[]>();
  const byCode = [...registers.areas.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const area of byCode) for (const parent of area.parents) made.set(parent, [...(made.get(parent) ?? []), area]);
  return made;
});

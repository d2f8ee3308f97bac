import { Area, type AreaEntry } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { PlaceMention, PlaceName } from './place-name.js';
import { placesNamed, placesOf } from './place-names.js';

@Resolver(() => PlaceName)
export class PlaceNameResolver {
  @Directive('@listSize(assumedSize: 12)')
  @Query(() => [PlaceName], {
    nullable: 'itemsAndList',
    description: 'The places that a name may mean, by the register; empty where it has none of that name.',
  })
  placeNames(
    @Arg('name', () => String, { nullable: true, description: 'As people write it: Swanley; null: all places.' })
    name: string | null,
    @Ctx() { registers }: PartnershipContext,
  ): PlaceName[] {
    return placesNamed(registers, name ?? null);
  }
}

@Resolver(() => PlaceMention)
export class PlaceMentionResolver {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting; null where its minutes are not here.' })
  meeting(@Root() { meeting }: PlaceMention, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meeting);
  }
}

@Resolver(() => Area)
export class AreaPlaceNameResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [PlaceName], {
    nullable: 'itemsAndList',
    description: 'Places of the minutes that it is, is a part of, or holds: the ward Ash holds New Ash Green.',
  })
  placeNames(@Root() { code }: AreaEntry, @Ctx() { registers }: PartnershipContext): PlaceName[] {
    return placesOf(registers, code);
  }
}

import { Area, type AreaEntry, type OrganisationEntry, type Page } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { refuseNoArea, refuseNoId, refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { InitiativeConnection, initiativePages } from './initiative-connection.js';
import { InitiativeFilter } from './initiative-filter.js';
import { Initiative } from './initiative.entity.js';

const most = 100;

@Resolver(() => Initiative)
export class InitiativeResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => InitiativeConnection, { nullable: true, description: 'Operations, pilots and roll-outs, by id.' })
  initiatives(
    @Args(() => InitiativeFilter) filter: InitiativeFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<Initiative>> {
    refuseNoPartnership(filter.partnership, registers);
    refuseNoArea(filter.area, registers);
    refuseNoId('programme', filter.programme);
    return initiativePages.page({ first, after, most }, (start, limit) =>
      loaders.initiativesBehind(filter, start, limit),
    );
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [Area], {
    nullable: 'itemsAndList',
    description:
      'The areas that the place is made of: Swanley is three wards. Empty where the minutes do not say where.',
  })
  areas(@Root() { areaCodes }: Initiative, @Ctx() { registers }: PartnershipContext): (AreaEntry | null)[] {
    return areaCodes.map((code) => registers.areas.get(code) ?? null);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Organization], {
    nullable: 'itemsAndList',
    description: 'Who is named as taking part; empty where nobody is.',
  })
  partners(@Root() { partnerIds }: Initiative, @Ctx() { registers }: PartnershipContext): (OrganisationEntry | null)[] {
    return partnerIds.map((id) => organizationOf(registers, id));
  }

  @FieldResolver(() => Boolean, { nullable: true, description: 'Whether its day is told as about that day.' })
  approximate(@Root() { precision }: Initiative): boolean {
    return precision === 'APPROXIMATE_DAY';
  }
}

@Resolver(() => Area)
export class AreaInitiativeResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Initiative], {
    nullable: 'itemsAndList',
    description: 'Operations, pilots and roll-outs in it; those in areas within it stand with those areas.',
  })
  initiatives(@Root() { code }: AreaEntry, @PlaceLoaders() loaders: Loaders): Promise<Initiative[]> {
    return loaders.initiativesByArea.load(code);
  }
}

@Resolver(() => Organization)
export class OrganizationInitiativeResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Initiative], { nullable: 'itemsAndList', description: 'In which it is named as taking part.' })
  initiatives(@Root() { id }: Organization, @PlaceLoaders() loaders: Loaders): Promise<Initiative[]> {
    return loaders.initiativesByPartner.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemInitiativeResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Initiative], {
    nullable: 'itemsAndList',
    description: 'Initiatives that were told of under it.',
  })
  initiatives(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<Initiative[]> {
    return loaders.initiativesByAgendaItem.load(id);
  }
}

import { DateScalar, type OrganisationEntry, periodValue, PeriodValue, readPeriod } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { Person } from '../person/person.entity.js';
import { capacitiesOf } from './capacities.js';
import { heldOn, type Span } from './capacity.js';
import { Membership } from './membership.entity.js';
import { OrganizationCapacity } from './organization-capacity.entity.js';
import { Post } from './post.entity.js';

const asPeriod = (code: string | null): PeriodValue | null => (code === null ? null : periodValue(readPeriod(code)!));

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Root() { personId }: Membership, @PlaceLoaders() loaders: Loaders): Promise<Person | null> {
    return loaders.personById.load(personId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description:
      'Of which they are a member: the partnership, or who employs them; null: not stated, organizationNote says why.',
  })
  organization(
    @Root() { organizationId }: Membership,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'For whom they take part in it; null: for nobody else.',
  })
  onBehalfOf(@Root() { onBehalfOfId }: Membership, @Ctx() { registers }: PartnershipContext): OrganisationEntry | null {
    return organizationOf(registers, onBehalfOfId);
  }

  @FieldResolver(() => Post, { nullable: true, description: 'The post that they hold by it; null if none is stated.' })
  async post(@Root() { postId }: Membership, @PlaceLoaders() loaders: Loaders): Promise<Post | null> {
    return postId === null ? null : loaders.postById.load(postId);
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description: 'When it began, as exactly as is stated: a day, a month, a year (kind says which); null: not stated.',
  })
  startDate(@Root() { startPeriod }: Membership): PeriodValue | null {
    return asPeriod(startPeriod);
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description: 'When it ends, as exactly as is stated: a month has no day. null: nothing is said of an end.',
  })
  endDate(@Root() { endPeriod }: Membership): PeriodValue | null {
    return asPeriod(endPeriod);
  }

  @FieldResolver(() => OrganizationCapacity, {
    nullable: true,
    description:
      'In which capacity the organisation for which they take part does so on a day; a unit has that of its parent. null where none is held for that day, also within the month of a change whose day is not stated.',
  })
  async capacity(
    @Root() { partnership, organizationId, onBehalfOfId }: Membership,
    @Arg('on', () => DateScalar, { description: 'The day: 2009-12-03. The law has changed, so it must be said.' })
    on: string,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<OrganizationCapacity | null> {
    const capacities = await capacitiesOf(registers, loaders, onBehalfOfId ?? organizationId);
    return heldOn(
      capacities.filter((capacity) => capacity.partnership === partnership),
      on,
    );
  }
}

@Resolver(() => OrganizationCapacity)
export class OrganizationCapacityResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'The organisation.' })
  organization(
    @Root() { organizationId }: OrganizationCapacity,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description: 'Since when, as exactly as is stated: a month has no day; null: the source does not say.',
  })
  startDate(@Root() { startPeriod }: Span): PeriodValue | null {
    return asPeriod(startPeriod);
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description: 'Until when, as exactly as is stated; null: the source names no end.',
  })
  endDate(@Root() { endPeriod }: Span): PeriodValue | null {
    return asPeriod(endPeriod);
  }
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation in which it is; null: not stated, organizationNote says why.',
  })
  organization(@Root() { organizationId }: Post, @Ctx() { registers }: PartnershipContext): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [Membership], { nullable: 'itemsAndList', description: 'By which people hold it.' })
  memberships(@Root() { id }: Post, @PlaceLoaders() loaders: Loaders): Promise<Membership[]> {
    return loaders.membershipsByPost.load(id);
  }
}

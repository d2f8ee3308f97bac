import { DateScalar, type OrganisationEntry } from '@safer-graph/kit';
import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { capacitiesOf } from './capacities.js';
import { holdsOn } from './capacity.js';
import { Membership } from './membership.entity.js';
import { OrganizationCapacity } from './organization-capacity.entity.js';
import { Post } from './post.entity.js';

@Resolver(() => Organization)
export class OrganizationMembershipResolver {
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [Membership], {
    nullable: 'itemsAndList',
    description: 'Who is in it, and who takes part in a partnership on its behalf, as minutes list them.',
  })
  memberships(@Root() { id }: OrganisationEntry, @PlaceLoaders() loaders: Loaders): Promise<Membership[]> {
    return loaders.membershipsByOrganization.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [Post], { nullable: 'itemsAndList', description: 'Posts in it that minutes name.' })
  posts(@Root() { id }: OrganisationEntry, @PlaceLoaders() loaders: Loaders): Promise<Post[]> {
    return loaders.postsByOrganization.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [OrganizationCapacity], {
    nullable: 'itemsAndList',
    description:
      'In which capacity it takes part in a partnership, the earliest first; a unit has that of what it is a part of. Empty: nothing is held of either.',
  })
  async capacities(
    @Root() { id }: OrganisationEntry,
    @Arg('on', () => DateScalar, { nullable: true, description: 'What surely holds on that day alone; null: all.' })
    on: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<OrganizationCapacity[]> {
    const capacities = await capacitiesOf(registers, loaders, id);
    return on == null ? capacities : capacities.filter((capacity) => holdsOn(capacity, on));
  }
}

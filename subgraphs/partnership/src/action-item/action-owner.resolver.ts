import type { OrganisationEntry } from '@safer-graph/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { Person } from '../person/person.entity.js';
import { ActionOwner } from './action-owner.entity.js';

@Resolver(() => ActionOwner)
export class ActionOwnerResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person of that meeting; null where it is an organisation, nobody, or several.',
  })
  person(@Root() { person }: ActionOwner): Person | null {
    return person ?? null;
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation that is to do it, or for which the person attends; null where neither is known.',
  })
  organization(
    @Root() { organizationId }: ActionOwner,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }
}

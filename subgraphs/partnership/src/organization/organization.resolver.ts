import { type OrganisationEntry, publicError, type Registers } from '@safer-graph/kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PartnershipContext } from '../context.js';
import { Organization } from './organization.js';

/** An organisation that a row names; null where the register has it no more. */
export const organizationOf = ({ organisations }: Registers, id: string | null): OrganisationEntry | null =>
  (id !== null && organisations.get(id)) || null;

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => Organization, {
    nullable: true,
    description: 'An organisation of the register; an error NOT_FOUND for an id that is not in it.',
  })
  organization(
    @Arg('id', () => ID, { description: 'Its id: kent-police.' }) id: string,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry {
    const found = organizationOf(registers, id);
    if (found) return found;
    throw publicError('NOT_FOUND', `${JSON.stringify(id)} is not in the register of organisations.`);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation of which it is a part; null if of none.',
  })
  parent(@Root() { parent }: OrganisationEntry, @Ctx() { registers }: PartnershipContext): OrganisationEntry | null {
    return organizationOf(registers, parent);
  }
}

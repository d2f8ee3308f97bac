import type { OrganisationEntry } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { LeadOrganization } from './lead-organization.js';
import { PlanLine } from './plan-line.entity.js';
import { commitmentsNotStated, leadsNotStated } from './plan-line-not-stated.js';

@Resolver(() => PlanLine)
export class PlanLineLeadResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [LeadOrganization], {
    nullable: 'itemsAndList',
    description:
      'Whom the strategy has against the line, as far as minutes say; empty where leadOrganizationsNotStated says why.',
  })
  leadOrganizations(@Root() { leads }: PlanLine): readonly LeadOrganization[] {
    return leads;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why leadOrganizations is empty; null where it is not.',
  })
  leadOrganizationsNotStated(@Root() { leads }: PlanLine): string | null {
    return leadsNotStated(leads);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Why commitments is empty; null where it is not.' })
  async commitmentsNotStated(@Root() { id }: PlanLine, @PlaceLoaders() loaders: Loaders): Promise<string | null> {
    return commitmentsNotStated(await loaders.commitmentsByPlanLine.load(id));
  }
}

@Resolver(() => LeadOrganization)
export class LeadOrganizationResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation; null where the register has it no more.',
  })
  organization(
    @Root() { organizationId }: LeadOrganization,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting whose minutes say so.' })
  statedIn(@Root() { meetingId }: LeadOrganization, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }
}

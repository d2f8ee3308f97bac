import { Area, type AreaEntry, type OrganisationEntry, Provenance } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { quotedRecordResolvers } from '../record/quoted-record.resolver.js';
import { completedShare, CompletedShare } from './completed-share.js';
import { PeriodStartBasis, TaskingSummary } from './tasking-summary.entity.js';

@Resolver(() => TaskingSummary)
class TaskingSummaryResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'The unit whose tasks they are.' })
  organization(
    @Root() { organizationId }: TaskingSummary,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => Area, { nullable: true, description: 'The area that the unit serves.' })
  area(@Root() { areaCode }: TaskingSummary, @Ctx() { registers }: PartnershipContext): AreaEntry | null {
    return registers.areas.get(areaCode) ?? null;
  }

  @FieldResolver(() => PeriodStartBasis, { nullable: true, description: 'Whether the minutes say since when.' })
  periodStartBasis(@Root() { periodStart }: TaskingSummary): PeriodStartBasis {
    return periodStart === null ? 'NOT_STATED' : 'STATED';
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Received less completed. The minutes do not state it, nor that those completed are all among those received.',
  })
  outstanding(@Root() { received, completed }: TaskingSummary): number {
    return received - completed;
  }

  @FieldResolver(() => CompletedShare, {
    nullable: true,
    description: 'Null where nothing was received, or more was completed than received.',
  })
  completedShare(@Root() { completed, received }: TaskingSummary): CompletedShare | null {
    return completedShare(completed, received);
  }

  @FieldResolver(() => Provenance, { nullable: true, description: 'The minutes, and the line that states it.' })
  async provenance(
    @Root() { meetingId, organizationId, sourceLine }: TaskingSummary,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() { registers }: PartnershipContext,
  ): Promise<Partial<Provenance>> {
    const meeting = await loaders.meetingById.load(meetingId);
    return {
      dataset: 'minutes',
      publisher: organizationOf(registers, organizationId)?.name ?? organizationId,
      publishedOn: meeting?.date ?? null,
      sourceLine,
    };
  }
}

@Resolver(() => Meeting)
class MeetingTaskingResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [TaskingSummary], {
    nullable: 'itemsAndList',
    description:
      'What it was told of tasks, the newest day first; empty where nothing, or until a person has reviewed it.',
  })
  tasking(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<TaskingSummary[]> {
    return loaders.taskingSummariesByMeeting.load(id);
  }
}

@Resolver(() => Organization)
class OrganizationTaskingResolver {
  @Directive('@listSize(assumedSize: 8)')
  @FieldResolver(() => [TaskingSummary], {
    nullable: 'itemsAndList',
    description: 'What it told meetings of its tasks, the newest day first; empty for what is no unit with tasks.',
  })
  tasking(@Root() { id }: OrganisationEntry, @PlaceLoaders() loaders: Loaders): Promise<TaskingSummary[]> {
    return loaders.taskingSummariesByOrganization.load(id);
  }
}

export const taskingSummaryResolvers = [
  TaskingSummaryResolver,
  ...quotedRecordResolvers(TaskingSummary),
  MeetingTaskingResolver,
  OrganizationTaskingResolver,
] as const;

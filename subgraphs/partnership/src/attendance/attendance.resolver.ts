import type { OrganisationEntry, Page } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Any } from 'typeorm';
import { refuseNoId, refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { Person } from '../person/person.entity.js';
import type { Loaders } from '../loaders.js';
import { readingResolver } from '../reading/reading.resolver.js';
import { byOrganization, OrganizationAttendance } from './attendance-by-organization.js';
import { AttendanceConnection, byMeeting } from './attendance-connection.js';
import { AttendanceFilter } from './attendance-filter.js';
import { Attendance } from './attendance.entity.js';
import { representedIn } from './represented.js';

@Resolver(() => Attendance)
export class AttendanceResolver extends readingResolver(Attendance) {
  @FieldResolver(() => Meeting, { nullable: true, description: 'The meeting.' })
  meeting(@Root() { meetingId }: Attendance, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> {
    return loaders.meetingById.load(meetingId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Root() { personId }: Attendance, @PlaceLoaders() loaders: Loaders): Promise<Person | null> {
    return loaders.personById.load(personId);
  }

  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'For whom the person attends; null where none is printed, or it is not in the register.',
  })
  onBehalfOf(
    @Root() { organizationId }: Attendance,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }
}

@Resolver(() => Meeting)
export class MeetingAttendanceResolver {
  @Directive('@listSize(assumedSize: 40)')
  @FieldResolver(() => [Attendance], {
    nullable: 'itemsAndList',
    description: 'Those present, then the apologies, as the minutes list them.',
  })
  attendance(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<Attendance[]> {
    return loaders.attendanceByMeeting.load(id);
  }

  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [OrganizationAttendance], {
    nullable: 'itemsAndList',
    description: 'The list by organisation, in the order in which it first names each.',
  })
  async attendanceByOrganization(
    @Root() { id }: Meeting,
    @Arg('represented', () => Boolean, {
      nullable: true,
      description:
        'true: those for whom, or for a unit of whom, somebody was present; false: those who only sent apologies; null: all.',
    })
    represented: boolean | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<OrganizationAttendance[]> {
    const attendance = await loaders.attendanceByMeeting.load(id);
    const there = representedIn(registers, attendance);
    return byOrganization(attendance).filter(
      ({ organizationId, present }) =>
        represented == null || represented === (present.length > 0 || there.has(organizationId ?? '')),
    );
  }
}

@Resolver(() => OrganizationAttendance)
export class OrganizationAttendanceResolver {
  @FieldResolver(() => Organization, {
    nullable: true,
    description: 'The organisation; null where none is printed, or it is not in the register.',
  })
  organization(
    @Root() { organizationId }: OrganizationAttendance,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }
}

const most = 100;

@Resolver(() => Organization)
export class OrganizationAttendanceListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @FieldResolver(() => AttendanceConnection, {
    nullable: true,
    description:
      'Who attended meetings for it or sent apologies, meeting by meeting, the earliest of a partnership first.',
  })
  attendance(
    @Root() { id }: OrganisationEntry,
    @Args(() => AttendanceFilter) { partnership, meeting, status }: AttendanceFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<Attendance>> {
    refuseNoPartnership(partnership, registers);
    refuseNoId('meeting', meeting);
    const filter = {
      ...(partnership != null && { partnership }),
      ...(meeting != null && { meetingId: meeting }),
      ...(status != null && { status: Any([...status]) }),
    };
    return byMeeting.page({ first, after, most }, (start, limit) =>
      loaders.attendanceOfOrganization(id, filter, start, limit),
    );
  }
}

import type { OrganisationEntry } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { Person } from '../person/person.entity.js';
import { Attendance } from './attendance.entity.js';
import type { Loaders } from '../loaders.js';

@Resolver(() => Attendance)
export class AttendanceResolver {
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
}

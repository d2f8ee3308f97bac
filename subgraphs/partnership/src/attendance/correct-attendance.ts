import type { Registers } from '@safer-graph/kit';
import { ArgsType, Field, ID } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { held, recordChangers } from '../change/change-record.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { refuse } from '../change/refuse.js';
import { Person } from '../person/person.entity.js';
import { restedOnReading } from '../reading/rested-on-reading.js';
import { saveRecord } from '../record/save-record.js';
import { Attendance, AttendanceRole, AttendanceStatus } from './attendance.entity.js';

@ArgsType()
export class AttendanceReadingArgs extends ChangeArgs {
  @Field(() => ID, { nullable: true, description: 'The person for whom the entry stands. Left out: as it is.' })
  readonly person?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation for which the person attends, of the register; null: none that it holds. Left out: as it is.',
  })
  readonly onBehalfOf?: string | null;

  @Field(() => AttendanceRole, {
    nullable: true,
    description: 'Chair, vice chair, minutes or member. Left out: as it is.',
  })
  readonly role?: AttendanceRole | null;

  @Field(() => AttendanceStatus, {
    nullable: true,
    description: 'Present, apologies, or mentioned. Left out: as it is.',
  })
  readonly status?: AttendanceStatus | null;
}

/** Corrects who attended, for whom and how. The entry as printed stays. */
export const correctAttendance = ({ organisations }: Registers): Mutating<AttendanceReadingArgs, Attendance> => ({
  mutation: 'correctAttendanceReading',
  roles: recordChangers,
  record: Attendance,
  async make(making, args) {
    const before = await restedOnReading(making, Attendance, args, 'entry of an attendance list');
    const { onBehalfOf } = args;
    for (const argument of ['person', 'role', 'status'] as const)
      if (args[argument] === null) throw refuse(argument, 'of an entry is some; left out it stays as it is. Got null.');
    if (onBehalfOf != null && !organisations.has(onBehalfOf))
      throw refuse(
        'onBehalfOf',
        `is not in the register of organisations; got ${JSON.stringify(onBehalfOf).slice(0, 200)}.`,
      );
    const corrected: Partial<Attendance> = {
      ...(args.person != null && { personId: (await held(making, Person, args.person, 'person', 'person')).id }),
      ...(onBehalfOf !== undefined && { organizationId: onBehalfOf }),
      ...(args.role != null && { role: args.role }),
      ...(args.status != null && { status: args.status }),
    };
    if (Object.keys(corrected).length === 0)
      throw refuse('person', 'or another field is needed: nothing is corrected.');
    return saveRecord(making.manager, Attendance, before, { ...before, ...corrected }, making.changing);
  },
});

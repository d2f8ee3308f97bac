import { Args, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import { nullWhereRefused } from '../change/refuse.js';
import type { PartnershipContext } from '../context.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceReadingArgs, correctAttendance } from './correct-attendance.js';

@Resolver(() => Attendance)
export class AttendanceMutation {
  @Directive('@authenticated')
  @Mutation(() => Attendance, {
    nullable: true,
    description: `Corrects who is read to have attended, for whom, in which role, or whether with apologies; what the list prints stays. For the manager of its partnership. ${nullWhereRefused}`,
  })
  correctAttendanceReading(
    @Args(() => AttendanceReadingArgs) args: AttendanceReadingArgs,
    @Ctx() { carryOut, registers }: PartnershipContext,
  ): Promise<Attendance> {
    return carryOut(correctAttendance(registers), args);
  }
}

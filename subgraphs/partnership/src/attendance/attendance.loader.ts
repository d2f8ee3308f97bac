import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { Attendance } from './attendance.entity.js';

export const attendanceLoaders = (db: DataSource, tenant: Tenant) => ({
  attendanceByMeeting: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Attendance).find({
        where: { meetingId: Any([...ids]), orphanedOn: IsNull(), ...tenant },
        order: { line: 'ASC', position: 'ASC' },
      }),
    ({ meetingId }) => meetingId,
  ),

  /** A meeting's id ends with its day. */
  attendanceByOrganization: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Attendance).find({
        where: { organizationId: Any([...ids]), orphanedOn: IsNull(), ...tenant },
        order: { meetingId: 'ASC', line: 'ASC', position: 'ASC' },
      }),
    ({ organizationId }) => organizationId ?? '',
  ),
});

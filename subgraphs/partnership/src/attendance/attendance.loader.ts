import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { pageOfEach } from '../connection/page-of-each.js';
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
  attendanceOfOrganization: pageOfEach(db.getRepository(Attendance), {
    key: 'organizationId',
    order: ['partnership', 'meetingId', 'line', 'position', 'id'],
    where: { orphanedOn: IsNull(), ...tenant },
  }),
});

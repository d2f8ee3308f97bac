import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorId, keyset } from '../connection/keyset.js';
import { Attendance } from './attendance.entity.js';

export const AttendanceConnection = connectionOf('Attendance', Attendance, {
  one: 'entry',
  page: 'A page of entries of lists of those present and of apologies, meeting by meeting, the earliest of a partnership first.',
});
export const byMeeting = keyset(
  z.tuple([cursorId, cursorId, z.int(), z.int(), cursorId]),
  ({ partnership, meetingId, line, position, id }: Attendance) => [partnership, meetingId, line, position, id],
);

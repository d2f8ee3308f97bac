import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorDate, cursorId, keyset } from '../connection/keyset.js';
import { Meeting } from './meeting.entity.js';

export const MeetingConnection = connectionOf('Meeting', Meeting, {
  one: 'meeting',
  page: 'A page of meetings, newest first.',
});

export const newestFirst = keyset(z.tuple([cursorDate, cursorId]), ({ date, id }: Meeting) => [date, id]);

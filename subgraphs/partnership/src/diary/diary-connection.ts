import { z } from 'zod';
import { connectionOf } from '../connection/connection.js';
import { cursorId, keyset } from '../connection/keyset.js';
import { DiaryEvent } from './diary-event.entity.js';

export const DiaryEventConnection = connectionOf('DiaryEvent', DiaryEvent, {
  one: 'event',
  page: 'A page of events, by day; those that have no day first.',
});

export const byDay = keyset(
  z.tuple([z.string().regex(/^(\d{4}-\d\d(-\d\d)?)?$/), cursorId]),
  ({ periodCode, id }: DiaryEvent) => [periodCode ?? '', id] as [string, string],
);

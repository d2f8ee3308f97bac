import { publicError } from '@safer-graph/kit';
import type { Making } from '../change/carry-out.js';
import { held, restedOn } from '../change/change-record.js';
import type { RecordClass } from '../record/save-record.js';
import type { Reading } from './reading.entity.js';

/** The reading that a correction rests on; its words stand in the latest version of the minutes. */
export async function restedOnReading<Row extends Reading>(
  making: Making,
  reading: RecordClass<Row>,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  what: string,
): Promise<Row> {
  await held(making, reading, id, 'id', what);
  const before = (await restedOn(making, reading, id, expectedVersion))!;
  if (before.orphanedOn === null) return before;
  throw publicError('CONFLICT', `${id} rests on words that the latest minutes do not have.`, { argument: 'id' });
}

import { publicError } from '@safer-graph/kit';
import { Any } from 'typeorm';
import type { Versioned } from '../record/kept-record.js';
import type { RecordClass } from '../record/save-record.js';
import { mayBeId } from '../row-by-id.js';
import type { Making } from './carry-out.js';
import { oneAtATime } from './locks.js';
import { refuseMany, refuseStale } from './refuse.js';

/** The partnership changes its own records, through its manager. */
export const recordChangers = ['PARTNERSHIP_MANAGER'] as const;

/** What is held under an id of the caller's own partnership; what another holds is told as what nobody holds. */
export async function held<Row extends { readonly id: string; readonly partnership: string }>(
  { manager, changer }: Making,
  record: abstract new () => Row,
  id: string,
  argument: string,
  what: string,
): Promise<Row> {
  const { partnership } = changer;
  const row = mayBeId(id) ? await manager.findOneBy(record, { id, partnership } as never) : null;
  if (row) return row;
  throw nothingHeld(id, argument, what);
}

/** As `held`, of all ids that an argument lists; gives each of them once. */
export async function allHeld<Row extends { readonly id: string; readonly partnership: string }>(
  { manager, changer }: Making,
  record: abstract new () => Row,
  ids: readonly string[],
  argument: string,
  what: string,
): Promise<string[]> {
  refuseMany(argument, ids);
  const { partnership } = changer;
  const rows = await manager.findBy(record, { id: Any(ids.filter(mayBeId)), partnership } as never);
  const found = new Set(rows.map(({ id }) => id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw nothingHeld(missing, argument, what);
  return [...new Set(ids)];
}

const nothingHeld = (id: string, argument: string, what: string) =>
  publicError('NOT_FOUND', `No ${what} is held under ${JSON.stringify(id).slice(0, 200)}.`, { argument });

/** The record that a change rests on, null for one that is new; nobody else changes it meanwhile. */
export async function restedOn<Row extends Versioned>(
  { manager, changer }: Making,
  record: RecordClass<Row>,
  id: string,
  expectedVersion: number | null | undefined,
): Promise<Row | null> {
  await oneAtATime(manager, 'record', id);
  const { partnership } = changer;
  const row = await manager.findOneBy(record, { id, partnership } as never);
  refuseStale(id, expectedVersion ?? null, row?.version ?? null);
  return row;
}

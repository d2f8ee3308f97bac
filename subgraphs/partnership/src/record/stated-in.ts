import { Any, type EntityManager, IsNull, Not } from 'typeorm';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { latestMinutes } from '../minutes-import/latest-minutes.js';
import { linesOf } from '../minutes-import/quote.js';
import type { KeptRecord } from './kept-record.js';
import type { Quoted } from './quoted-file.js';
import type { RecordClass } from './save-record.js';

/** The minutes that a reviewed file quotes. */
export interface StatedIn {
  readonly meetingId: string;
  readonly partnership: string;
  readonly lines: readonly string[];
  /** The item under which a line stands; null for what stands before the first. */
  readonly itemAt: (line: number) => string | null;
}

export async function statedIn(manager: EntityManager, meetingId: string, what: string): Promise<StatedIn> {
  const { text, partnership } = await latestMinutes(manager, meetingId, what);
  const agenda = await manager.find(AgendaItem, {
    where: { meetingId, orphanedOn: IsNull() },
    order: { line: 'DESC' },
  });
  return {
    meetingId,
    partnership,
    lines: linesOf(text),
    itemAt: (line) => agenda.find((item) => item.line <= line)?.id ?? null,
  };
}

/** What a record that rests on an entry of a reviewed file says of where it is stated. */
export const whereStated = ({ partnership, meetingId, itemAt }: StatedIn, { line, quote }: Quoted) => ({
  partnership,
  meetingId,
  agendaItemId: itemAt(line)!,
  quote,
  sourceLine: line,
});

/** Lines before the first item belong to none; what is kept stands under one. */
export const itemFaults = ({ itemAt }: StatedIn, entries: readonly Quoted[]): string[] =>
  [...new Set(entries.map(({ line }) => line))]
    .filter((line) => itemAt(line) === null)
    .map((line) => `line ${line} stands under no agenda item`);

/** Records that the minutes of another meeting state already under the same ids: what is new about them is said there. */
export async function statedElsewhere<Row extends KeptRecord & { readonly meetingId: string | null }>(
  manager: EntityManager,
  record: RecordClass<Row>,
  meetingId: string,
  ids: readonly string[],
): Promise<string[]> {
  const where = { id: Any([...ids]), meetingId: Not(meetingId) } as never;
  const others = await manager.find(record, { where, order: { id: 'ASC' } as never });
  return others.map(({ id, meetingId: other }) => `${id}: is what the minutes of ${other} state; give it another id`);
}

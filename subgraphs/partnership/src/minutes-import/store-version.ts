import { type EntityTarget, In } from 'typeorm';
import type { FromMinutes } from '../from-minutes.entity.js';
import { keepCorrected } from '../reading/keep-corrected.js';
import type { Reading } from '../reading/reading.entity.js';
import { type Anchored, matchVersions } from './match-versions.js';
import type { MinutesImport, PartReport } from './minutes-import.js';

/** One thing that the minutes say: what it is recognised by, and its columns. */
export interface Found<Columns> extends Anchored {
  readonly columns: Columns;
}

export interface Kind<Row> {
  /** As ids name it: note. */
  readonly kind: string;
  /** As the report names it. */
  readonly what: string;
  /** Where a row stands: an agenda item, or the whole meeting. */
  readonly within: (row: Row) => string;
  /** Of a Reading: the columns that a person may correct, and that then stay as they are. */
  readonly corrected?: readonly (keyof Row & string)[];
}

export interface StoredVersion<Columns> extends PartReport {
  /** The ids, in the order of what was found. */
  readonly ids: readonly string[];
  /** As they are stored: with what a person has corrected. */
  readonly rows: readonly Columns[];
}

/**
 * Stores what one version of the minutes says of one kind of thing. What an earlier version said too keeps its id; what
 * is new takes the next number of the meeting; what is gone is marked.
 */
export async function storeVersion<Row extends FromMinutes, Columns extends object>(
  { manager, partnership, meetingId, today, by }: MinutesImport,
  entity: EntityTarget<Row>,
  { kind, what, within, corrected }: Kind<Row>,
  found: readonly Found<Columns>[],
): Promise<StoredVersion<Columns>> {
  const rows = manager.getRepository<FromMinutes>(entity);
  const earlier = (await rows.find({ where: { meetingId }, order: { id: 'ASC' } })).map((row) => ({
    row,
    anchor: row.anchor,
    within: within(row as Row),
  }));
  const { kept, orphans } = matchVersions(earlier, found);
  let last = earlier.length;
  const nextId = (): string => `${meetingId}/${kind}-${String(++last).padStart(2, '0')}`;
  const read = kept.map(({ current: { anchor, columns }, earlier: before }) => ({
    before: before?.row as Reading | undefined,
    read: { ...columns, id: before?.row.id ?? nextId(), partnership, meetingId, anchor, orphanedOn: null },
  }));
  const { rows: stored, stays } = corrected
    ? await keepCorrected(manager, rows.metadata.tableName, corrected, read, by)
    : { rows: read.map((one) => one.read), stays: [] };
  if (stored.length > 0) await rows.upsert([...stored], ['id']);
  const lost = orphans.map(({ row }) => row).filter(({ orphanedOn }) => orphanedOn === null);
  if (lost.length > 0) await rows.update({ id: In(lost.map(({ id }) => id)) }, { orphanedOn: today });
  return {
    what,
    read: stored.length,
    orphans: lost.map(({ id, anchor }) => ({ id, says: anchor })),
    stays,
    ids: stored.map(({ id }) => id),
    rows: stored,
  };
}

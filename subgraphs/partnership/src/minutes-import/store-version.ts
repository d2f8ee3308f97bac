import { type EntityTarget, In } from 'typeorm';
import type { FromMinutes } from '../from-minutes.entity.js';
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
}

export interface StoredVersion extends PartReport {
  /** The ids, in the order of what was found. */
  readonly ids: readonly string[];
}

/**
 * Stores what one version of the minutes says of one kind of thing. What an earlier version said too keeps its id; what
 * is new takes the next number of the meeting; what is gone is marked.
 */
export async function storeVersion<Row extends FromMinutes, Columns extends object>(
  { manager, partnership, meetingId, today }: MinutesImport,
  entity: EntityTarget<Row>,
  { kind, what, within }: Kind<Row>,
  found: readonly Found<Columns>[],
): Promise<StoredVersion> {
  const rows = manager.getRepository<FromMinutes>(entity);
  const earlier = (await rows.find({ where: { meetingId }, order: { id: 'ASC' } })).map((row) => ({
    row,
    anchor: row.anchor,
    within: within(row as Row),
  }));
  const { kept, orphans } = matchVersions(earlier, found);
  let last = earlier.length;
  const nextId = (): string => `${meetingId}/${kind}-${String(++last).padStart(2, '0')}`;
  const stored = kept.map(({ current: { anchor, columns }, earlier: before }) => ({
    ...columns,
    id: before?.row.id ?? nextId(),
    partnership,
    meetingId,
    anchor,
    orphanedOn: null,
  }));
  if (stored.length > 0) await rows.upsert(stored, ['id']);
  const lost = orphans.map(({ row }) => row).filter(({ orphanedOn }) => orphanedOn === null);
  if (lost.length > 0) await rows.update({ id: In(lost.map(({ id }) => id)) }, { orphanedOn: today });
  return {
    what,
    read: stored.length,
    orphans: lost.map(({ id, anchor }) => ({ id, says: anchor })),
    ids: stored.map(({ id }) => id),
  };
}

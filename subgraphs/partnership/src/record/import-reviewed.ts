import { basename } from 'node:path';
import { FileError } from '@safer-graph/kit';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { lockPartnership } from '../minutes-import/import-minutes.js';
import { readReviewed } from './read-reviewed.js';
import { ReviewedFile } from './reviewed-file.entity.js';
import type { StoredRecords } from './store-records.js';

/** What a kind of reviewed file is, and how what it states is stored. */
export interface ReviewedKind<Content> {
  /** As its import is called: strategy. */
  readonly kind: string;
  /** As messages name it: strategy. */
  readonly what: string;
  readonly shape: z.ZodType<Content>;
  readonly partnershipOf: (content: Content) => string;
  /** Everything that is wrong with what it states, each in a line of its own; the file is refused with all of them. */
  readonly faults: (manager: EntityManager, content: Content) => Promise<string[]>;
  /** Records by what they are called in the report. `by` is how history names the file. */
  readonly store: (manager: EntityManager, content: Content, by: string) => Promise<Record<string, StoredRecords>>;
}

/** Imports a reviewed file in one transaction: all of it, or nothing, and why. The same file again changes nothing. */
export async function importReviewed<Content>(
  db: DataSource,
  file: string,
  { kind, what, shape, partnershipOf, faults, store }: ReviewedKind<Content>,
): Promise<string> {
  const { content, checksum } = await readReviewed(file, shape, what);
  const partnership = partnershipOf(content);
  return db.transaction(async (manager) => {
    await lockPartnership(manager, partnership);
    const [standing] = await manager.find(ReviewedFile, {
      where: { kind, partnership },
      order: { number: 'DESC' },
      take: 1,
    });
    if (standing?.checksum === checksum) return `${partnership}: ${file} was imported before; nothing to do`;
    const wrong = await faults(manager, content);
    if (wrong.length > 0)
      throw new FileError(
        [
          `${file}: ${wrong.length} entries are wrong, so nothing was imported:`,
          ...wrong.map((fault) => `  ${fault}`),
        ].join('\n'),
      );
    const parts = await store(manager, content, basename(file));
    await manager.insert(ReviewedFile, { kind, partnership, checksum, file: basename(file) });
    return [`${partnership}: ${file} is stored`, ...Object.entries(parts).map(reportLine)].join('\n');
  });
}

const reportLine = ([what, { stored, changed, withdrawn, stays }]: [string, StoredRecords]): string =>
  [
    `  ${stored} ${what}, ${changed.length} new or changed`,
    ...withdrawn.map((id) => `  ${id} is not in the file any more (kept, and marked)`),
    ...stays.map((what) => `  ${what}`),
  ].join('\n');

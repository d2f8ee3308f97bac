import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { FileError } from '@safer-graph/kit';
import { Any, type DataSource, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';
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
  /** Of what it states everything, and of which there is one such file: a partnership, or a strategy or meeting of one. */
  readonly scopeOf: (content: Content) => string;
  /** All meetings whose minutes it quotes. */
  readonly meetingsOf: (content: Content) => Iterable<string>;
  /** Everything that is wrong with what it states, each in a line of its own; the file is refused with all of them. */
  readonly faults: (manager: EntityManager, content: Content) => Promise<string[]>;
  /** Records by what they are called in the report. `by` is how history names the file. */
  readonly store: (manager: EntityManager, content: Content, by: string) => Promise<Record<string, StoredRecords>>;
}

/** Where a file states what the minutes of one meeting do. */
export const ofOneMeeting = {
  scopeOf: ({ meeting }: { readonly meeting: string }): string => meeting,
  meetingsOf: ({ meeting }: { readonly meeting: string }): string[] => [meeting],
};

/** Imports a reviewed file in one transaction: all of it, or nothing, and why. The same file again changes nothing while the minutes are the same. */
export async function importReviewed<Content>(
  db: DataSource,
  file: string,
  { kind, what, shape, scopeOf, meetingsOf, faults, store }: ReviewedKind<Content>,
): Promise<string> {
  const { content, checksum } = await readReviewed(file, shape, what);
  const scope = scopeOf(content);
  const partnership = scope.split('/')[0]!;
  return db.transaction(async (manager) => {
    await lockPartnership(manager, partnership);
    const [standing] = await manager.find(ReviewedFile, {
      where: { kind, scope },
      order: { number: 'DESC' },
      take: 1,
    });
    const minutes = await latestVersions(manager, meetingsOf(content));
    if (standing?.checksum === checksum && isDeepStrictEqual(standing.minutes, minutes))
      return `${partnership}: ${file} was imported before; nothing to do`;
    const wrong = await faults(manager, content);
    if (wrong.length > 0)
      throw new FileError(
        [
          `${file}: ${wrong.length} entries are wrong, so nothing was imported:`,
          ...wrong.map((fault) => `  ${fault}`),
        ].join('\n'),
      );
    const parts = await store(manager, content, basename(file));
    await manager.insert(ReviewedFile, { kind, partnership, scope, checksum, minutes, file: basename(file) });
    return [`${partnership}: ${file} is stored`, ...Object.entries(parts).map(reportLine)].join('\n');
  });
}

/** By meeting; a meeting whose minutes are not here has none. */
async function latestVersions(manager: EntityManager, meetings: Iterable<string>): Promise<Record<string, number>> {
  const versions = await manager.find(MinutesDocument, {
    where: { meetingId: Any([...meetings]) },
    order: { version: 'ASC' },
    select: { meetingId: true, version: true },
  });
  return Object.fromEntries(versions.map(({ meetingId, version }) => [meetingId, version]));
}

const reportLine = ([what, { stored, changed, withdrawn, stays }]: [string, StoredRecords]): string =>
  [
    `  ${stored} ${what}, ${changed.length} new or changed`,
    ...withdrawn.map((id) => `  ${id} is not in the file any more (kept, and marked)`),
    ...stays.map((what) => `  ${what}`),
  ].join('\n');

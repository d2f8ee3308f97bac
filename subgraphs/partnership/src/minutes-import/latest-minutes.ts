import { FileError } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';

/** The latest version of the minutes that a reviewed file quotes. */
export async function latestMinutes(manager: EntityManager, meetingId: string, file: string): Promise<MinutesDocument> {
  const [latest] = await manager.find(MinutesDocument, {
    where: { meetingId },
    order: { version: 'DESC' },
    take: 1,
    select: { meetingId: true, version: true, partnership: true, text: true },
  });
  if (latest) return latest;
  throw new FileError(`${file}: the minutes of ${meetingId} are not here. Import them first, with import-minutes.`);
}

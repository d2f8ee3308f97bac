import type { EntityManager } from 'typeorm';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';
import { linesOf } from '../minutes-import/quote.js';

/** The lines of the latest version of the minutes of a meeting. */
export async function latestLines(manager: EntityManager, meetingId: string): Promise<readonly string[]> {
  const [latest] = await manager.find(MinutesDocument, {
    where: { meetingId },
    order: { version: 'DESC' },
    take: 1,
    select: { meetingId: true, version: true, text: true },
  });
  return linesOf(latest?.text ?? '');
}

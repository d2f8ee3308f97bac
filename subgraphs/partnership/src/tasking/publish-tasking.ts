import { createHash } from 'node:crypto';
import { publishFigures, type Registers, today } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity.js';
import { cellOf, figuresOf, releasedOf, standingFigures, type TaskingFigure } from './tasking-figure.js';
import { tasking } from './tasking.dataset.js';
import type { TaskingSummary } from './tasking-summary.entity.js';

/**
 * What a meeting was told is known since that day. Where something else was published last than what stands, that is a revision
 * since the day on which it was read so; what stands in no minutes any more is not stated.
 */
export async function publishTasking(
  manager: EntityManager,
  meetingId: string,
  before: readonly TaskingSummary[],
  after: readonly TaskingSummary[],
  file: string,
  registers: Registers,
): Promise<void> {
  const publish = async (
    publishedOn: string,
    status: 'FINAL' | 'REVISED',
    figures: readonly TaskingFigure[],
  ): Promise<void> => {
    if (figures.length === 0) return;
    const checksum = createHash('sha256').update(JSON.stringify(figures)).digest('hex');
    const notice = { publishedOn, status, title: 'minutes', synthetic: false, file, checksum };
    await publishFigures(manager, tasking, notice, figures, registers);
  };
  const { date } = await manager.findOneByOrFail(Meeting, { id: meetingId });
  const days = [...before, ...after].map(({ asAt }) => asAt);
  const stated = after.flatMap(figuresOf(registers));
  const then = (await releasedOf(manager, days)).filter(({ publishedOn }) => publishedOn === date);
  const told = new Set(then.map(({ cell }) => cell));
  await publish(
    date,
    'FINAL',
    stated.filter((figure) => !told.has(cellOf(figure))),
  );

  const released = await releasedOf(manager, days);
  const last = new Map(released.map(({ cell, numerator }) => [cell, numerator]));
  const gone = before.flatMap(figuresOf(registers)).map(notStated);
  const touched = new Map([...gone, ...stated].map((figure) => [cellOf(figure), figure]));
  const standing = await standingFigures(manager, days, registers);
  const known = [...touched].map(([cell, figure]) => standing.get(cell) ?? figure);
  await publish(
    today(),
    'REVISED',
    known.filter((figure) => last.get(cellOf(figure)) !== figure.numerator),
  );
}

const notStated = (figure: TaskingFigure): TaskingFigure => ({ ...figure, numerator: null, mark: 'NOT_STATED' });

import { createHash } from 'node:crypto';
import { publishFigures, readPeriod, type Registers, today } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity.js';
import { tasking } from './tasking.dataset.js';
import type { TaskingSummary } from './tasking-summary.entity.js';

type Figure = Parameters<typeof publishFigures>[3][number];

/**
 * What a meeting was told is known since that day; what is read otherwise later, since the day on which it was read so, as a
 * revision. What is not read there any more is not stated.
 */
export async function publishTasking(
  manager: EntityManager,
  meetingId: string,
  before: readonly TaskingSummary[],
  after: readonly TaskingSummary[],
  file: string,
  registers: Registers,
): Promise<void> {
  const known = new Map(before.flatMap(figuresOf).map((figure) => [cellOf(figure), figure]));
  const stated = after.flatMap(figuresOf);
  const cells = new Set(stated.map(cellOf));
  const fresh = stated.filter((figure) => !known.has(cellOf(figure)));
  const corrected = [
    ...stated.filter((figure) => (known.get(cellOf(figure))?.numerator ?? figure.numerator) !== figure.numerator),
    ...[...known.values()].filter((figure) => !cells.has(cellOf(figure))).map(notStated),
  ];
  const { date } = await manager.findOneByOrFail(Meeting, { id: meetingId });
  const notices = [
    { publishedOn: date, status: 'FINAL', figures: fresh },
    { publishedOn: today(), status: 'REVISED', figures: corrected },
  ] as const;
  for (const { figures, ...notice } of notices.filter((one) => one.figures.length > 0)) {
    const checksum = createHash('sha256').update(JSON.stringify(figures)).digest('hex');
    await publishFigures(
      manager,
      tasking,
      { ...notice, title: 'minutes', synthetic: false, file, checksum },
      figures,
      registers,
    );
  }
}

const figuresOf = ({ areaCode, asAt, received, completed, sourceLine }: TaskingSummary): Figure[] =>
  Object.entries({ received, completed }).map(([series, numerator]) => ({
    measure: `partnership/tasking/${series}`,
    area: areaCode,
    period: readPeriod(asAt)!,
    numerator,
    sourceLine,
  }));

const cellOf = ({ measure, area, period }: Figure): string => [measure, area, period.code].join('@');

const notStated = (figure: Figure): Figure => ({ ...figure, numerator: null, mark: 'NOT_STATED' });

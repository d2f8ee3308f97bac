import { canonicalCode, type publishFigures, readPeriod, type Registers } from '@safer-graph/kit';
import { Any, type EntityManager, IsNull } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity.js';
import { tasking } from './tasking.dataset.js';
import { TaskingSummary } from './tasking-summary.entity.js';

export type TaskingFigure = Parameters<typeof publishFigures>[3][number];

/**
 * What a summary states of the measures of tasking, under the code by which figures of its area are published. The catalogue
 * says of which unit each measure is: what another states is told to its meeting, and not published as that unit’s.
 */
export const figuresOf =
  ({ areas }: Registers) =>
  ({ areaCode, asAt, organizationId, sourceLine, ...counts }: TaskingSummary): TaskingFigure[] =>
    tasking.measures
      .filter(({ organization }) => organization === organizationId)
      .map(({ id: measure }) => ({
        measure,
        area: canonicalCode(areas.get(areaCode)!),
        period: readPeriod(asAt)!,
        numerator: counts[measure.slice(measure.lastIndexOf('/') + 1) as 'received' | 'completed'],
        sourceLine,
      }));

export const cellOf = ({ measure, area, period }: TaskingFigure): string => [measure, area, period.code].join('@');

/** What stands of some days, by cell; where several meetings state one, what the latest was told. */
export async function standingFigures(
  manager: EntityManager,
  days: readonly string[],
  registers: Registers,
): Promise<ReadonlyMap<string, TaskingFigure>> {
  const summaries = await manager.findBy(TaskingSummary, { asAt: Any([...days]), withdrawnOn: IsNull() });
  const meetings = await manager.findBy(Meeting, { id: Any(summaries.map(({ meetingId }) => meetingId)) });
  const dates = new Map(meetings.map(({ id, date }) => [id, date]));
  const told = ({ meetingId }: TaskingSummary): string => `${dates.get(meetingId)} ${meetingId}`;
  const inOrder = [...summaries].sort((one, other) => (told(one) < told(other) ? -1 : 1));
  return new Map(inOrder.flatMap(figuresOf(registers)).map((figure) => [cellOf(figure), figure]));
}

interface Released {
  readonly cell: string;
  readonly publishedOn: string;
  /** Null where it was published that it is not stated. */
  readonly numerator: number | null;
}

/** What was ever published of some days, the oldest first. */
export const releasedOf = (manager: EntityManager, days: readonly string[]): Promise<Released[]> =>
  manager.query(
    `select concat_ws('@', c.measure_id, c.area_code, c.period) as cell, r.published_on::text as "publishedOn", c.numerator
     from cell c join release r on r.id = c.release_id
     where r.dataset = $1 and c.period = any($2)
     order by r.published_on`,
    [tasking.name, days],
  );

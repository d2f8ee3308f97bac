import { readPeriod } from '@safer-graph/kit';

const precise = new Set(['DAY', 'MONTH', 'CALENDAR_YEAR']);
const firstDay = (code: string): string => readPeriod(code)?.start ?? code;

/** What is wrong with the beginning and end of something, each a day, month or year. */
export function spanFaults(entry: string, start: string | null, end: string | null): string[] {
  const wrong = [start, end].filter((code) => code !== null && !precise.has(readPeriod(code)?.kind ?? ''));
  if (wrong.length > 0)
    return wrong.map((code) => `${entry}: a day, month or year was expected; got ${JSON.stringify(code)}`);
  return start !== null && end !== null && firstDay(end) < firstDay(start)
    ? [`${entry}: ends in ${end}, before it begins in ${start}`]
    : [];
}

interface StatedSpan {
  readonly start: string | null;
  readonly end: string | null;
}

/** Whether both hold at some time; in the month in which one ends, another may begin. */
export const overlap = (one: StatedSpan, other: StatedSpan): boolean =>
  beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one);

const beginsBeforeEndOf = ({ start }: StatedSpan, { end }: StatedSpan): boolean =>
  start === null || end === null || firstDay(start) < firstDay(end);

import { refuse } from '../change/refuse.js';
import type { ActionItem } from './action-item.entity.js';
import type { DuePrecision } from './action-words.js';

interface GivenDue {
  readonly dueDate?: string | null | undefined;
  readonly duePrecision?: DuePrecision | null | undefined;
}

const undated: readonly DuePrecision[] = ['CONDITION', 'NONE'];

/** A due date as a person gives it; nothing where they give none. */
export function correctedDue(given: GivenDue): Partial<Pick<ActionItem, 'dueDate' | 'duePrecision'>> {
  const dueDate = given.dueDate ?? null;
  if (dueDate === null && given.duePrecision == null) return {};
  const duePrecision = given.duePrecision ?? 'DAY';
  if ((dueDate === null) !== undated.includes(duePrecision))
    throw refuse(
      'dueDate',
      `${dueDate === null ? 'is needed' : 'must be left out'} where duePrecision is ${duePrecision}.`,
    );
  if (dueDate !== null && !isLastDay(dueDate, duePrecision))
    throw refuse('dueDate', `is the last day of the ${duePrecision.toLowerCase()}; got ${dueDate}.`);
  return { dueDate, duePrecision };
}

/** Of the span that the precision names; a day, or the day of a meeting, is its own. */
function isLastDay(day: string, precision: DuePrecision): boolean {
  if (precision !== 'MONTH' && precision !== 'QUARTER') return true;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 && (precision === 'MONTH' || next.getUTCMonth() % 3 === 0);
}

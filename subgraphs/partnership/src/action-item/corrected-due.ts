import { Not } from 'typeorm';
import type { Making } from '../change/carry-out.js';
import { refuse } from '../change/refuse.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { readDueCell } from '../minutes/due.js';
import type { ActionItem } from './action-item.entity.js';
import type { DuePrecision } from './action-words.js';

interface GivenDue {
  readonly dueDate?: string | null | undefined;
  readonly duePrecision?: DuePrecision | null | undefined;
  readonly dueText?: string | null | undefined;
  readonly comment?: string | null | undefined;
}

const undated: readonly DuePrecision[] = ['CONDITION', 'NONE'];

/** A due date as a person gives it; nothing where they give none. What the minutes print otherwise they say why. */
export async function correctedDue(
  { manager, changer: { partnership } }: Making,
  action: ActionItem,
  given: GivenDue,
): Promise<Partial<Pick<ActionItem, 'dueDate' | 'duePrecision'>>> {
  const dueDate = given.dueDate ?? null;
  if (dueDate === null && given.duePrecision == null) {
    if (given.dueText != null) refuseUnexplained(given.dueText, action.dueDate, action, given);
    return {};
  }
  const duePrecision = given.duePrecision ?? 'DAY';
  if ((dueDate === null) !== undated.includes(duePrecision))
    throw refuse(
      'dueDate',
      `${dueDate === null ? 'is needed' : 'must be left out'} where duePrecision is ${duePrecision}.`,
    );
  if (dueDate !== null && !isLastDay(dueDate, duePrecision))
    throw refuse('dueDate', `is the last day of the ${duePrecision.toLowerCase()}; got ${dueDate}.`);
  const isMeeting = { partnership, date: dueDate!, status: Not('CANCELLED' as const) };
  if (duePrecision === 'MEETING' && !(await manager.existsBy(Meeting, isMeeting)))
    throw refuse('dueDate', `is the day of a meeting where duePrecision is MEETING; none is known on ${dueDate}.`);
  refuseUnexplained(given.dueText ?? action.dueText, dueDate, action, given);
  return { dueDate, duePrecision };
}

/** What the minutes print otherwise is explained. */
function refuseUnexplained(
  dueText: string | null,
  dueDate: string | null,
  action: ActionItem,
  { comment }: GivenDue,
): void {
  const printed = dueText === null ? null : dayPrinted(dueText, action);
  if (printed !== null && printed !== dueDate && comment == null)
    throw refuse(
      'comment',
      `is needed: why is it due ${dueDate === null ? 'on no day' : `on ${dueDate}`}, where the minutes print ${JSON.stringify(dueText)}, ${printed}?`,
    );
}

/** The day that the printed text names, as the reader of minutes takes it; null where it names none. */
const dayPrinted = (dueText: string, { meetingId }: ActionItem): string | null =>
  readDueCell(dueText, meetingId.slice(-'2009-12-03'.length))?.date ?? null;

/** Of the span that the precision names; a day, or the day of a meeting, is its own. */
function isLastDay(day: string, precision: DuePrecision): boolean {
  if (precision !== 'MONTH' && precision !== 'QUARTER') return true;
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 && (precision === 'MONTH' || next.getUTCMonth() % 3 === 0);
}

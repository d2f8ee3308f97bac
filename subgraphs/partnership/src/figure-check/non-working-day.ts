import { type Period, periodValue, readPeriod } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { whyNotWorking } from '../working-day/working-day.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';

/** What the rule says of a day on which something is due. */
export function dueDayCheck(day: Period, figures: readonly StatedFigure[] = []): FigureCheck {
  const why = whyNotWorking(day.code);
  return why === null
    ? checkOf('NON_WORKING_DAY', 'NOT_FOUND', `${periodValue(day).label} is a working day.`, figures)
    : checkOf('NON_WORKING_DAY', 'FOUND', `${periodValue(day).label} is ${why}.`, figures, 'WARNING');
}

export const nonWorkingDay: Rule = (figures) =>
  figures.flatMap((figure) => {
    const day = figure.kind === 'DEADLINE' && figure.periodCode !== null ? readPeriod(figure.periodCode) : null;
    return day?.kind === 'DAY' ? [dueDayCheck(day, [figure])] : [];
  });

import { type Period, periodValue, readPeriod } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { hasKnownHolidays, whyNotWorking } from '../working-day/working-day.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';

/** What the rule says of a day on which something is due. */
export function dueDayCheck(day: Period, figures: readonly StatedFigure[] = []): FigureCheck {
  const { label } = periodValue(day);
  const why = whyNotWorking(day.code);
  if (why !== null) return checkOf('NON_WORKING_DAY', 'FOUND', `${label} is ${why}.`, figures, 'WARNING');
  return hasKnownHolidays(day.code)
    ? checkOf('NON_WORKING_DAY', 'NOT_FOUND', `${label} is a working day.`, figures)
    : checkOf('NON_WORKING_DAY', 'NEEDS_CONFIRMATION', `${label} is no weekend; holidays then are not known.`, figures);
}

export const nonWorkingDay: Rule = (figures) =>
  figures.flatMap((figure) => {
    const day = figure.kind === 'DEADLINE' && figure.periodCode !== null ? readPeriod(figure.periodCode) : null;
    return day?.kind === 'DAY' ? [dueDayCheck(day, [figure])] : [];
  });

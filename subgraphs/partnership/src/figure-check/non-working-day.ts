import { periodValue, readPeriod } from '@safer-graph/kit';
import { whyNotWorking } from '../working-day/working-day.js';
import { checkOf, type Rule } from './figure-check.js';

export const nonWorkingDay: Rule = (figures) =>
  figures.flatMap((figure) => {
    const day = figure.kind === 'DEADLINE' && figure.periodCode !== null ? readPeriod(figure.periodCode) : null;
    if (day?.kind !== 'DAY') return [];
    const why = whyNotWorking(day.code);
    return why === null
      ? [checkOf('NON_WORKING_DAY', 'HOLDS', `${periodValue(day).label} is a working day.`, [figure])]
      : [checkOf('NON_WORKING_DAY', 'FAILS', `${periodValue(day).label} is ${why}.`, [figure], 'WARNING')];
  });

import { type Period, periodValue, readPeriod } from '@safer-graph/kit';
import { checkOf, type Rule } from './figure-check.js';
import { grouped } from './grouped.js';
import { listed } from './written.js';

/** Changes are told against the same period a year ago, so a quarter's and a half-year's cannot be added or compared. */
export const periodsDiffer: Rule = (figures) => {
  const changes = figures.flatMap((figure) => {
    const period = figure.periodCode === null ? null : readPeriod(figure.periodCode);
    return period && (figure.kind === 'CHANGE' || figure.kind === 'DIRECTION') ? [{ figure, period }] : [];
  });
  return grouped(changes, ({ figure }) => figure.agendaItemId).flatMap((together) => {
    const lengths = new Set(together.map(({ period }) => lengthOf(period)));
    if (lengths.size < 2) return [];
    const told = together.map(({ figure, period }) => `${periodValue(period).label} on line ${figure.sourceLine}`);
    const detail = `Changes are told over different lengths of time: ${listed([...new Set(told)])}.`;
    return [
      checkOf(
        'PERIODS_DIFFER',
        'FOUND',
        detail,
        together.map(({ figure }) => figure),
        'WARNING',
      ),
    ];
  });
};

const day = 86_400_000;

/** However it is written: 2009/10 H1 and 2009-04..2009-09 are six months, as 2009-10..2010-03 is with a day less. */
function lengthOf({ start, end }: Period): string {
  const [from, after] = [new Date(start), new Date(Date.parse(end) + day)];
  const isWholeMonths = from.getUTCDate() === 1 && after.getUTCDate() === 1;
  const months = 12 * (after.getUTCFullYear() - from.getUTCFullYear()) + after.getUTCMonth() - from.getUTCMonth();
  return isWholeMonths ? `${months} months` : `${(after.getTime() - from.getTime()) / day} days`;
}

import { periodValue, readPeriod } from '@safer-graph/kit';
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
    const kinds = new Set(together.map(({ period }) => period.kind));
    if (kinds.size < 2) return [];
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

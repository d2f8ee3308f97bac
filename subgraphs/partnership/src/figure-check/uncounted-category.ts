import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type Rule } from './figure-check.js';
import { printedTotals } from './printed-total.js';
import { listed, written } from './written.js';

const byLine = (one: StatedFigure, other: StatedFigure): number => one.sourceLine - other.sourceLine;

/** "The red ones" of a total that is printed as so many green and so many amber: there is none, or it is not counted. */
export const uncountedCategory: Rule = (figures) => {
  const totals = printedTotals(figures);
  return figures.flatMap((spoken) => {
    const { kind, category, subject, periodCode, sourceLine } = spoken;
    if (kind === 'VALUE' || category === null) return [];
    return totals
      .filter(({ figure, parts }) => {
        const ofOnePeriod = [figure.periodCode, periodCode].includes(null) || figure.periodCode === periodCode;
        const categories = parts.map((part) => part.figure.category);
        return figure.subject === subject && ofOnePeriod && ![category, null].some((one) => categories.includes(one));
      })
      .map(({ figure, total, parts, sum }) => {
        const counts = parts.map((part) => `${written(part.count)} ${part.figure.category}`);
        const told = `${category} is spoken of on line ${sourceLine}; the ${written(total)} of line ${figure.sourceLine} are printed as ${listed(counts)}`;
        const about = [figure, ...parts.map((part) => part.figure), spoken].sort(byLine);
        return sum === total
          ? checkOf('UNCOUNTED_CATEGORY', 'FOUND', `${told}: none is ${category}.`, about, 'WARNING')
          : checkOf('UNCOUNTED_CATEGORY', 'NEEDS_CONFIRMATION', `${told}, which is not all.`, about);
      });
  });
};

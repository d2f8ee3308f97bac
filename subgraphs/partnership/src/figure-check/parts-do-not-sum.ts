import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { printedShares, printedTotals } from './printed-total.js';
import { tiny } from './proportion.js';
import { written } from './written.js';

export const partsDoNotSum: Rule = (figures) => [...counted(figures), ...shared(figures)];

const counted = (figures: readonly StatedFigure[]): FigureCheck[] =>
  printedTotals(figures).map(({ figure, total, parts, sum }) => {
    const sums = `${parts.map(({ count }) => written(count)).join(' + ')} = ${written(sum)}`;
    const all = [figure, ...parts.map((part) => part.figure)];
    if (sum === total) return checkOf('PARTS_DO_NOT_SUM', 'NOT_FOUND', `${sums}, as printed.`, all);
    const off = sum < total ? `${written(total - sum)} in no part` : `${written(sum - total)} too many`;
    return checkOf('PARTS_DO_NOT_SUM', 'FOUND', `${sums}, and ${written(total)} is printed: ${off}.`, all);
  });

/** Of parts without a number it is known only that they are no more than all, whatever was rounded; which are left out nobody says. */
const shared = (figures: readonly StatedFigure[]): FigureCheck[] =>
  printedShares(figures).flatMap(({ figure, parts }) => {
    const least = parts.reduce((sum, { share }) => sum + share.percent - share.step / 2, 0);
    if (least <= 100 + tiny) return [];
    const sum = parts.reduce((all, { share }) => all + share.percent, 0);
    const detail = `${parts.map(({ share }) => `${written(share.percent)}%`).join(' + ')} = ${written(Number(sum.toFixed(6)))}%: more than all.`;
    return [checkOf('PARTS_DO_NOT_SUM', 'FOUND', detail, [figure, ...parts.map((part) => part.figure)])];
  });

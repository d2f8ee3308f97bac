import { checkOf, type Rule } from './figure-check.js';
import { printedTotals } from './printed-total.js';
import { written } from './written.js';

export const partsDoNotSum: Rule = (figures) =>
  printedTotals(figures).map(({ figure, total, parts, sum }) => {
    const sums = `${parts.map(({ count }) => written(count)).join(' + ')} = ${written(sum)}`;
    const all = [figure, ...parts.map((part) => part.figure)];
    if (sum === total) return checkOf('PARTS_DO_NOT_SUM', 'NOT_FOUND', `${sums}, as printed.`, all);
    const off = sum < total ? `${written(total - sum)} in no part` : `${written(sum - total)} too many`;
    return checkOf('PARTS_DO_NOT_SUM', 'FOUND', `${sums}, and ${written(total)} is printed: ${off}.`, all);
  });

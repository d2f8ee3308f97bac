import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { grouped } from './grouped.js';
import { printedTotals, type PrintedTotal } from './printed-total.js';
import { isPrintedAs } from './proportion.js';
import { listed, written } from './written.js';

/** Of what the percentages of a total are. */
interface Base {
  readonly of: 'ALL' | 'LISTED' | 'NONE';
  readonly size: number | null;
}

/** Lines that stand in one item are read beside one another, so their percentages have to be of the same kind of whole. */
export const denominatorRuleDiffers: Rule = (figures) => {
  const totals = printedTotals(figures).filter(({ parts }) => parts.every(({ share }) => share !== null));
  return grouped(totals, ({ figure }) => figure.agendaItemId).flatMap((siblings) => [
    ...siblings.filter((total) => baseOf(total).of === 'NONE').map(fitsNothing),
    ...compared(siblings.filter((total) => baseOf(total).of !== 'NONE')),
  ]);
};

const fits = ({ parts }: PrintedTotal, size: number): boolean =>
  size > 0 && parts.every(({ share, count }) => isPrintedAs(share!, count, size));

function baseOf(total: PrintedTotal): Base {
  if (fits(total, total.total)) return { of: 'ALL', size: total.total };
  if (fits(total, total.sum)) return { of: 'LISTED', size: total.sum };
  return { of: 'NONE', size: null };
}

const figuresOf = ({ figure, parts }: PrintedTotal) => [figure, ...parts.map((part) => part.figure)];

const fitsNothing = (total: PrintedTotal): FigureCheck =>
  checkOf(
    'DENOMINATOR_RULE_DIFFERS',
    'FOUND',
    `${total.figure.subject}: the percentages are neither of ${written(total.total)}, as printed, nor of the ${written(total.sum)} that the parts give.`,
    figuresOf(total),
  );

function compared(siblings: readonly PrintedTotal[]): FigureCheck[] {
  if (siblings.length < 2) return [];
  const differ = new Set(siblings.map((total) => baseOf(total).of)).size > 1;
  const told = siblings.map((total) => {
    const { of, size } = baseOf(total);
    const others = total.parts.map(({ count }) => String(Math.round((100 * count) / total.total)));
    return of === 'ALL'
      ? `${total.figure.subject}: percentages of all ${written(size!)}`
      : `${total.figure.subject}: percentages of the ${written(size!)} in the parts, not of ${written(total.total)} (of which they are ${listed(others)})`;
  });
  return [
    checkOf(
      'DENOMINATOR_RULE_DIFFERS',
      differ ? 'FOUND' : 'NOT_FOUND',
      `${told.join('; ')}.`,
      siblings.flatMap(figuresOf),
      differ ? 'WARNING' : 'INFO',
    ),
  ];
}

import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { grouped } from './grouped.js';
import { printedTotals, type PrintedTotal } from './printed-total.js';
import { isPrintedAs } from './proportion.js';
import { listed, written } from './written.js';

/** Of what the percentages of a total are: of all, or of those that its parts list. */
type Base = 'ALL' | 'LISTED';

/** Lines that stand in one item are read beside one another, so their percentages have to be of the same kind of whole. */
export const denominatorRuleDiffers: Rule = (figures) => {
  const totals = printedTotals(figures).filter(({ parts }) => parts.every(({ share }) => share !== null));
  return grouped(totals, ({ figure }) => figure.agendaItemId).flatMap((siblings) => [
    ...siblings.filter((total) => basesOf(total).length === 0).map(fitsNothing),
    ...compared(siblings.filter((total) => basesOf(total).length > 0)),
  ]);
};

const fits = ({ parts }: PrintedTotal, size: number): boolean =>
  size > 0 && parts.every(({ share, count }) => isPrintedAs(share!, count, size));

/** Of a large total that its parts all but make up, the percentages may be the same of either. */
const basesOf = (total: PrintedTotal): Base[] => [
  ...(fits(total, total.total) ? (['ALL'] as const) : []),
  ...(total.sum !== total.total && fits(total, total.sum) ? (['LISTED'] as const) : []),
];

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
  const bases = siblings.map(basesOf);
  const differ = !(['ALL', 'LISTED'] as const).some((base) => bases.every((fitting) => fitting.includes(base)));
  return [
    checkOf(
      'DENOMINATOR_RULE_DIFFERS',
      differ ? 'FOUND' : 'NOT_FOUND',
      `${siblings.map(tellingOf).join('; ')}.`,
      siblings.flatMap(figuresOf),
      differ ? 'WARNING' : 'INFO',
    ),
  ];
}

function tellingOf(total: PrintedTotal): string {
  const [all, listedOnes] = [written(total.total), written(total.sum)];
  const [base, ...otherBases] = basesOf(total);
  const others = total.parts.map(({ count }) => String(Math.round((100 * count) / total.total)));
  const told =
    base === 'LISTED'
      ? `of the ${listedOnes} in the parts, not of ${all} (of which they are ${listed(others)})`
      : `of all ${all}${otherBases.length > 0 ? `, or of the ${listedOnes} in the parts` : ''}`;
  return `${total.figure.subject}: percentages ${told}`;
}

import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { type PrintedShare, shareOf } from './proportion.js';

/** One part of a total: how many, and the share that is printed beside it. */
export interface PrintedPart {
  readonly figure: StatedFigure;
  readonly count: number;
  readonly share: PrintedShare | null;
}

interface Shared {
  readonly figure: StatedFigure;
  readonly share: PrintedShare;
}

export interface PrintedTotal {
  readonly figure: StatedFigure;
  readonly total: number;
  readonly parts: readonly PrintedPart[];
  readonly sum: number;
}

/** The totals of which all parts are printed exactly, with their parts. */
export function printedTotals(figures: readonly StatedFigure[]): PrintedTotal[] {
  return figures.flatMap((figure) => {
    const parts = figures.filter(({ partOf }) => partOf === figure.id);
    const counts = parts.map(({ unit, value, numerator }) => (unit === 'per cent' ? numerator : value));
    const exact = [figure, ...parts].every(({ qualifier }) => qualifier === 'EXACT');
    if (!exact || figure.value === null || parts.length < 2 || counts.some((count) => count === null)) return [];
    const counted = parts.map((part, index) => ({ figure: part, count: counts[index]!, share: shareOf(part) }));
    return [{ figure, total: figure.value, parts: counted, sum: counted.reduce((sum, { count }) => sum + count, 0) }];
  });
}

/** The totals of which the parts are printed as exact shares, not all of them with their number. */
export function printedShares(
  figures: readonly StatedFigure[],
): { readonly figure: StatedFigure; readonly parts: readonly Shared[] }[] {
  return figures.flatMap((figure) => {
    const parts = figures.filter(({ partOf, kind }) => partOf === figure.id && kind === 'VALUE');
    const shared = parts.flatMap((part) => {
      const share = shareOf(part);
      return share ? [{ figure: part, share }] : [];
    });
    const isWhole = parts.length > 1 && shared.length === parts.length;
    return isWhole && parts.some(({ numerator }) => numerator === null) ? [{ figure, parts: shared }] : [];
  });
}

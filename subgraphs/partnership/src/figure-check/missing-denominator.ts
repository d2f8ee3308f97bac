import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { absoluteOf } from './changes-do-not-fit.js';
import { checkOf, type Rule } from './figure-check.js';
import { isPrintedAs, shareOf, wholesOf } from './proportion.js';
import { written } from './written.js';

export const missingDenominator: Rule = (figures) =>
  figures.flatMap((figure) => {
    const { kind, unit, denominator, sampleSize, printed } = figure;
    if (unit !== 'per cent' || (kind !== 'VALUE' && kind !== 'CHANGE')) return [];
    const stated = (detail: string) => [checkOf('MISSING_DENOMINATOR', 'NOT_FOUND', detail, [figure])];
    if (denominator !== null) return stated(`Of ${written(denominator)}, which is stated.`);
    if (sampleSize !== null) return stated(`Of ${written(sampleSize)} who were asked.`);
    const total = totalOf(figure, figures);
    if (total !== null) return stated(`Of ${written(total)}, the total that is printed.`);
    const beside = figure.numerator ?? (kind === 'CHANGE' ? absoluteOf(figure, figures)?.value : null) ?? null;
    if (beside !== null)
      return [checkOf('MISSING_DENOMINATOR', 'NEEDS_CONFIRMATION', impliedBase(figure, beside), [figure])];
    const detail = `${printed} of how many is not stated, and nothing beside it gives it away.`;
    return [checkOf('MISSING_DENOMINATOR', 'FOUND', detail, [figure], 'WARNING')];
  });

/** The total of which it is a part, where it and all the parts beside it are shares of that total. */
export function totalOf({ partOf }: StatedFigure, figures: readonly StatedFigure[]): number | null {
  const total = figures.find(({ id }) => id === partOf);
  const whole = total?.qualifier === 'EXACT' && total.unit !== 'per cent' ? total.value : null;
  if (whole === null || whole <= 0) return null;
  const isShareOfIt = (part: StatedFigure): boolean => {
    const share = shareOf(part);
    return share !== null && part.numerator !== null && isPrintedAs(share, part.numerator, whole);
  };
  return figures.filter((part) => part.partOf === partOf).every(isShareOfIt) ? whole : null;
}

/** Of which whole numbers the number beside a percentage is that percentage. */
function impliedBase(figure: StatedFigure, beside: number): string {
  const share = shareOf(figure);
  const part = Math.abs(beside);
  const rises = figure.kind === 'CHANGE' && beside > 0;
  const wholes = share && wholesOf(share, part, rises ? 1 : part);
  if (!wholes)
    return `${written(part)} is printed beside ${figure.printed}; no base follows from them, and none is printed.`;
  const { least, most } = wholes;
  const of = least === most ? written(least) : `any whole number from ${written(least)} to ${written(most)}`;
  return `${written(part)} is ${figure.printed} of ${of}; the base is not printed.`;
}

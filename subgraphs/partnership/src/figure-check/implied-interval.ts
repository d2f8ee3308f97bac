import { logRatio } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { isPrintedAs, type PrintedShare, shareOf } from './proportion.js';
import { toOneDecimal, written } from './written.js';

/** Between which whole numbers the earlier count lies. */
export interface Implied {
  readonly least: number;
  readonly most: number;
}

/** A change by so many that is printed as this share of the earlier count; null where there is no such count. */
export function impliedBefore(change: number, share: PrintedShare): Implied | null {
  const [low, high] = [share.percent - share.step / 2, share.percent + share.step / 2];
  const size = Math.abs(change);
  if (low <= 0 || size === 0) return null;
  // A fall takes no more than there was.
  const least = Math.max(Math.floor((100 * size) / high) - 1, change < 0 ? size : 1);
  const most = Math.ceil((100 * size) / low) + 1;
  const fits = (before: number): boolean => isPrintedAs(share, size, before);
  let [first, last] = [least, most];
  while (first <= last && !fits(first)) first += 1;
  while (last >= first && !fits(last)) last -= 1;
  return first > last ? null : { least: first, most: last };
}

/** A change that is stated twice, in percent and in number, gives away the counts that are not stated. */
export const impliedInterval: Rule = (figures) =>
  figures.flatMap((percent) => {
    const share = percent.kind === 'CHANGE' ? shareOf(percent) : null;
    const number = share && absoluteOf(percent, figures);
    return share && number ? twiceStated(percent, share, number, figures) : [];
  });

/** The same change in number. */
export const absoluteOf = (percent: StatedFigure, figures: readonly StatedFigure[]): StatedFigure | undefined =>
  figures.find(
    (figure) =>
      figure.kind === 'CHANGE' &&
      figure.unit !== 'per cent' &&
      isOfTheSame(figure, percent) &&
      figure.sourceLine === percent.sourceLine,
  );

const isOfTheSame = (one: StatedFigure, other: StatedFigure): boolean =>
  one.subject === other.subject && one.periodCode === other.periodCode && one.areaCode === other.areaCode;

function twiceStated(
  percent: StatedFigure,
  share: PrintedShare,
  number: StatedFigure,
  figures: readonly StatedFigure[],
): FigureCheck[] {
  const change = number.value!;
  if (number.qualifier !== 'EXACT' || !Number.isInteger(change) || share.percent === 0) return [];
  const both = [percent, number];
  if (Math.sign(change) !== Math.sign(percent.value!))
    return [checkOf('IMPLIED_INTERVAL', 'FAILS', 'One says that it rose, the other that it fell.', both)];
  const before = impliedBefore(change, share);
  const words = `${written(Math.abs(change))} and ${share.percent}%`;
  if (!before) return [checkOf('IMPLIED_INTERVAL', 'FAILS', `No whole number changes by both ${words}.`, both)];
  const { least, most } = before;
  const middle = Math.round((100 * Math.abs(change)) / share.percent);
  const implied = `${words} fit together: before between ${written(least)} and ${written(most)}, after between ${written(least + change)} and ${written(most + change)}; exactly ${share.percent}% is ${written(middle)} before and ${written(middle + change)} after.`;
  const stated = figures.find(
    (figure) =>
      figure.kind === 'VALUE' &&
      figure.unit === number.unit &&
      figure.qualifier === 'EXACT' &&
      isOfTheSame(figure, number),
  );
  if (stated && (stated.value! < least + change || stated.value! > most + change))
    return [checkOf('IMPLIED_INTERVAL', 'FAILS', `${implied} ${written(stated.value!)} is stated.`, [...both, stated])];
  return [checkOf('IMPLIED_INTERVAL', 'HOLDS', implied, both), ...chanceOf(both, [middle, least, most], change)];
}

/** Counts that change by chance alone do so after Poisson. The two ends of what is implied decide with the middle. */
function chanceOf(figures: readonly StatedFigure[], befores: readonly number[], change: number): FigureCheck[] {
  const intervals = befores.flatMap((before) => {
    const limits = logRatio({ count: before + change, exposure: 1 }, { count: before, exposure: 1 });
    return limits ? [{ before, lower: 100 * (limits.lower - 1), upper: 100 * (limits.upper - 1) }] : [];
  });
  const [middle] = intervals;
  if (!middle || intervals.length < befores.length) return [];
  const chance = intervals.filter(({ lower, upper }) => lower <= 0 && upper >= 0).length;
  const result = chance === 0 ? 'HOLDS' : chance === intervals.length ? 'FAILS' : 'NEEDS_CONFIRMATION';
  const interval = `${toOneDecimal(middle.lower)} and ${toOneDecimal(middle.upper)} percent (log-ratio Poisson, 95 percent)`;
  const verdict = {
    HOLDS: 'more than chance',
    FAILS: 'it may be chance',
    NEEDS_CONFIRMATION: 'chance is not excluded',
  };
  const detail = `From ${written(middle.before)} before, the change lies between ${interval}: ${verdict[result]}.`;
  return [checkOf('NOT_SIGNIFICANT', result, detail, figures, result === 'HOLDS' ? 'INFO' : 'WARNING')];
}

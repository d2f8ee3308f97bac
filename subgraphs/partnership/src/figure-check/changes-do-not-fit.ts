import { logRatio } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { isAmount, isCount } from './counted.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { type PrintedShare, shareOf, type Wholes, wholesOf } from './proportion.js';
import { toOneDecimal, written } from './written.js';

/** The earlier count of a change by so many that is printed as this share of it: a fall takes no more than there was. */
export const impliedBefore = (change: number, share: PrintedShare): Wholes | null =>
  wholesOf(share, Math.abs(change), change < 0 ? -change : 1);

/** A change that is stated twice, in percent and in number, gives away the counts that are not stated. */
export const changesDoNotFit: Rule = (figures) =>
  figures.flatMap((percent) => {
    const share = percent.kind === 'CHANGE' ? shareOf(percent) : null;
    const number = share && absoluteOf(percent, figures);
    return share && number && isCount(number.unit) ? twiceStated(percent, share, number, figures) : [];
  });

/** The same change in number: points of a percentage are no part of what it is of. */
export const absoluteOf = (percent: StatedFigure, figures: readonly StatedFigure[]): StatedFigure | undefined =>
  figures.find(
    (figure) =>
      figure.kind === 'CHANGE' &&
      isAmount(figure.unit) &&
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
    return [checkOf('CHANGES_DO_NOT_FIT', 'FOUND', 'One says that it rose, the other that it fell.', both)];
  const before = impliedBefore(change, share);
  const words = `${written(Math.abs(change))} and ${share.percent}%`;
  if (!before) return [checkOf('CHANGES_DO_NOT_FIT', 'FOUND', `No whole number changes by both ${words}.`, both)];
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
    return [
      checkOf('CHANGES_DO_NOT_FIT', 'FOUND', `${implied} ${written(stated.value!)} is stated.`, [...both, stated]),
    ];
  return [checkOf('CHANGES_DO_NOT_FIT', 'NOT_FOUND', implied, both), ...chanceOf(both, [middle, least, most], change)];
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
  const result = chance === 0 ? 'NOT_FOUND' : chance === intervals.length ? 'FOUND' : 'NEEDS_CONFIRMATION';
  const interval = `${toOneDecimal(middle.lower)} and ${toOneDecimal(middle.upper)} percent (log-ratio Poisson, 95 percent)`;
  const verdict = {
    NOT_FOUND: 'more than chance',
    FOUND: 'it may be chance',
    NEEDS_CONFIRMATION: 'chance is not excluded',
  };
  const detail = `From ${written(middle.before)} before, the change lies between ${interval}: ${verdict[result]}.`;
  return [checkOf('NOT_SIGNIFICANT', result, detail, figures, result === 'NOT_FOUND' ? 'INFO' : 'WARNING')];
}

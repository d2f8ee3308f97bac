import { newcombe } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { possibleParts, shareOf } from './proportion.js';
import { toOneDecimal, written } from './written.js';

/** Whether two percentages of samples, one held against the other, differ by more than chance. */
export const notSignificant: Rule = (figures) =>
  figures.flatMap((later) => {
    const earlier = figures.find(({ id }) => id === later.comparedWithId);
    return earlier ? changeOfShare(earlier, later) : [];
  });

function changeOfShare(earlier: StatedFigure, later: StatedFigure): FigureCheck[] {
  const [before, after] = [partsOfSample(earlier), partsOfSample(later)];
  if (before.length === 0 || after.length === 0) return [];
  const changes = before.flatMap((then) =>
    after.map((now) => {
      const { lower, upper } = newcombe(now, then);
      const told = `${written(now.part)} of ${written(now.whole)} after ${written(then.part)} of ${written(then.whole)}: between ${toOneDecimal(100 * lower)} and ${toOneDecimal(100 * upper)} points`;
      return { told, way: lower > 0 ? 'up' : upper < 0 ? 'down' : 'chance' };
    }),
  );
  const ways = new Set(changes.map(({ way }) => way));
  // Between the outermost parts that the rounding allows lie all the others, and their changes.
  const result = ways.size > 1 ? 'NEEDS_CONFIRMATION' : ways.has('chance') ? 'FOUND' : 'NOT_FOUND';
  const words = changes.map(
    ({ told, way }) => `${told}, ${way === 'chance' ? 'which may be chance' : 'more than chance'}`,
  );
  const detail = `${words.join('; ')} (Newcombe, 95 percent).`;
  return [checkOf('NOT_SIGNIFICANT', result, detail, [earlier, later], result === 'NOT_FOUND' ? 'INFO' : 'WARNING')];
}

function partsOfSample(figure: StatedFigure): { part: number; whole: number }[] {
  const share = shareOf(figure);
  const whole = figure.sampleSize;
  if (!share || figure.kind !== 'VALUE' || whole === null || whole < 1) return [];
  return possibleParts(share, whole).map((part) => ({ part, whole }));
}

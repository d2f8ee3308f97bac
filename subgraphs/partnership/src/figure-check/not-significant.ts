import { newcombe } from '@safer-graph/kit';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { possibleParts, shareOf } from './proportion.js';
import { toOneDecimal } from './written.js';

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
      const told = `${now.part} of ${now.whole} after ${then.part} of ${then.whole}: between ${toOneDecimal(100 * lower)} and ${toOneDecimal(100 * upper)} points`;
      return { told, chance: lower <= 0 && upper >= 0 };
    }),
  );
  const chance = changes.filter((change) => change.chance).length;
  const result = chance === 0 ? 'HOLDS' : chance === changes.length ? 'FAILS' : 'NEEDS_CONFIRMATION';
  const told = changes.map(
    ({ told: words, chance: may }) => `${words}, ${may ? 'which may be chance' : 'more than chance'}`,
  );
  const shown = told.length > 4 ? [told[0]!, told.at(-1)!] : told;
  const detail = `${shown.join('; ')} (Newcombe, 95 percent).`;
  return [checkOf('NOT_SIGNIFICANT', result, detail, [earlier, later], result === 'HOLDS' ? 'INFO' : 'WARNING')];
}

function partsOfSample(figure: StatedFigure): { part: number; whole: number }[] {
  const share = shareOf(figure);
  const whole = figure.sampleSize;
  if (!share || figure.kind !== 'VALUE' || whole === null || whole < 1) return [];
  return possibleParts(share, whole).map((part) => ({ part, whole }));
}

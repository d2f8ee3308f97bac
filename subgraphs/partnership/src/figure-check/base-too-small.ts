import { wilson } from '@safer-graph/kit';
import { checkOf, type Rule } from './figure-check.js';
import { possibleParts, shareOf } from './proportion.js';
import { toOneDecimal, written } from './written.js';

/** In percentage points: what is known no better than to 10 either way shows no change that anybody speaks of. */
const widest = 20;

export const baseTooSmall: Rule = (figures) =>
  figures.flatMap((figure) => {
    const share = shareOf(figure);
    const { sampleSize: whole, kind } = figure;
    if (!share || kind !== 'VALUE' || whole === null || whole < 1) return [];
    const intervals = possibleParts(share, whole).map((part) => ({ part, ...wilson({ part, whole }) }));
    const small = intervals.some(({ lower, upper }) => 100 * (upper - lower) > widest);
    const told = intervals.map(
      ({ part, lower, upper }) =>
        `between ${toOneDecimal(100 * lower)} and ${toOneDecimal(100 * upper)} percent with ${written(part)} of ${written(whole)}`,
    );
    const detail = `Were the ${written(whole)} a random sample of the residents for whom they stand, the share of all of these would lie ${told.join(' or ')} (Wilson, 95 percent).`;
    return [checkOf('BASE_TOO_SMALL', small ? 'FOUND' : 'NOT_FOUND', detail, [figure], small ? 'WARNING' : 'INFO')];
  });

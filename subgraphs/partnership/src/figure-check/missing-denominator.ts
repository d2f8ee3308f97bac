import { checkOf, type Rule } from './figure-check.js';
import { absoluteOf } from './implied-interval.js';
import { written } from './written.js';

export const missingDenominator: Rule = (figures) =>
  figures.flatMap((figure) => {
    const { kind, unit, denominator, numerator, sampleSize } = figure;
    if (unit !== 'per cent' || (kind !== 'VALUE' && kind !== 'CHANGE')) return [];
    const holds = (detail: string) => [checkOf('MISSING_DENOMINATOR', 'HOLDS', detail, [figure])];
    if (denominator !== null) return holds(`Of ${written(denominator)}, which is stated.`);
    if (sampleSize !== null) return holds(`Of ${written(sampleSize)} who were asked.`);
    if (numerator !== null) return holds(`The number is printed beside it: ${written(numerator)}.`);
    const number = kind === 'CHANGE' ? absoluteOf(figure, figures) : undefined;
    if (number) return holds(`The change in number is printed beside it: ${written(number.value!)}.`);
    const detail = `${figure.printed} of how many is not stated, and nothing beside it gives it away.`;
    return [checkOf('MISSING_DENOMINATOR', 'FAILS', detail, [figure], 'WARNING')];
  });

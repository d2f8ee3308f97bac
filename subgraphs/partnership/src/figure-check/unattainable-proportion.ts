import { checkOf, type Rule } from './figure-check.js';
import { isPrintedAs, nearestParts, partsOf, shareOf } from './proportion.js';
import { listed, runsOf, toOneDecimal, written } from './written.js';

/** Beyond this, most sizes give any whole percentage, and their list says nothing. */
const largestSample = 60;

/** So many people can only give so many shares: of 20, every one is a multiple of 5 percent. */
export const unattainableProportion: Rule = (figures) =>
  figures.flatMap((figure) => {
    const share = shareOf(figure);
    if (!share || figure.kind !== 'VALUE') return [];
    const { numerator, denominator, sampleSize } = figure;
    if (numerator !== null && denominator !== null && denominator > 0) {
      const holds = isPrintedAs(share, numerator, denominator);
      const of = `${written(numerator)} of ${written(denominator)} is ${toOneDecimal((100 * numerator) / denominator)}%`;
      const detail = holds ? `${of}, as printed.` : `${of}, and ${share.percent}% is printed.`;
      return [checkOf('UNATTAINABLE_PROPORTION', holds ? 'HOLDS' : 'FAILS', detail, [figure])];
    }
    if (sampleSize === null || !Number.isInteger(sampleSize) || sampleSize < 1) return [];
    const parts = partsOf(share, sampleSize);
    if (parts.length > 0) {
      const detail = `${share.percent}% is ${parts.map(written).join(' to ')} of ${written(sampleSize)}.`;
      return [checkOf('UNATTAINABLE_PROPORTION', 'HOLDS', detail, [figure])];
    }
    const nearest = nearestParts(share, sampleSize).map(
      (part) => `${part} of ${sampleSize} (${Number(((100 * part) / sampleSize).toFixed(1))}%)`,
    );
    const sizes = Array.from({ length: largestSample }, (_, index) => index + 1).filter(
      (size) => partsOf(share, size).length > 0,
    );
    const detail = `No part of ${sampleSize} is ${share.percent}%: the nearest ${nearest.length > 1 ? 'are' : 'is'} ${listed(nearest)}. Of samples of up to ${largestSample} it occurs ${sizes.length > 0 ? `with ${runsOf(sizes)}` : 'in none'}.`;
    return [checkOf('UNATTAINABLE_PROPORTION', 'FAILS', detail, [figure])];
  });

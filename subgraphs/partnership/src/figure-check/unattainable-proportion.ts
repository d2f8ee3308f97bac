import { checkOf, type Rule } from './figure-check.js';
import { isPrintedAs, nearestParts, partsOf, type PrintedShare, shareOf } from './proportion.js';
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
      const fits = isPrintedAs(share, numerator, denominator);
      const of = `${written(numerator)} of ${written(denominator)} is ${toOneDecimal((100 * numerator) / denominator)}%`;
      const detail = fits ? `${of}, as printed.` : `${of}, and ${share.percent}% is printed.`;
      return [checkOf('UNATTAINABLE_PROPORTION', fits ? 'NOT_FOUND' : 'FOUND', detail, [figure])];
    }
    if (sampleSize === null || !Number.isInteger(sampleSize) || sampleSize < 1) return [];
    const parts = partsOf(share, sampleSize);
    if (parts.length > 0) {
      const detail = `${share.percent}% is ${parts.map(written).join(' to ')} of ${written(sampleSize)}.`;
      return [checkOf('UNATTAINABLE_PROPORTION', 'NOT_FOUND', detail, [figure])];
    }
    const severity = share.percent - share.step / 2 > 100 ? 'ERROR' : 'WARNING';
    return [checkOf('UNATTAINABLE_PROPORTION', 'FOUND', unattainable(share, sampleSize), [figure], severity)];
  });

function unattainable(share: PrintedShare, sample: number): string {
  const nearest = nearestParts(share, sample).map(
    (part) => `${part} of ${sample} (${Number(((100 * part) / sample).toFixed(1))}%)`,
  );
  const sizes = Array.from({ length: largestSample }, (_, index) => index + 1).filter(
    (size) => partsOf(share, size).length > 0,
  );
  return [
    `No part of ${sample} is ${share.percent}%: the nearest ${nearest.length > 1 ? 'are' : 'is'} ${listed(nearest)}.`,
    ...otherwise(
      share,
      sizes.some((size) => size < sample),
    ),
    `Of samples of up to ${largestSample} it occurs ${sizes.length > 0 ? `with ${runsOf(sizes)}` : 'in none'}.`,
  ].join(' ');
}

/** How it may have come about all the same; more than all is nobody's share. */
function otherwise({ percent, step }: PrintedShare, byFewer: boolean): string[] {
  if (percent - step / 2 > 100) return [];
  return [`A weighted or rolling figure could give it${byFewer ? ', or fewer people who answered' : ''}.`];
}

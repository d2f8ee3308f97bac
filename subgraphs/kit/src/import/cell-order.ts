import type { PublishedMeasure } from '../dataset.js';
import type { Period } from '../period.js';
import type { ListedArea } from './cell.js';
import type { cellPages } from './cell-page.js';

/** Measure, period and area of a cell fit together into one whole number. */
export const mostPeriods = 2 ** 15;
export const mostAreas = 2 ** 22;

/** The places of all cells in the order of the tables' keys: measure, area, period. */
export function placesInOrder(
  pages: ReturnType<typeof cellPages>,
  measures: readonly { readonly measure: PublishedMeasure; readonly areas: readonly ListedArea[] }[],
  periods: readonly Period[],
): Int32Array {
  const measureRanks = ranksOf(measures.map(({ measure }) => measure.id));
  const areaRanks = measures.map(({ areas }) => ranksOf(areas.map(({ code }) => code)));
  const periodRanks = ranksOf(periods.map(({ code }) => code));
  const keys = new Float64Array(pages.size).map((_, place) => {
    const page = pages.pageOf(place);
    const at = pages.within(place);
    const measure = page.measure[at]!;
    const area = areaRanks[measure]![page.area[at]!]!;
    return (measureRanks[measure]! * mostAreas + area) * mostPeriods + periodRanks[page.period[at]!]!;
  });
  return new Int32Array(keys.length).map((_, place) => place).sort((a, b) => keys[a]! - keys[b]!);
}

/** For each of these codes how many come before it, byte by byte, as PostgreSQL's C collation has them. */
function ranksOf(codes: readonly string[]): Int32Array {
  const ranks = new Int32Array(codes.length);
  const places = codes.map((_, place) => place).sort((a, b) => (codes[a]! < codes[b]! ? -1 : 1));
  places.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

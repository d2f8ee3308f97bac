import type { Dataset } from '../src/dataset.js';
import { periodsBetween } from '../src/period-arithmetic.js';
import { readPeriod } from '../src/period.js';
import type { Registers } from '../src/register.js';
import { county, datasetOf, measureId, registersOf, type Shape } from './table-layout.js';

/** Numbers from 0 to 1 that are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One published count; its address says which of the smallest counts it is the sum of. */
export interface Published {
  readonly measure: string;
  readonly area: string;
  readonly areaType: string;
  readonly period: string;
  readonly count: number;
}

export interface RandomTable {
  readonly shape: Shape;
  readonly dataset: Dataset;
  /** What each release publishes, oldest first; a later one corrects counts and gives all that changed with them. */
  readonly releases: readonly (readonly Published[])[];
  /** Every sum of the layout, by keys of cells: total first. Cells that are not published stand in them too. */
  readonly sums: readonly (readonly [total: string, ...parts: string[]])[];
  /** On the day of each release, the true count of every cell of the layout. */
  readonly truths: readonly ReadonlyMap<string, number>[];
  readonly registers: Registers;
}

export const keyOfPublished = ({ measure, area, period }: Omit<Published, 'count' | 'areaType'>): string =>
  `${measure}|${area}|${period}`;

/** Mostly as the mean says, and now and then a ward with many: as cases of a landlord lie. */
function randomCount(random: () => number, mean: number): number {
  const here = random() < 0.1 ? mean * 6 : mean;
  let count = 0;
  for (let left = Math.exp(-here), product = random(); product > left; product *= random()) count++;
  return count;
}

interface Cell {
  readonly measure: string;
  readonly area: string;
  readonly areaType: string;
  readonly period: string;
  readonly of: (atom: Atom) => boolean;
}
interface Atom {
  readonly district: number;
  readonly ward: number;
  readonly kind: number;
  readonly month: number;
}

export function randomTable(seed: number, shape: Shape, quarterCode = '2009/10 Q2'): RandomTable {
  const quarter = readPeriod(quarterCode)!;
  const months = periodsBetween('MONTH', quarter.start, quarter.end).map(({ code }) => code);
  const random = seeded(seed);
  const upTo = (length: number): number[] => Array.from({ length }, (_, at) => at);
  const kinds = Math.max(1, shape.kinds);
  const atoms: Atom[] = upTo(shape.districts).flatMap((district) =>
    upTo(shape.wards).flatMap((ward) =>
      upTo(kinds).flatMap((kind) =>
        upTo(shape.hasMonths ? 3 : 1).map((month): Atom => ({ district, ward, kind, month })),
      ),
    ),
  );
  let counts = atoms.map(() => randomCount(random, shape.mean));

  const areas = [
    { area: county, areaType: 'COUNTY', holds: () => true },
    ...upTo(shape.districts).flatMap((district) => [
      { area: `D${district}`, areaType: 'DISTRICT', holds: (atom: Atom) => atom.district === district },
      ...upTo(shape.wards).map((ward) => ({
        area: `D${district}W${ward}`,
        areaType: 'WARD_2009',
        holds: (atom: Atom) => atom.district === district && atom.ward === ward,
      })),
    ]),
  ];
  const series = [null, ...upTo(shape.kinds)];
  const times = [null, ...upTo(shape.hasMonths ? 3 : 0)];
  const cells: Cell[] = areas.flatMap(({ area, areaType, holds }) =>
    series.flatMap((kind) =>
      times.map((month) => ({
        measure: measureId(kind, month !== null),
        area,
        areaType,
        period: month === null ? quarter.code : months[month]!,
        of: (atom: Atom) =>
          holds(atom) && (kind === null || atom.kind === kind) && (month === null || atom.month === month),
      })),
    ),
  );
  const key = (area: string, kind: number | null, month: number | null): string =>
    keyOfPublished({
      measure: measureId(kind, month !== null),
      area,
      period: month === null ? quarter.code : months[month]!,
    });
  const sums = areas.flatMap(({ area, areaType }) =>
    series.flatMap((kind) =>
      times.flatMap((month) => {
        const total = key(area, kind, month);
        const within =
          areaType === 'COUNTY'
            ? upTo(shape.districts).map((district) => `D${district}`)
            : areaType === 'DISTRICT'
              ? upTo(shape.wards).map((ward) => `${area}W${ward}`)
              : [];
        return [
          within.map((part) => key(part, kind, month)),
          kind === null ? upTo(shape.kinds).map((part) => key(area, part, month)) : [],
          month === null && shape.hasMonths ? upTo(3).map((part) => key(area, kind, part)) : [],
        ]
          .filter((parts) => parts.length > 0)
          .map((parts): [string, ...string[]] => [total, ...parts]);
      }),
    ),
  );

  // Some breakdowns are published from the start, some later, some never.
  const stage = new Map<string, number>();
  const stageOf = ({ measure, areaType }: Cell): number => {
    const group = `${areaType}|${measure === measureId(null, false) ? 'all' : measure.endsWith('month')}`;
    if (!stage.has(group)) stage.set(group, random() < 0.75 ? 0 : random() < 0.6 ? 1 : 3);
    return stage.get(group)!;
  };
  const countOf = (cell: Cell): number => atoms.reduce((sum, atom, at) => sum + (cell.of(atom) ? counts[at]! : 0), 0);
  const publish = (some: readonly Cell[]): Published[] =>
    some.map((cell) => ({
      measure: cell.measure,
      area: cell.area,
      areaType: cell.areaType,
      period: cell.period,
      count: countOf(cell),
    }));
  const staged = cells.map((cell) => ({ cell, at: stageOf(cell) }));
  const at = (number: number): Cell[] => staged.filter((one) => one.at === number).map(({ cell }) => cell);
  const truth = (): Map<string, number> => new Map(publish(cells).map((one) => [keyOfPublished(one), one.count]));
  const first = truth();
  const releases = [publish(at(0)), publish(at(1))].filter((release) => release.length > 0);
  const truths = releases.map(() => first);
  counts = counts.map((count) => (random() < 0.08 ? Math.max(0, count + Math.round(random() * 6 - 3)) : count));
  const corrected = publish([...at(0), ...at(1)]).filter((one) => one.count !== first.get(keyOfPublished(one)));
  if (corrected.length > 0) {
    releases.push(corrected);
    truths.push(truth());
  }
  return { shape, dataset: datasetOf(shape), releases, truths, sums, registers: registersOf(shape) };
}

/** Sparse and dense, flat, linked and hierarchical, in turn. */
export function randomShape(seed: number): Shape {
  const random = seeded(seed * 7919 + 1);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  return {
    districts: pick([1, 1, 2, 3]),
    wards: pick([2, 3, 4, 6]),
    kinds: pick([0, 0, 2, 3]),
    hasMonths: random() < 0.15,
    mean: pick([0.1, 0.3, 1, 2, 4, 8, 20]),
    disclosure: pick(['RESTRICTED', 'SENSITIVE']),
  };
}

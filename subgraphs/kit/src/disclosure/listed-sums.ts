import { type Dataset, measuresById, type PublishedMeasure, type Sum } from '../dataset.js';
import { onceFor } from '../once.js';
import { periodHolding, periodsBetween } from '../period-arithmetic.js';
import type { Period, PeriodKind } from '../period.js';
import { type AreaEntry, canonicalCode, type Registers, withAncestors } from '../register.js';
import type { Place } from './audited-cell.js';

/** What the sums of a publication list say of one place, told or not. */
export interface ListedSums {
  /** The parts of every sum that it is the total of: all parts that there can be. */
  partsOf(place: Place): readonly (readonly Place[])[];
  /** The totals of every sum that it is a part of. */
  totalsOf(place: Place): readonly Place[];
}

export function listedSums(registers: Registers): ListedSums {
  const areasWithin = areasOfTypeWithin(registers);
  const ancestors = new Map<string, readonly AreaEntry[]>();
  const ancestorsOf = (area: string): readonly AreaEntry[] => {
    const known = ancestors.get(area) ?? withAncestors(registers, area);
    ancestors.set(area, known);
    return known;
  };
  const partsOfSum = (sum: Sum, place: Place): readonly Place[] => {
    const { measure, area, areaType, period } = place;
    switch (sum.kind) {
      case 'AREAS':
        return sum.to === areaType && measure.areaTypes.includes(sum.from)
          ? areasWithin(sum.from, area)
              .filter((code) => measure.coverage?.includes(code) ?? true)
              .map((code) => ({ ...place, area: code, areaType: sum.from }))
          : [];
      case 'MEASURES':
        return sum.total === measure.id
          ? measuresOf(measure.dataset, sum.parts).map((part) => ({ ...place, measure: part }))
          : [];
      case 'PERIODS':
        return sum.total === measure.id
          ? measuresOf(measure.dataset, [sum.parts]).flatMap((part) =>
              periodsBetween(part.periodKind, period.start, period.end).map((one) => ({
                ...place,
                measure: part,
                period: one,
              })),
            )
          : [];
    }
  };
  const totalsOfSum = (sum: Sum, place: Place): readonly Place[] => {
    const { measure, area, areaType, period } = place;
    switch (sum.kind) {
      case 'AREAS':
        return sum.from !== areaType
          ? []
          : ancestorsOf(area)
              .filter(({ type }) => type === sum.to)
              .map((entry) => ({ ...place, area: canonicalCode(entry), areaType: sum.to }));
      case 'MEASURES':
        return sum.parts.includes(measure.id)
          ? measuresOf(measure.dataset, [sum.total]).map((total) => ({ ...place, measure: total }))
          : [];
      case 'PERIODS':
        return sum.parts !== measure.id
          ? []
          : measuresOf(measure.dataset, [sum.total]).flatMap((total) => {
              const holding = totalHolding(total.periodKind, period);
              return holding ? [{ ...place, measure: total, period: holding }] : [];
            });
    }
  };
  const sumsOf = ({ measure }: Place): readonly Sum[] => measure.dataset.sums ?? [];
  return {
    partsOf: (place) =>
      sumsOf(place)
        .map((sum) => partsOfSum(sum, place))
        .filter((parts) => parts.length > 0),
    totalsOf: (place) => sumsOf(place).flatMap((sum) => totalsOfSum(sum, place)),
  };
}

/** The period of a total that a period is a part of; null where it reaches out of it. */
export function totalHolding(kind: PeriodKind, { start, end }: Pick<Period, 'start' | 'end'>): Period | null {
  const holding = periodHolding(kind, start);
  return holding && holding.end >= end ? holding : null;
}

/** A listed part that the dataset does not have would be a sum that is not audited. */
const measuresOf = (dataset: Dataset, ids: readonly string[]): PublishedMeasure[] =>
  ids.map((id) => {
    const measure = published(dataset).get(id);
    if (!measure) throw new Error(`${dataset.name}: the sums name ${id}, which is none of its measures.`);
    return measure;
  });

/** One measure for all the places that it stands in. */
const published = onceFor((dataset: Dataset) => measuresById([dataset]));

/** Whether figures for this type of area are the finest of the measure, or totals of a listed sum: others cannot be audited. */
export const isListed = ({ areaTypes, dataset }: PublishedMeasure, areaType: string): boolean =>
  areaType === areaTypes[0] ||
  (dataset.sums ?? []).some((sum) => sum.kind === 'AREAS' && sum.to === areaType && areaTypes.includes(sum.from));

/** Codes of the areas of a type that lie within an area, as figures are kept: under the first code of their ground. */
function areasOfTypeWithin(registers: Registers): (type: string, area: string) => readonly string[] {
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const ofType = (type: string): ReadonlyMap<string, readonly string[]> => {
    const within = new Map<string, string[]>();
    for (const entry of registers.areas.values()) {
      if (entry.type !== type) continue;
      const larger = withAncestors(registers, entry.code).slice(1).map(canonicalCode);
      for (const code of new Set(larger)) within.set(code, [...(within.get(code) ?? []), canonicalCode(entry)]);
    }
    return within;
  };
  return (type, area) => {
    const within = known.get(type) ?? ofType(type);
    known.set(type, within);
    return within.get(area) ?? [];
  };
}

import type { Dataset, MeasureDefinition, Sum } from '../src/dataset.js';
import type { AreaEntry, Registers } from '../src/register.js';
import { testDataset, testMeasure } from './test-measure.js';

/** How a table is laid out: which of its breakdowns there are, and how large its counts are. */
export interface Shape {
  readonly districts: number;
  readonly wards: number;
  readonly kinds: number;
  readonly hasMonths: boolean;
  /** Mean of the counts of one ward, kind and month. */
  readonly mean: number;
  readonly disclosure: 'RESTRICTED' | 'SENSITIVE';
}

export const county = 'C';
export const measureId = (kind: number | null, isMonthly: boolean): string =>
  `toy/table/${kind === null ? 'all' : `kind-${kind}`}${isMonthly ? '-by-month' : ''}`;

/** The publication list of a shape. */
export function datasetOf({ kinds, hasMonths, disclosure }: Shape): Dataset {
  const series = [null, ...Array.from({ length: kinds }, (_, kind) => kind)];
  const measure = (kind: number | null, isMonthly: boolean): MeasureDefinition => ({
    ...testMeasure,
    id: measureId(kind, isMonthly),
    frequency: isMonthly ? 'MONTHLY' : 'QUARTERLY',
    areaTypes: ['WARD_2009', 'DISTRICT', 'COUNTY'],
    periodKind: isMonthly ? 'MONTH' : 'QUARTER',
    disclosure,
  });
  const granularities = hasMonths ? [false, true] : [false];
  const sums: Sum[] = [
    { kind: 'AREAS', from: 'WARD_2009', to: 'DISTRICT' },
    { kind: 'AREAS', from: 'DISTRICT', to: 'COUNTY' },
  ];
  for (const isMonthly of granularities)
    if (kinds > 0)
      sums.push({
        kind: 'MEASURES',
        total: measureId(null, isMonthly),
        parts: series.slice(1).map((kind) => measureId(kind, isMonthly)),
      });
  if (hasMonths)
    for (const kind of series)
      sums.push({ kind: 'PERIODS', total: measureId(kind, false), parts: measureId(kind, true) });
  return {
    ...testDataset,
    name: 'table',
    title: 'A table of a test',
    measures: granularities.flatMap((isMonthly) => series.map((kind) => measure(kind, isMonthly))),
    sums,
  };
}

/** A county of its own with districts and wards, each district the ground of one partnership. */
export function registersOf({ districts, wards }: Shape): Registers {
  const areas = new Map<string, AreaEntry>();
  const add = (code: string, type: string, parents: string[]): unknown =>
    areas.set(code, { code, scheme: 'test', name: code, type, vintage: null, parents, coterminousWith: [] });
  add(county, 'COUNTY', []);
  for (let district = 0; district < districts; district++) {
    add(`D${district}`, 'DISTRICT', [county]);
    for (let ward = 0; ward < wards; ward++) add(`D${district}W${ward}`, 'WARD_2009', [`D${district}`]);
  }
  const organisations = Array.from({ length: districts }, (_, district) => ({
    id: `csp-${district}`,
    name: `CSP ${district}`,
    otherNames: [],
    classification: 'PARTNERSHIP',
    parent: null,
    areas: [`D${district}`],
  }));
  return {
    areas,
    organisations: new Map(organisations.map((one) => [one.id, one])),
    denominators: new Map(),
    comparisonGroups: new Map(),
    placeNames: [],
  };
}

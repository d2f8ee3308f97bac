import type { Answer } from '../../support/graph.js';

interface Figure {
  readonly measure: { readonly id: string };
  readonly area: { readonly code: string };
  readonly value: number | null;
  readonly availability: string;
  readonly provenance: { readonly dataset: string; readonly sourceLine: number | null };
}
interface Ward {
  readonly code: string;
  readonly name: string;
  readonly placeNames: readonly { readonly id: string }[];
  readonly population: { readonly synthetic: boolean };
  readonly wardCrime: readonly Figure[];
  readonly asbCases: readonly Figure[];
  readonly tasking: readonly Figure[];
  readonly participation: readonly Figure[];
  readonly siteIssues: readonly { readonly title: string; readonly updates: readonly { readonly quote: string }[] }[];
  readonly initiatives: readonly { readonly id: string; readonly stage: string }[];
}
interface Stated {
  readonly sourceLine: number;
  readonly value: number | null;
  readonly direction: string | null;
  readonly area: { readonly code: string; readonly type: string } | null;
  readonly checks: readonly { readonly rule: string; readonly result: string }[];
}
interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface HotSpots {
  readonly area: { readonly wards: readonly Ward[]; readonly tasking: readonly Figure[] };
  readonly initiatives: Edges<{
    readonly name: string;
    readonly areas: readonly { readonly code: string }[];
    readonly date: string | null;
    readonly precision: string;
    readonly sourceLine: number;
  }>;
  readonly vehicleCrime: Edges<Stated>;
  readonly implausible: Edges<Stated>;
}

export function facts({ data }: Answer): void {
  const { area, initiatives, vehicleCrime, implausible } = data as unknown as HotSpots;
  const { wards } = area;
  const codesOf = (found: readonly Ward[]): string[] => found.map(({ code }) => code);

  expect(wards).toHaveLength(26);
  expect(new Set(codesOf(wards)).size).toBe(26);
  expect([wards[0]!.code, wards[0]!.name, wards[25]!.code]).toEqual(['29UKGK', 'Ash', '29UKHM']);

  // Line 44: the pilot was in Edenbridge, two wards; it goes to Swanley, three, and to Hextable.
  const withStage = (stage: string): string[] =>
    codesOf(wards.filter((ward) => ward.initiatives.some((one) => one.id.includes('kcap') && one.stage === stage)));
  expect(withStage('PILOT')).toEqual(['29UKGQ', '29UKGR']);
  expect(withStage('ROLL_OUT')).toEqual(['29UKGY', '29UKHJ', '29UKHK', '29UKHL']);
  const called = (place: string): string[] =>
    codesOf(wards.filter(({ placeNames }) => placeNames.some(({ id }) => id === place)));
  expect(called('swanley')).toEqual(['29UKHJ', '29UKHK', '29UKHL']);
  expect(called('edenbridge')).toEqual(['29UKGQ', '29UKGR']);
  expect(called('hextable')).toEqual(['29UKGY']);
  expect(called('new-ash-green')).toEqual(['29UKGK']);
  expect(called('sevenoaks-town')).toEqual(['29UKHE', '29UKHF', '29UKHG', '29UKHH']);

  // Lines 148 to 154: the shopping centre of New Ash Green is in Ash, and legal action is under section 215.
  expect(codesOf(wards.filter(({ siteIssues }) => siteIssues.length > 0))).toEqual(['29UKGK']);
  const [centre] = wards[0]!.siteIssues;
  expect(centre!.title).toContain('New Ash Green Shopping Centre');
  expect(centre!.updates.some(({ quote }) => quote.includes('planning section 215'))).toBe(true);

  // Each ward has the police's figures and the landlord's; the wards' figures are invented, and say so.
  for (const ward of wards) {
    const ids = ward.wardCrime.map(({ measure }) => measure.id);
    expect(ids).toEqual(
      expect.arrayContaining(['police/ward-crime/burglary-dwelling', 'police/ward-crime/vehicle-crime']),
    );
    const figures = [...ward.wardCrime, ...ward.asbCases, ...ward.tasking, ...ward.participation];
    expect(figures.map((figure) => figure.area.code)).toEqual(figures.map(() => ward.code));
    for (const { provenance } of ward.wardCrime) expect(provenance.dataset).toMatch(/^SYNTHETIC/);
    expect(ward.population.synthetic).toBe(true);
  }

  // What is known of the district alone stands with no ward.
  for (const { tasking, participation } of wards)
    expect([...tasking, ...participation].filter(({ value }) => value !== null)).toEqual([]);
  expect(area.tasking.map(({ value, provenance }) => [value, provenance.dataset, provenance.sourceLine])).toEqual([
    [146, 'minutes', 130],
    [145, 'minutes', 130],
  ]);

  // Line 204: over 413,000 attendances in a district of 114,893.
  expect(implausible.edges.map(({ node }) => node)).toEqual([
    expect.objectContaining({
      sourceLine: 204,
      value: 413000,
      area: { code: 'E07000111', type: 'DISTRICT' },
      checks: expect.arrayContaining([
        expect.objectContaining({ rule: 'IMPLAUSIBLE_FOR_POPULATION', result: 'NEEDS_CONFIRMATION' }),
      ]),
    }),
  ]);

  // Lines 78, 86, 100: vehicle crime improved, and rose in wards; nobody says which wards.
  expect(vehicleCrime.edges.map(({ node }) => [node.sourceLine, node.direction, node.area])).toEqual([
    [78, 'DOWN', null],
    [86, 'UP', null],
    [100, null, null],
  ]);
  for (const { node } of vehicleCrime.edges)
    expect(node.checks.map(({ rule }) => rule)).toContain('CONFLICTING_STATEMENTS');

  // Line 44: Op Universal took place "two weeks ago", and where is not said.
  const universal = initiatives.edges.map(({ node }) => node).find(({ name }) => name === 'Op Universal')!;
  expect([universal.sourceLine, universal.date, universal.precision, universal.areas]).toEqual([
    44,
    '2009-11-19',
    'APPROXIMATE_DAY',
    [],
  ]);
}

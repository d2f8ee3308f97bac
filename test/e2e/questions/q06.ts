import type { Answer } from '../../support/graph.js';

interface Said {
  readonly id: string;
  readonly quote: string;
  readonly sourceLine: number;
  readonly subject: string;
}
interface Check {
  readonly rule: string;
  readonly result: string;
  readonly detail: string;
  readonly figures: readonly Said[];
}
interface Observed {
  readonly measure: { readonly id: string };
  readonly value: number | null;
  readonly change: { readonly absolute: number } | null;
}
interface Ranked extends Observed {
  readonly inKent: object;
  readonly amongMostSimilar: object;
}
interface Headline {
  readonly meeting: { readonly statedFigures: readonly Said[]; readonly checks: readonly Check[] };
  readonly area: {
    readonly recordedCrime: readonly Observed[];
    readonly quarter: readonly Observed[];
    readonly recordedCrimeRates: readonly Ranked[];
  };
}

const meeting = 'sevenoaks-csp/2009-12-03';

/** Lines 72 to 100: what was said of crime, and what rules and the police's figures say of that. */
export function facts({ data }: Answer): void {
  const { meeting: held, area } = data as unknown as Headline;
  const figure = (id: string) => held.statedFigures.find((each) => each.id === `${meeting}/${id}`)!;
  const checks = (rule: string) =>
    held.checks
      .filter((check) => check.rule === rule)
      .map(({ result, detail, figures }) => [result, detail, figures.map(({ sourceLine }) => sourceLine)]);

  // The claim: 13 percent, 390 fewer, over the half-year.
  const claim = {
    sourceLine: 72,
    kind: 'CHANGE',
    direction: 'DOWN',
    period: { code: '2009/10 H1' },
    qualifier: 'EXACT',
  };
  expect(figure('F01')).toMatchObject({ ...claim, value: -13, unit: 'per cent', speaker: { rawText: 'DC' } });
  expect(figure('F01b')).toMatchObject({ ...claim, value: -390, unit: 'crimes', speaker: { rawText: 'DC' } });
  // Line 96 prints the 64 of which its percentages are; line 94 prints 20, of which its own are not.
  for (const id of ['F10b', 'F10c', 'F10d'])
    expect(figure(id)).toMatchObject({ denominator: 64, denominatorBasis: 'STATED' });
  for (const id of ['F09b', 'F09c', 'F09d'])
    expect(figure(id)).toMatchObject({ denominator: null, denominatorBasis: 'NOT_STATED' });
  // It fits itself, is no chance, and gives away what it rests on.
  expect(checks('CHANGES_DO_NOT_FIT')).toEqual([
    [
      'NOT_FOUND',
      '390 and 13% fit together: before between 2,889 and 3,120, after between 2,499 and 2,730; exactly 13% is 3,000 before and 2,610 after.',
      [72, 72],
    ],
  ]);
  expect(checks('NOT_SIGNIFICANT')).toContainEqual([
    'NOT_FOUND',
    'From 3,000 before, the change lies between −17.4 and −8.3 percent (log-ratio Poisson, 95 percent): more than chance.',
    [72, 72],
  ]);

  // What drives it, as it was said: burglary of homes up in the quarter, violence up through public order, vehicle crime down.
  const ways = ['F02', 'F03', 'F03b', 'F04', 'F04b'].map((id) => figure(id));
  expect(ways).toMatchObject([
    { subject: 'burglary dwelling', direction: 'UP', sourceLine: 74, period: { code: '2009/10 Q2' } },
    { subject: 'violence against the person', direction: 'UP', sourceLine: 76, period: null },
    { subject: 'public order offences', direction: 'UP', sourceLine: 76, period: null },
    { subject: 'vehicle crime', direction: 'DOWN', sourceLine: 78, assessment: 'IMPROVEMENT' },
    { subject: 'vehicle crime', direction: 'UP', sourceLine: 86, area: null, areaText: 'ward' },
  ]);
  expect(checks('CONFLICTING_STATEMENTS')).toEqual([
    [
      'NEEDS_CONFIRMATION',
      expect.stringMatching(/^vehicle crime is said to be down .*, up .*, of concern /),
      [78, 86, 100],
    ],
  ]);
  expect(checks('PERIODS_DIFFER')).toEqual([['FOUND', expect.stringContaining('half-year 1'), [72, 72, 74]]]);

  // The places: lowest in Kent, whichever Kent that is; and two counts of places that no one group can hold.
  const lowest = { value: 1, sourceLine: 80, comparator: { place: 1, groupText: 'Kent', group: null, size: null } };
  expect(figure('F08')).toMatchObject({ ...lowest, kind: 'RANK', subject: 'recorded crime' });
  const [eight, eleven] = [figure('F07'), figure('F07b')];
  expect(eight).toMatchObject({
    value: 8,
    comparator: { place: 3, groupText: 'most similar families', categories: null },
  });
  expect(eleven).toMatchObject({
    value: 11,
    comparator: { place: 1, groupText: null, group: null, basis: 'per 1,000 population' },
  });
  const comparators = checks('INCOMPLETE_COMPARATOR');
  expect(comparators).toContainEqual([
    'FOUND',
    'To be among the first 3 in 8 categories and first in 11 is not possible in one group; only one is named.',
    [84, 84],
  ]);
  expect(comparators).toContainEqual([
    'NEEDS_CONFIRMATION',
    expect.stringContaining('which Kent is meant (POLICE_FORCE_AREA E23000032 and COUNTY E10000016)'),
    [80],
  ]);

  // Does it reproduce? The sample's figures are invented, so nobody may say so: they stand beside it, and no verdict is spoken.
  for (const id of ['F01', 'F01b', 'F02', 'F03', 'F03b', 'F04', 'F08'])
    expect(figure(id)).toMatchObject({
      observation: { availability: 'AVAILABLE', provenance: { dataset: expect.stringMatching(/^SYNTHETIC/) } },
      reconciliation: { verdict: 'NOT_COMPARABLE' },
    });
  const of = (observed: readonly Observed[], series: string) =>
    observed.find(({ measure }) => measure.id === `police/recorded-crime/${series}`)!;
  const all = of(area.recordedCrime, 'all-crime');
  expect(all).toMatchObject({
    period: { code: '2009-04..2009-09' },
    change: { comparedWith: { code: '2008-04..2008-09' } },
  });
  expect(figure('F01')).toMatchObject({ observation: { value: all.value, change: all.change } });
  expect(figure('F02')).toMatchObject({ observation: { value: of(area.quarter, 'burglary-dwelling').value } });
  const kinds = area.recordedCrime.filter((kind) => kind !== all);
  expect(kinds.reduce((sum, { value }) => sum + value!, 0)).toBe(all.value);
  expect(kinds.reduce((sum, { change }) => sum + change!.absolute, 0)).toBe(all.change!.absolute);

  // Rates have people and households below them, and places their group.
  expect(data).toMatchObject({
    area: {
      population: { value: 114893, title: 'Population, Census 2011', synthetic: false },
      households: { synthetic: true },
    },
  });
  expect(area.recordedCrimeRates.map(({ measure }) => measure.id)).toEqual([
    'police/recorded-crime-rate/all-crime',
    'police/recorded-crime-rate/violence-against-the-person',
    'police/recorded-crime-rate/burglary-dwelling',
  ]);
  for (const { inKent, amongMostSimilar } of area.recordedCrimeRates) {
    expect(inKent).toMatchObject({ group: { id: 'kent-districts', synthetic: false }, areasInGroup: 12, of: 10 });
    expect(inKent).toMatchObject({ rank: expect.any(Number), direction: 'LOWEST_FIRST' });
    expect(amongMostSimilar).toMatchObject({ group: { synthetic: true, title: expect.stringMatching(/^SYNTHETIC/) } });
  }
}

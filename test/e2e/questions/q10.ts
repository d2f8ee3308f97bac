import type { Answer } from '../../support/graph.js';

interface Figure {
  readonly area: { readonly code: string };
  readonly period: { readonly code: string } | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly availability: string;
  readonly availabilityNote: string | null;
  readonly provenance: { readonly dataset: string; readonly sourceLine: number | null };
  readonly sampleSize?: number | null;
}
interface Named {
  readonly id: string;
  readonly nationalIndicator: string | null;
  readonly organization: { readonly id: string };
  readonly months?: Figure;
  readonly latest: Figure;
}
interface Together {
  readonly doubleCounting: string;
  readonly doubleCountingNote: string;
  readonly units: readonly string[];
  readonly measures: readonly Named[];
}
interface Picture {
  readonly meeting: {
    readonly tasking: readonly { readonly completedShare: { readonly confidenceInterval: object } }[];
  };
  readonly said: { readonly edges: readonly { readonly node: object }[] };
  readonly counts: Together;
  readonly rates: Together;
  readonly surveys: Together;
  readonly area: { readonly population: { readonly value: number }; readonly households: { readonly value: number } };
}

export function facts({ data }: Answer): void {
  const { meeting, said, counts, rates, surveys, area } = data as unknown as Picture;
  const of = (together: Together, id: string): Named => together.measures.find((measure) => measure.id === id)!;

  // Line 130: 146 received, 145 completed, so 1 open; since when is not said. Wilson 96.2 to 99.9.
  expect(meeting.tasking).toEqual([
    {
      id: 'sevenoaks-csp/2009-12-03/tasking',
      received: 146,
      completed: 145,
      outstanding: 1,
      completedShare: {
        numerator: 145,
        denominator: 146,
        percent: 99.3,
        confidenceInterval: {
          lower: expect.closeTo(96.2, 1),
          upper: expect.closeTo(99.9, 1),
          level: 95,
          method: 'Wilson',
        },
      },
      asAt: '2009-09-30',
      periodStart: null,
      periodStartBasis: 'NOT_STATED',
      quote: 'At the end of September 146 tasks had been received and 145 were completed',
      sourceLine: 130,
      organization: { id: 'community-safety-unit', name: 'Community Safety Unit' },
      provenance: { dataset: 'minutes', publisher: 'Community Safety Unit', sourceLine: 130 },
    },
  ]);
  for (const [series, value] of [
    ['received', 146],
    ['completed', 145],
  ] as const) {
    const { months, latest } = of(counts, `partnership/tasking/${series}`);
    expect(latest).toMatchObject({
      value,
      availability: 'AVAILABLE',
      period: { code: '2009-09-30' },
      provenance: { dataset: 'minutes', sourceLine: 130 },
    });
    // As at a day: nothing is made of it for three months.
    expect(months).toMatchObject({ value: null, availability: 'NOT_APPLICABLE' });
  }

  // Line 38: there is an injunction, and how many is not told outside the landlord. Zero is a value.
  expect(said.edges.map(({ node }) => node)).toEqual([
    expect.objectContaining({ quote: 'an injunction had been obtained on a non-tenant', sourceLine: 38 }),
  ]);
  expect(of(counts, 'housing/injunction/west-kent-housing-association').latest).toMatchObject({
    value: null,
    numerator: null,
    availability: 'SUPPRESSED',
    period: { code: '2009/10 Q2' },
  });
  expect(of(counts, 'housing/injunction/moat').latest).toMatchObject({ value: 0, availability: 'AVAILABLE' });

  // One event may be in three systems: no sum stands anywhere, and the answer says why.
  expect(counts.doubleCounting).toBe('POSSIBLE');
  for (const counting of ['Kent Police', 'Community Safety Unit', 'West Kent Housing Association', 'Moat'])
    expect(counts.doubleCountingNote).toContain(counting);
  expect(counts.doubleCountingNote).toContain('one event may be in several of them');
  expect(counts.units).toEqual(['incidents', 'tasks', 'cases', 'injunctions', 'disposals']);

  // The same three months of the police and of the landlords, each of the district itself.
  for (const { months, latest } of [...counts.measures, ...rates.measures, ...surveys.measures])
    for (const figure of [latest, ...(months ? [months] : [])]) expect(figure.area.code).toBe('E07000111');
  const numbers = [
    'police/ward-crime/anti-social-behaviour',
    'housing/anti-social-behaviour/west-kent-housing-association',
  ].map((id) => of(counts, id).months!);
  for (const { value, period } of numbers) {
    expect(value).toBeGreaterThan(0);
    expect(period!.code).toBe('2009-07..2009-09');
  }

  // Denominators differ: the homes of each landlord, and the people of the district.
  const homes = rates.measures.map(({ latest: { value, numerator, denominator } }) => {
    expect(value).toBeCloseTo((1000 * numerator!) / denominator!, 9);
    return denominator;
  });
  expect(new Set([...homes, area.population.value, area.households.value]).size).toBe(4);
  expect(area.population).toMatchObject({ value: 114893, title: 'Population, Census 2011', synthetic: false });
  expect(rates.doubleCounting).toBe('NOT_APPLICABLE');

  // NI 17 and NI 21, of the people who were asked.
  expect(surveys.measures.map(({ nationalIndicator }) => nationalIndicator)).toEqual(['NI 17', 'NI 21']);
  for (const { latest } of surveys.measures) expect(latest.sampleSize).toBeGreaterThan(30);
  expect(surveys.doubleCounting).toBe('NOT_APPLICABLE');

  // But for what the minutes state, every number of the sample is invented, and says so.
  for (const { latest } of [...counts.measures, ...rates.measures, ...surveys.measures])
    if (latest.value !== null) expect(latest.provenance.dataset).toMatch(/^(minutes$|SYNTHETIC )/);
}

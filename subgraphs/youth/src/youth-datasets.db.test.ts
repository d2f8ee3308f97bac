import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
  steward,
} from '../../../test/support/agency-database.js';
import { youth } from './youth.js';

describe('the datasets about young people on their sample', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(youth, new URL('..', import.meta.url));
  }, 60_000);
  afterAll(() => db.drop());

  const service = steward('kcc-youth-offending-service');
  const sevenoaks = (selection: string): string => `{ area(code: "E07000111") { ${selection} } }`;
  const lastOf = (id: string): string => id.split('/')[2]!;

  it('are all loaded: eight, each with its releases', () => {
    const loaded = db.imported.map(({ dataset, rows, release }) => [dataset, rows, release]);
    expect(loaded).toHaveLength(youth.sample.length);
    expect(loaded).toEqual(
      expect.arrayContaining([
        ['first-time-entrant', 12, 'first-time-entrant:2009-11-12:2'],
        ['youth-offence', 463, 'youth-offence:2009-10-08:1'],
        ['disposal', 13 * 2 * 18, 'disposal:2009-06-18:1'],
        ['training-session', 255, 'training-session:2009-11-19:1'],
        ['pupil-survey', 12, 'pupil-survey:2009-06-25:1'],
        ['other-measures', 2 * 11 + 3 * 12, 'other-measures:2009-11-19:1'],
      ]),
    );
    expect(new Set(loaded.map(([dataset]) => dataset)).size).toBe(8);
  });

  it('give both sources of first-time entrants as rates on invented residents, and rank each with its own kind', async () => {
    const rates = sevenoaks(`firstTimeEntrantRates(asOf: "2009-12-03") {
      value numerator denominator per unit status measure { id group } provenance { coverage }
      confidenceInterval { method lower upper } comparison(group: "kent-districts") { rank of } }`);
    const rate = (source: string, numerator: number, lower: number, upper: number, status: string) => ({
      value: expect.closeTo((numerator / 11_800) * 100_000, 8),
      numerator,
      denominator: 11_800,
      per: 100_000,
      unit: 'young people per 100,000 aged 10 to 17',
      status,
      measure: { id: `youth/first-time-entrant/${source}-per-100000`, group: 'first-time-entrant-rates' },
      provenance: {
        coverage: expect.stringContaining('Denominator: SYNTHETIC population aged 10 to 17, as at 2009-06-30'),
      },
      confidenceInterval: { method: 'Byar', lower: expect.closeTo(lower, 5), upper: expect.closeTo(upper, 5) },
      comparison: expect.anything(),
    });
    expect(await db.ask(rates, service)).toEqual({
      area: {
        firstTimeEntrantRates: [
          { ...rate('pnc', 73, 484.898915, 777.862723, 'FINAL'), comparison: { rank: 9, of: 12 } },
          { ...rate('yot', 59, 380.601236, 644.974895, 'PROVISIONAL'), comparison: { rank: 9, of: 12 } },
        ],
      },
    });
  });

  it('work a rate out again on the rounded count for the public, without an interval', async () => {
    const rate = (count: number) => ({
      value: expect.closeTo((count / 11_800) * 100_000, 8),
      numerator: count,
      roundedTo: 5,
      confidenceInterval: null,
    });
    expect(
      await db.ask(
        sevenoaks(
          'firstTimeEntrantRates(asOf: "2009-12-03") { value numerator roundedTo confidenceInterval { method } }',
        ),
      ),
    ).toEqual({ area: { firstTimeEntrantRates: [rate(75), rate(50)] } });
  });

  it('put offences into kinds and ages that add up, before and after they were corrected', async () => {
    const quarters = [1, 2, 3, 4];
    const answer = (await db.ask(
      sevenoaks(`before: youthOffences(period: "2008/09", asOf: "2009-10-07") { value status measure { id } }
        after: youthOffences(period: "2008/09", asOf: "2009-10-08") { value status measure { id } }
        ${quarters.map((quarter) => `q${quarter}: youthOffencesByQuarter(period: "2008/09 Q${quarter}") { value }`).join(' ')}`),
      analyst,
    )) as { area: Record<string, { value: number; status: string; measure: { id: string } }[]> };
    const figures = (when: string) =>
      Object.fromEntries(answer.area[when]!.map(({ measure, value }) => [lastOf(measure.id), value]));
    const corrected = {
      all: 340,
      violence: 84,
      theft: 91,
      damage: 54,
      other: 111,
      'aged-10-14': 99,
      'aged-15-17': 241,
      'violence-aged-10-14': 37,
      'violence-aged-15-17': 47,
      'theft-aged-10-14': 18,
      'theft-aged-15-17': 73,
      'damage-aged-10-14': 24,
      'damage-aged-15-17': 30,
      'other-aged-10-14': 20,
      'other-aged-15-17': 91,
    };
    expect(figures('after')).toEqual(corrected);
    expect(figures('before')).toMatchObject({ all: 322, violence: 82, 'theft-aged-10-14': 16 });
    expect(answer.area['after']!.every(({ status }) => status === 'REVISED')).toBe(true);
    const ofYear = quarters.reduce((sum, quarter) => sum + answer.area[`q${quarter}`]![0]!.value, 0);
    expect(ofYear).toBe(corrected.all);
  });

  it('give no interval of how offences changed: a few young people may stand behind all of them', async () => {
    const change = 'value change { absolute percent interval { method } }';
    expect(
      await db.ask(
        sevenoaks(`youthOffencesByQuarter(period: "2008/09 Q2", asOf: "2009-10-07") { ${change} }`),
        analyst,
      ),
    ).toEqual({
      area: {
        youthOffencesByQuarter: [
          { value: 96, change: { absolute: 5, percent: expect.closeTo((5 / 91) * 100, 8), interval: null } },
        ],
      },
    });
  });

  it('withhold few children in custody from everybody but the service, and the county’s sum that would give them away', async () => {
    const told = async (caller: typeof analyst): Promise<unknown[]> => {
      const disposals = 'youthDisposals(period: "2008/09") { value availability }';
      const answer = (await db.ask(
        `{ district: area(code: "E07000111") { ${disposals} } county: area(code: "E10000016") { ${disposals} } }`,
        caller,
      )) as Record<string, { youthDisposals: { value: number | null; availability: string }[] }>;
      return ['district', 'county'].map((area) =>
        answer[area]!.youthDisposals.map(({ value, availability }) => value ?? availability),
      );
    };
    // All, before court, first tier, in the community, in custody.
    const rounded = [
      [150, 80, 50, 15, 'SUPPRESSED'],
      [1790, 940, 570, 230, 'SUPPRESSED'],
    ];
    expect(await told(publicCaller)).toEqual(rounded);
    expect(await told(analyst)).toEqual(rounded);
    expect(await told(service)).toEqual([
      [78 + 51 + 16 + 3, 78, 51, 16, 3],
      [939 + 570 + 228 + 55, 939, 570, 228, 55],
    ]);
  });

  it('count who was trained, audience by audience, and add up no quarter that had no session', async () => {
    const trained = (audience: string, value: number, absolute: number, percent: number | null) => ({
      measure: { id: `youth/training-session/e-safety-${audience}` },
      value,
      qualifier: 'EXACT',
      // Whom an agency draws is no chance event.
      change: { absolute, percent: percent === null ? null : expect.closeTo(percent, 8), interval: null },
      rollingTwelveMonths: {
        value: null,
        availability: 'NOT_PUBLISHED',
        availabilityNote:
          '2 of 4 parts are missing, first July to September 2008 (2008/09 quarter 2): Nothing was published for Sevenoaks by 2009-12-03.',
      },
    });
    expect(
      await db.ask(
        sevenoaks(`trainingSessions(period: "2009/10 Q1", asOf: "2009-12-03") {
          measure { id } value qualifier change { absolute percent interval { method } }
          rollingTwelveMonths { value availability availabilityNote } }`),
      ),
    ).toEqual({
      area: {
        trainingSessions: [
          trained('pupils', 202, 202 - 184, (100 * (202 - 184)) / 184),
          trained('parents', 6, 6 - 5, null),
          trained('staff', 17, 17 - 8, null),
        ],
      },
    });
  });

  it('point from the district at the survey of the county, with what was asked and how surely it changed', async () => {
    const answer = (await db.ask(
      sevenoaks(`pupilSurveys(asOf: "2009-12-03") {
        value availability availabilityNote measure { nationalIndicator survey { question population mode } }
        nearestAvailable { value sampleSize area { code } period { code } confidenceInterval { method lower upper }
          change { absolute interval { method lower upper } } } }`),
    )) as { area: { pupilSurveys: { measure: { nationalIndicator: string } }[] } };
    expect(answer.area.pupilSurveys.map(({ measure }) => measure.nationalIndicator)).toEqual([
      'NI 69',
      'NI 110',
      'NI 115',
    ]);
    expect(answer.area.pupilSurveys[0]).toEqual({
      value: null,
      availability: 'COVERAGE_PARENT_AREA_ONLY',
      availabilityNote: 'Published for Kent (county), not for a district.',
      measure: {
        nationalIndicator: 'NI 69',
        survey: {
          question: 'Have you been bullied, at school or anywhere else?',
          population: 'Pupils of school years 6, 8 and 10',
          mode: 'SYNTHETIC: online, at school',
        },
      },
      nearestAvailable: {
        value: 35.6,
        sampleSize: 2308,
        area: { code: 'E10000016' },
        period: { code: '2008/09 academic' },
        confidenceInterval: { method: 'Wilson', lower: expect.closeTo(33.2461, 3), upper: expect.closeTo(38.0256, 3) },
        change: {
          absolute: expect.closeTo(35.6 - 38.3, 8),
          interval: {
            method: 'Newcombe, percentage points',
            lower: expect.closeTo(-6.2885, 3),
            upper: expect.closeTo(0.8836, 3),
          },
        },
      },
    });
  });

  it('give the county what orders led to, in per cent of those that ended, and the district who was excluded', async () => {
    const selection =
      'otherYouthFigures(asOf: "2009-12-03") { value numerator denominator availability period { code } }';
    const none = { value: null, numerator: null, denominator: null, period: null };
    const share = (numerator: number) => ({
      value: expect.closeTo((100 * numerator) / 211, 8),
      numerator,
      denominator: 211,
      availability: 'AVAILABLE',
      period: { code: '2009/10 Q2' },
    });
    const above = { ...none, availability: 'COVERAGE_PARENT_AREA_ONLY' };
    expect(
      await db.ask(
        `{ county: area(code: "E10000016") { ${selection} } district: area(code: "E07000111") { ${selection} } }`,
        steward('kcc-children-families-education'),
      ),
    ).toEqual({
      county: { otherYouthFigures: [share(143), share(200), { ...none, availability: 'NOT_APPLICABLE' }] },
      district: {
        otherYouthFigures: [
          above,
          above,
          {
            value: 12,
            numerator: 12,
            denominator: null,
            availability: 'AVAILABLE',
            period: { code: '2008/09 academic' },
          },
        ],
      },
    });
  });

  it('are lists, page by page, that are told like every other answer', async () => {
    const page = (after = ''): string => `{ firstTimeEntrants(area: "E07000111", from: "2006/07", to: "2008/09",
      asOf: "2009-12-03", first: 7${after}) {
        pageInfo { hasNextPage endCursor } edges { node { value measure { id } period { code } } } } }`;
    interface Page {
      firstTimeEntrants: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { value: number; measure: { id: string }; period: { code: string } } }[];
      };
    }
    const { firstTimeEntrants: first } = (await db.ask(page(), analyst)) as Page;
    const { firstTimeEntrants: rest } = (await db.ask(page(`, after: "${first.pageInfo.endCursor}"`), analyst)) as Page;
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    expect([...first.edges, ...rest.edges].map(({ node }) => [lastOf(node.measure.id), node.period.code])).toEqual(
      ['pnc', 'pnc-per-100000', 'yot', 'yot-per-100000'].flatMap((series) =>
        ['2006/07', '2007/08', '2008/09'].map((year) => [series, year]),
      ),
    );
    expect(first.edges.slice(0, 3).map(({ node }) => node.value)).toEqual([78, 69, 73]);
  });
});

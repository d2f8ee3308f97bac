import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
  steward,
} from '../../../test/support/agency-database.js';
import { probation } from './probation.js';

describe('the probation subgraph on its sample', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(probation, new URL('..', import.meta.url));
  }, 60_000);
  afterAll(() => db.drop());

  const common = {
    unit: 'per cent',
    per: 100,
    availability: 'AVAILABLE',
    area: { code: 'E10000016', name: 'Kent' },
    period: { code: '2008-07..2009-06', kind: 'RANGE', label: 'July 2008 to June 2009 (12 months)' },
    status: 'FINAL',
    provenance: {
      dataset: 'SYNTHETIC Local adult reoffending',
      publisher: 'Ministry of Justice',
      release: 'reoffending:2009-11-19:1',
      publishedOn: '2009-11-19',
      sourceLine: 2,
    },
  };
  const actual = {
    ...common,
    id: 'probation/reoffending/adult@E10000016@2008-07..2009-06@2009-12-03',
    value: expect.closeTo((1034 / 11153) * 100, 8),
    numerator: 1034,
    denominator: 11153,
  };
  const predicted = {
    ...common,
    id: 'probation/reoffending/adult-predicted@E10000016@2008-07..2009-06@2009-12-03',
    value: 9.75,
    numerator: null,
    denominator: 11153,
  };
  const figure = `id value numerator denominator unit per availability area { code name } period { code kind label } status
    provenance { dataset publisher release publishedOn sourceLine }`;

  it('answers the county as known on the day of the meeting: the rate with its counts, and what was predicted', async () => {
    expect(
      await db.ask(`{ area(code: "E10000016") { reoffending(asOf: "2009-12-03") { ${figure} } } }`, publicCaller),
    ).toEqual({ area: { reoffending: [actual, predicted] } });
  });

  it('never puts the county in the place of the district: it says so, and points at it', async () => {
    const gap = (series: string, nearestAvailable: object) => ({
      id: `probation/reoffending/${series}@E07000111@latest@2009-12-03`,
      value: null,
      numerator: null,
      availability: 'COVERAGE_PARENT_AREA_ONLY',
      availabilityNote: 'Published for Kent (county), not for a district.',
      period: null,
      area: { code: 'E07000111' },
      status: null,
      provenance: { dataset: 'Local adult reoffending', release: null },
      nearestAvailable,
    });
    expect(
      await db.ask(
        `{ area(code: "E07000111") { reoffending(asOf: "2009-12-03") {
            id value numerator availability availabilityNote period { code } area { code } status provenance { dataset release }
            nearestAvailable { ${figure} } } } }`,
      ),
    ).toEqual({ area: { reoffending: [gap('adult', actual), gap('adult-predicted', predicted)] } });
  });

  it.each([
    ['E22000144', 'COVERAGE_PARENT_AREA_ONLY', 'E10000016'],
    ['29UKGK', 'COVERAGE_PARENT_AREA_ONLY', 'E10000016'],
    ['E06000035', 'NOT_APPLICABLE', null],
    ['E23000032', 'NOT_APPLICABLE', null],
  ])('answers %s with %s', async (area, availability, nearest) => {
    expect(
      await db.ask(
        `{ area(code: "${area}") { reoffending(asOf: "2009-12-03") { value availability nearestAvailable { area { code } } } } }`,
      ),
    ).toEqual({
      area: {
        reoffending: Array(2).fill({
          value: null,
          availability,
          nearestAvailable: nearest === null ? null : { area: { code: nearest } },
        }),
      },
    });
  });

  it('compares with the twelve months before, in percentage points', async () => {
    const comparedWith = { code: '2007-10..2008-09' };
    expect(
      await db.ask(
        `{ area(code: "E10000016") { reoffending(period: "2008-10..2009-09", asOf: "2010-02-18") {
            change { absolute percent comparedWith { code } } } } }`,
      ),
    ).toEqual({
      area: {
        reoffending: [
          {
            change: {
              absolute: expect.closeTo((1016 / 11118 - 1026 / 11178) * 100, 8),
              percent: null,
              comparedWith,
            },
          },
          { change: { absolute: expect.closeTo(9.44 - 9.28, 8), percent: null, comparedWith } },
        ],
      },
    });
  });

  it('has proven reoffending of districts from the year after, with its interval, and a note of a low base', async () => {
    const fields = 'value numerator denominator qualifier availabilityNote confidenceInterval { lower upper method }';
    const asked = `{ area(code: "E07000111") {
      before: provenReoffending(period: "2007-10..2007-12", asOf: "2009-12-03") { value availability }
      small: provenReoffending(period: "2007-10..2007-12") { ${fields} }
      larger: provenReoffending(period: "2008-01..2008-03") { ${fields} } } }`;
    const figure = (numerator: number, denominator: number, per: number, rest: object) => ({
      value: expect.closeTo((numerator / denominator) * per, 8),
      numerator,
      denominator,
      qualifier: 'EXACT',
      availabilityNote: null,
      confidenceInterval: null,
      ...rest,
    });
    const wilson = (lower: number, upper: number) => ({
      confidenceInterval: { lower: expect.closeTo(lower, 2), upper: expect.closeTo(upper, 2), method: 'Wilson' },
    });
    expect(await db.ask(asked)).toEqual({
      area: {
        before: Array(2).fill({ value: null, availability: 'NOT_PUBLISHED' }),
        small: [
          figure(9, 26, 100, {
            availabilityNote: 'Low base: a percentage of 26, which one more or less moves by 3.8 points.',
            ...wilson(19.412, 53.779),
          }),
          figure(25, 9, 1, {}),
        ],
        larger: [figure(13, 38, 100, wilson(21.212, 50.108)), figure(38, 13, 1, {})],
      },
    });
  });

  it('gives no interval of a caseload that counts a person several times, and says why', async () => {
    const interval = '{ lower upper method }';
    const answer = await db.ask(
      `{ area(code: "E10000016") { reoffending(period: "2008-10..2009-09", asOf: "2010-02-18") {
          availabilityNote confidenceInterval ${interval} change { interval ${interval} } } } }`,
    );
    const none = { confidenceInterval: null, change: { interval: null } };
    const why = 'No interval: one person may be counted several times, so that it would be too narrow.';
    expect(answer).toEqual({
      area: {
        reoffending: [
          { ...none, availabilityNote: why },
          { ...none, availabilityNote: null },
        ],
      },
    });
  });

  it('keeps a provisional rate from the public until it is settled', async () => {
    const rate = (asOf: string) => `{ area(code: "E10000016") {
      provenReoffending(period: "2008-01..2008-03", asOf: "${asOf}") { numerator availability status } } }`;
    const told = (numerators: (number | null)[], availability: string, status: string) => ({
      area: { provenReoffending: numerators.map((numerator) => ({ numerator, availability, status })) },
    });
    expect(await db.ask(rate('2009-12-03'))).toEqual(told([null, null], 'WITHHELD', 'PROVISIONAL'));
    expect(await db.ask(rate('2009-12-03'), analyst)).toEqual(told([509, 1511], 'AVAILABLE', 'PROVISIONAL'));
    expect(await db.ask(rate('2010-10-28'))).toEqual(told([509, 1511], 'AVAILABLE', 'FINAL'));
  });

  it('suppresses few referrals to the public, and gives them exactly to the partnership and the service', async () => {
    const referrals = `{
      sevenoaks: area(code: "E07000111") { programmeReferrals(asOf: "2009-12-03") { value roundedTo availability period { code } } }
      tunbridgeWells: area(code: "E07000116") { programmeReferrals(asOf: "2009-12-03") { value roundedTo availability period { code } } } }`;
    const period = { code: '2009/10 Q2' };
    const exact = (value: number) => ({ value, roundedTo: null, availability: 'AVAILABLE', period });
    const suppressed = { value: null, roundedTo: null, availability: 'SUPPRESSED', period };
    const rounded = { value: 10, roundedTo: 5, availability: 'AVAILABLE', period };
    const answer = (sevenoaks: object[], tunbridgeWells: object[]) => ({
      sevenoaks: { programmeReferrals: sevenoaks },
      tunbridgeWells: { programmeReferrals: tunbridgeWells },
    });
    const none = [suppressed, suppressed, suppressed];
    const few = [rounded, suppressed, suppressed];
    const own = [4, 2, 2].map(exact);
    expect(await db.ask(referrals)).toEqual(answer(none, few));
    expect(await db.ask(referrals, analyst)).toEqual(answer(own, few));
    expect(await db.ask(referrals, steward('kent-probation-service'))).toEqual(answer(own, [9, 7, 4].map(exact)));
    expect(await db.ask(referrals, steward('kent-police'))).toEqual(answer(none, few));
  });

  it('keeps small cohorts of prolific offenders to the service, from analysts too', async () => {
    const asked = `{ area(code: "E07000111") { prolificOffenders(period: "2007/08") { value availability } } }`;
    const told = (values: (number | null)[]) => ({
      area: {
        prolificOffenders: values.map((value) => ({
          value,
          availability: value === null ? 'SUPPRESSED' : 'AVAILABLE',
        })),
      },
    });
    expect(await db.ask(asked)).toEqual(told([null, 15, null]));
    expect(await db.ask(asked, analyst)).toEqual(told([null, 15, null]));
    expect(await db.ask(asked, steward('kent-probation-service'))).toEqual(told([4, 13, 8]));
  });

  it('counts the caseload on the last day of a quarter, rounded to the public', async () => {
    const asked =
      '{ area(code: "E07000111") { probationCaseload(asOf: "2009-12-03") { value period { code kind } } } }';
    const told = (values: number[]) => ({
      area: { probationCaseload: values.map((value) => ({ value, period: { code: '2009-09-30', kind: 'DAY' } })) },
    });
    expect(await db.ask(asked)).toEqual(told([260, 150, 60, 50]));
    expect(await db.ask(asked, analyst)).toEqual(told([259, 151, 59, 49]));
  });

  it('gives other figures with what they were counted out of', async () => {
    expect(
      await db.ask(
        '{ area(code: "E10000016") { otherProbationFigures { measure { id nationalIndicator } numerator denominator } } }',
      ),
    ).toEqual({
      area: {
        otherProbationFigures: [
          {
            measure: { id: 'probation/other-measures/settled-accommodation', nationalIndicator: 'NI 143' },
            numerator: 677,
            denominator: 859,
          },
          {
            measure: { id: 'probation/other-measures/employment', nationalIndicator: 'NI 144' },
            numerator: 397,
            denominator: 859,
          },
        ],
      },
    });
  });

  it('pages through all quarters of one measure by the name of its dataset', async () => {
    const page = (
      after: string,
    ) => `{ programmeReferrals(area: "E07000111", from: "2008/09", to: "2009/10 Q2", first: 4${after},
        measure: "probation/programme-referral/power-project") {
      edges { node { period { code } numerator } } pageInfo { hasNextPage endCursor } } }`;
    interface Answer {
      readonly programmeReferrals: { readonly edges: object[]; readonly pageInfo: { readonly endCursor: string } };
    }
    const first = (await db.ask(page(''), analyst)) as Answer;
    const second = (await db.ask(page(`, after: "${first.programmeReferrals.pageInfo.endCursor}"`), analyst)) as Answer;
    const edge = (code: string, numerator: number) => ({ node: { period: { code }, numerator } });
    expect(first.programmeReferrals).toMatchObject({
      edges: [edge('2008/09 Q1', 5), edge('2008/09 Q2', 2), edge('2008/09 Q3', 4), edge('2008/09 Q4', 3)],
      pageInfo: { hasNextPage: true },
    });
    expect(second.programmeReferrals).toMatchObject({
      edges: [edge('2009/10 Q1', 2), edge('2009/10 Q2', 4)],
      pageInfo: { hasNextPage: false },
    });
  });

  it('gives a series of the district its one reason, and of the county its cohorts', async () => {
    const series = (
      area: string,
    ) => `{ _entities(representations: [{ __typename: "ProbationMeasure", id: "probation/reoffending/adult" }]) {
      ... on ProbationMeasure {
        series(area: "${area}", from: "2008-07", to: "2009-06", asOf: "2009-12-03") {
          period { code } availability numerator nearestAvailable { area { code } numerator } } } } }`;
    const county = {
      period: { code: '2008-07..2009-06' },
      availability: 'AVAILABLE',
      numerator: 1034,
      nearestAvailable: null,
    };
    expect(await db.ask(series('E10000016'))).toEqual({ _entities: [{ series: [county] }] });
    expect(await db.ask(series('E07000111'))).toEqual({
      _entities: [
        {
          series: [
            {
              period: null,
              availability: 'COVERAGE_PARENT_AREA_ONLY',
              numerator: null,
              nearestAvailable: { area: { code: 'E10000016' }, numerator: 1034 },
            },
          ],
        },
      ],
    });
  });

  it('refuses a table whose columns the map does not name, and one without an authority that it names', async () => {
    const cohort = '1 October 2008 to 30 September 2009,11357,1062';
    await expect(
      db.importLines('reoffending', '2010-05-20', ['Council,Cohort,Offenders,Reoffenders', `Kent,${cohort}`]),
    ).rejects.toThrow('Authority: expected the name or the code of an authority; got ""');
    await expect(
      db.importLines('reoffending', '2010-05-20', ['Local Authority,Cohort,Offenders,Reoffenders', `Surrey,${cohort}`]),
    ).rejects.toThrow('no row of 1 is one of reoffending; nothing was imported.');
    await expect(
      db.importLines('reoffending', '2010-05-20', ['Local Authority,Caseload,Offenders', 'Kent,2009,11357']),
    ).rejects.toThrow('no column Cohort; got Local Authority, Caseload, Offenders.');
  });

  it('refuses a caseload whose total is not the sum of its kinds', async () => {
    await expect(
      db.importLines('caseload', '2010-02-04', [
        'District Code,As At,Order Type,People',
        'E07000111,2009-12-31,Licence,40',
        'E07000111,2009-12-31,Community order,120',
        'E07000111,2009-12-31,All,161',
      ]),
    ).rejects.toThrow(
      'line 4, (total): expected 160, the sum of probation/caseload/all, E07000111, 2009-12-31; got "161"',
    );
  });

  it('changes nothing when its files are imported again', async () => {
    const held = () => db.importing.query('select * from released_value order by 1, 2, 3, 4, 5');
    const before = await held();
    for (const { dataset, file } of probation.sample)
      expect(await db.importFile(dataset, file)).toMatchObject({ dataset, release: null });
    expect(await held()).toEqual(before);
  });

  it('serves with a login that cannot read what the files say, nor write', async () => {
    await expect(db.serving.query('select * from cell')).rejects.toThrow('permission denied for table cell');
    await expect(db.serving.query('delete from released_value')).rejects.toThrow('permission denied');
  });
});

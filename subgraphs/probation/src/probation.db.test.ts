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

  const county = {
    id: 'probation/reoffending/adult@E10000016@2008-07..2009-06@2009-12-03',
    value: expect.closeTo((1038 / 11290) * 100, 8),
    numerator: 1038,
    denominator: 11290,
    unit: 'per cent',
    per: 100,
    availability: 'AVAILABLE',
    area: { code: 'E10000016', name: 'Kent' },
    period: { code: '2008-07..2009-06', kind: 'RANGE', label: 'July 2008 to June 2009' },
    status: 'FINAL',
    provenance: {
      dataset: 'SYNTHETIC Local adult reoffending',
      publisher: 'Ministry of Justice',
      release: 'reoffending:2009-11-19:1',
      publishedOn: '2009-11-19',
      sourceLine: 3,
    },
  };
  const figure = `id value numerator denominator unit per availability area { code name } period { code kind label } status
    provenance { dataset publisher release publishedOn sourceLine }`;

  it('answers the county as known on the day of the meeting, with what it was counted out of', async () => {
    expect(
      await db.ask(`{ area(code: "E10000016") { reoffending(asOf: "2009-12-03") { ${figure} } } }`, publicCaller),
    ).toEqual({ area: { reoffending: [county] } });
  });

  it('never puts the county in the place of the district: it says so, and points at it', async () => {
    expect(
      await db.ask(
        `{ area(code: "E07000111") { reoffending(asOf: "2009-12-03") {
            id value numerator availability availabilityNote period { code } area { code } status provenance { dataset release }
            nearestAvailable { ${figure} } } } }`,
      ),
    ).toEqual({
      area: {
        reoffending: [
          {
            id: 'probation/reoffending/adult@E07000111@latest@2009-12-03',
            value: null,
            numerator: null,
            availability: 'COVERAGE_PARENT_AREA_ONLY',
            availabilityNote: 'Published for Kent (county), not for a district.',
            period: null,
            area: { code: 'E07000111' },
            status: null,
            provenance: { dataset: 'Local adult reoffending', release: null },
            nearestAvailable: county,
          },
        ],
      },
    });
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
        reoffending: [
          { value: null, availability, nearestAvailable: nearest === null ? null : { area: { code: nearest } } },
        ],
      },
    });
  });

  it('compares with the twelve months before, in percentage points', async () => {
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
              absolute: expect.closeTo((1062 / 11357 - 1069 / 11646) * 100, 8),
              percent: null,
              comparedWith: { code: '2007-10..2008-09' },
            },
          },
        ],
      },
    });
  });

  it('suppresses few referrals to the public, and gives them exactly to the partnership and the service', async () => {
    const referrals = `{
      sevenoaks: area(code: "E07000111") { programmeReferrals(asOf: "2009-12-03") { value roundedTo availability period { code } } }
      tunbridgeWells: area(code: "E07000116") { programmeReferrals(asOf: "2009-12-03") { value roundedTo availability period { code } } } }`;
    const period = { code: '2009/10 Q2' };
    const exact = (value: number) => ({ value, roundedTo: null, availability: 'AVAILABLE', period });
    const suppressed = { value: null, roundedTo: null, availability: 'SUPPRESSED', period };
    const rounded = { value: 10, roundedTo: 5, availability: 'AVAILABLE', period };
    const answer = (sevenoaks: object, tunbridgeWells: object) => ({
      sevenoaks: { programmeReferrals: [sevenoaks] },
      tunbridgeWells: { programmeReferrals: [tunbridgeWells] },
    });
    expect(await db.ask(referrals)).toEqual(answer(suppressed, rounded));
    expect(await db.ask(referrals, analyst)).toEqual(answer(exact(5), rounded));
    expect(await db.ask(referrals, steward('kent-probation-service'))).toEqual(answer(exact(5), exact(12)));
    expect(await db.ask(referrals, steward('kent-police'))).toEqual(answer(suppressed, rounded));
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
      numerator: 1038,
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
              nearestAvailable: { area: { code: 'E10000016' }, numerator: 1038 },
            },
          ],
        },
      ],
    });
  });

  it('refuses a table whose columns the map does not name, and one without an authority that it names', async () => {
    const cohort = '1 October 2008 to 30 September 2009,11357,1062';
    await expect(
      db.importLines('reoffending', '2010-05-20', ['LA name,Cohort,Offenders,Reoffenders', `Kent,${cohort}`]),
    ).rejects.toThrow('line 1: no column Local Authority; got LA name, Cohort, Offenders, Reoffenders.');
    await expect(
      db.importLines('reoffending', '2010-05-20', ['Local Authority,Cohort,Offenders,Reoffenders', `Surrey,${cohort}`]),
    ).rejects.toThrow('no row of 1 is one of reoffending; nothing was imported.');
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

import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
  steward,
} from '../../../test/support/agency-database.js';
import { youth } from './youth.js';

describe('the youth subgraph on its sample', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(youth, new URL('..', import.meta.url));
  }, 60_000);
  afterAll(() => db.drop());

  const entrants = `{ area(code: "E07000111") { firstTimeEntrants(asOf: "2009-12-03") {
    id value roundedTo availability availabilityNote period { code } status
    measure { id group nationalIndicator } provenance { dataset publisher publishedOn sourceLine } } } }`;
  const ofYear = (series: string, status: string) => ({
    id: `youth/first-time-entrant/${series}@E07000111@2008/09@2009-12-03`,
    period: { code: '2008/09' },
    status,
    measure: { id: `youth/first-time-entrant/${series}`, group: 'first-time-entrants', nationalIndicator: 'NI 111' },
    provenance: {
      dataset: 'SYNTHETIC First-time entrants to the youth justice system aged 10 to 17',
      publisher: 'KCC Youth Offending Service',
      publishedOn: '2009-11-12',
      sourceLine: 6,
    },
  });
  const exact = { roundedTo: null, availability: 'AVAILABLE', availabilityNote: null };
  const exactly = [
    { ...ofYear('pnc', 'FINAL'), value: 73, ...exact },
    { ...ofYear('yot', 'PROVISIONAL'), value: 59, ...exact },
  ];
  const rounded = { roundedTo: 5, availability: 'AVAILABLE', availabilityNote: null };
  const unplaced = (answer: ReturnType<typeof ofYear>) => ({
    ...answer,
    provenance: { ...answer.provenance, sourceLine: null },
  });
  const yearBefore = unplaced(ofYear('yot', 'FINAL'));
  const toThePublic = [
    { ...unplaced(ofYear('pnc', 'FINAL')), value: 75, ...rounded },
    {
      ...yearBefore,
      id: 'youth/first-time-entrant/yot@E07000111@2007/08@2009-12-03',
      period: { code: '2007/08' },
      provenance: { ...yearBefore.provenance, publishedOn: '2009-05-14' },
      value: 50,
      ...rounded,
    },
  ];

  it.each([
    [
      'rounds both for the public, which is given the year before where the newest is provisional',
      publicCaller,
      toThePublic,
    ],
    ['gives an analyst of the partnership both as counted', analyst, exactly],
    ['gives the service both as counted', steward('kcc-youth-offending-service'), exactly],
    ['answers another organisation as the public', steward('sevenoaks-district-council'), toThePublic],
  ])('%s', async (_, caller, firstTimeEntrants) => {
    expect(await db.ask(entrants, caller)).toEqual({ area: { firstTimeEntrants } });
  });

  it('gives the year before, which is settled, to the public', async () => {
    expect(
      await db.ask(
        '{ area(code: "E07000111") { firstTimeEntrants(period: "2007/08", asOf: "2009-12-03") { value status } } }',
      ),
    ).toEqual({
      area: {
        firstTimeEntrants: [
          { value: 70, status: 'FINAL' },
          { value: 50, status: 'FINAL' },
        ],
      },
    });
  });

  it('withholds the provisional year from the public that asks for it', async () => {
    expect(
      await db.ask(
        '{ area(code: "E07000111") { firstTimeEntrants(period: "2008/09", asOf: "2009-12-03") { value availability availabilityNote } } }',
      ),
    ).toEqual({
      area: {
        firstTimeEntrants: [
          { value: 75, availability: 'AVAILABLE', availabilityNote: null },
          {
            value: null,
            availability: 'WITHHELD',
            availabilityNote: 'There is a figure, which is not released to this caller.',
          },
        ],
      },
    });
  });

  it('gives no reparation project as zero, with the line of the minutes', async () => {
    const answer = {
      id: 'youth/reparation-project/count@E07000111@2009-12-03@2009-12-03',
      value: 0,
      numerator: 0,
      roundedTo: null,
      availability: 'AVAILABLE',
      qualifier: 'EXACT',
      period: { code: '2009-12-03', kind: 'DAY' },
      provenance: {
        dataset: 'minutes',
        publisher: 'KCC Youth Offending Service',
        publishedOn: '2009-12-03',
        sourceLine: 216,
      },
    };
    expect(
      await db.ask(
        `{ area(code: "E07000111") { reparationProjects(asOf: "2009-12-03") {
            id value numerator roundedTo availability qualifier period { code kind }
            provenance { dataset publisher publishedOn sourceLine } } } }`,
      ),
    ).toEqual({ area: { reparationProjects: [answer] } });
    expect(
      await db.ask('{ area(code: "E07000116") { reparationProjects(asOf: "2009-12-03") { value availability } } }'),
    ).toEqual({ area: { reparationProjects: [{ value: null, availability: 'NOT_PUBLISHED' }] } });
  });

  it('sums attendances over activities, from the half-year that was known at the meeting to the next', async () => {
    const figure = '{ value unit qualifier period { code } change { absolute comparedWith { code } } }';
    const answer = (unit: string, now: number, before: number, [code, comparedWith]: readonly string[]) => ({
      value: now,
      unit,
      qualifier: unit === 'people' ? 'APPROXIMATELY' : 'EXACT',
      period: { code },
      change: { absolute: now - before, comparedWith: { code: comparedWith } },
    });
    const winters = ['2008/09 H2', '2007/08 H2'];
    const summers = ['2009/10 H1', '2008/09 H1'];
    expect(
      await db.ask(
        `{ area(code: "E07000111") {
            meeting: participation(asOf: "2009-12-03") ${figure}
            nextMeeting: participation(asOf: "2010-03-04") ${figure} } }`,
      ),
    ).toEqual({
      area: {
        meeting: [
          answer('attendances', 0 + 205 + 105 + 301, 0 + 205 + 102 + 264, winters),
          answer('people', 100, 90, winters),
        ],
        nextMeeting: [
          answer('attendances', 2494 + 1921 + 685 + 516, 2566 + 2022 + 615 + 440, summers),
          answer('people', 1160, 970, summers),
        ],
      },
    });
  });

  it('says why there is no number: not collected, another district, another length of time', async () => {
    const reason = '{ value availability availabilityNote }';
    expect(
      await db.ask(
        `{ sevenoaks: area(code: "E07000111") {
            bullying(asOf: "2009-12-03") ${reason}
            quarter: participation(period: "2009/10 Q2", asOf: "2009-12-03") ${reason}
            half: participation(period: "2009/10 H1", asOf: "2009-12-03") ${reason} }
          tunbridgeWells: area(code: "E07000116") { participation(asOf: "2009-12-03") ${reason} } }`,
      ),
    ).toEqual({
      sevenoaks: {
        bullying: [
          {
            value: null,
            availability: 'NOT_COLLECTED',
            availabilityNote: 'KCC Youth Offending Service does not collect this. It could come from Safe Schools.',
          },
        ],
        quarter: [
          {
            value: null,
            availability: 'NOT_APPLICABLE',
            availabilityNote: 'Published for half-years; 2009/10 Q2 is not one.',
          },
          {
            value: null,
            availability: 'NOT_APPLICABLE',
            availabilityNote: 'Published for half-years; 2009/10 Q2 is not one.',
          },
        ],
        half: [
          {
            value: null,
            availability: 'NOT_PUBLISHED',
            availabilityNote: 'Nothing was published for Sevenoaks by 2009-12-03.',
          },
          {
            value: null,
            availability: 'NOT_PUBLISHED',
            availabilityNote: 'Nothing was published for Sevenoaks by 2009-12-03.',
          },
        ],
      },
      tunbridgeWells: {
        participation: [
          { value: null, availability: 'NOT_APPLICABLE', availabilityNote: 'Covers only Sevenoaks (E07000111).' },
          { value: null, availability: 'NOT_APPLICABLE', availabilityNote: 'Covers only Sevenoaks (E07000111).' },
        ],
      },
    });
  });

  it('changes nothing when its files are imported again', async () => {
    const held = () => db.importing.query('select * from released_value order by 1, 2, 3, 4, 5');
    const before = await held();
    for (const { dataset, file } of youth.sample)
      expect(await db.importFile(dataset, file)).toMatchObject({ dataset, release: null });
    expect(await held()).toEqual(before);
  });

  it('serves with a login that cannot read what the files say, nor write', async () => {
    await expect(db.serving.query('select * from cell')).rejects.toThrow('permission denied for table cell');
    await expect(db.serving.query('delete from released_value')).rejects.toThrow('permission denied');
  });
});

import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
  steward,
} from '../../../test/support/agency-database.js';
import { police } from './police.js';

describe('the police subgraph on its sample', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(police, new URL('..', import.meta.url));
  });
  afterAll(() => db.drop());

  const cell = `id value availability availabilityNote period { code } area { code } status
    provenance { dataset publisher release publishedOn sourceLine }`;
  const of = (measure: string, selection: string): string =>
    `{ _entities(representations: [{ __typename: "PoliceMeasure", id: "${measure}" }]) {
        ... on PoliceMeasure { ${selection} } } }`;
  const latest = (measure: string, area: string, asOf: string): string =>
    of(measure, `latest(area: "${area}", asOf: "${asOf}") { ${cell} }`);

  it('answers burglary as known on the day of the meeting, summed over offence codes', async () => {
    expect(await db.ask(latest('police/recorded-crime/burglary-dwelling', 'E07000111', '2009-12-03'))).toEqual({
      _entities: [
        {
          latest: {
            id: 'police/recorded-crime/burglary-dwelling@E07000111@2009/10 Q2@2009-12-03',
            value: 51 + 9,
            availability: 'AVAILABLE',
            availabilityNote: null,
            period: { code: '2009/10 Q2' },
            area: { code: 'E07000111' },
            status: 'FINAL',
            provenance: {
              dataset: 'SYNTHETIC Police recorded crime by community safety partnership',
              publisher: 'Home Office',
              release: 'recorded-crime:2009-11-12:1',
              publishedOn: '2009-11-12',
              sourceLine: null,
            },
          },
        },
      ],
    });
  });

  it('answers the quarter before to who asks as known before the second quarter was published', async () => {
    expect(await db.ask(latest('police/recorded-crime/burglary-dwelling', 'E22000144', '2009-11-11'))).toMatchObject({
      _entities: [
        {
          latest: {
            period: { code: '2009/10 Q1' },
            area: { code: 'E22000144' },
            provenance: { publishedOn: '2009-10-15' },
          },
        },
      ],
    });
  });

  it('gives a series with its gap and the reason, in the order of time', async () => {
    const series = `series(area: "E07000111", from: "2009/10 Q1", to: "2009/10", asOf: "2010-04-01") {
      period { code } value availability availabilityNote }`;
    expect(await db.ask(of('police/recorded-crime/robbery', series))).toEqual({
      _entities: [
        {
          series: [
            { period: { code: '2009/10 Q1' }, value: 5, availability: 'AVAILABLE', availabilityNote: null },
            { period: { code: '2009/10 Q2' }, value: 4, availability: 'AVAILABLE', availabilityNote: null },
            {
              period: { code: '2009/10 Q3' },
              value: null,
              availability: 'LATE',
              availabilityNote:
                'Was due by 2010-03-31 (SI 2007/1831: by the end of the next quarter) and is not published.',
            },
            {
              period: { code: '2009/10 Q4' },
              value: null,
              availability: 'NOT_DUE_YET',
              availabilityNote:
                'January to March 2010 (2009/10 quarter 4) is due by 2010-06-30 (SI 2007/1831: by the end of the next quarter).',
            },
          ],
        },
      ],
    });
  });

  it('says why there is no number where the question does not fit', async () => {
    const reason = '{ value availability availabilityNote }';
    expect(
      await db.ask(
        of(
          'police/restorative-disposal/young-people',
          `sevenoaks: latest(area: "E07000111", asOf: "2009-12-03") ${reason}
           month: observation(area: "E07000116", period: "2009-09") ${reason}
           nextQuarter: observation(area: "E07000111", period: "2009/10 Q3", asOf: "2009-12-03") ${reason}
           beforePilot: observation(area: "E07000116", period: "2008/09 Q4", asOf: "2009-12-03") ${reason}
           ward: latest(area: "29UKGK", asOf: "2009-12-03") ${reason}`,
        ),
      ),
    ).toEqual({
      _entities: [
        {
          sevenoaks: {
            value: null,
            availability: 'NOT_APPLICABLE',
            availabilityNote: 'Covers only Tunbridge Wells (E07000116).',
          },
          month: {
            value: null,
            availability: 'NOT_APPLICABLE',
            availabilityNote: 'Published for quarters; 2009-09 is not one.',
          },
          nextQuarter: {
            value: null,
            availability: 'NOT_DUE_YET',
            availabilityNote:
              'October to December 2009 (2009/10 quarter 3) is due by 2010-03-31 (on the timetable of SI 2007/1831: by the end of the next quarter). So far the measure covers only Tunbridge Wells (E07000116).',
          },
          beforePilot: {
            value: null,
            availability: 'NOT_PUBLISHED',
            availabilityNote: 'Nothing was published for Tunbridge Wells by 2009-12-03.',
          },
          ward: {
            value: null,
            availability: 'NOT_APPLICABLE',
            availabilityNote: 'Not published for a ward 2009, nor for an area that contains Ash.',
          },
        },
      ],
    });
  });

  it('rounds a sensitive count to everybody but the agency that owns it', async () => {
    const question = of(
      'police/restorative-disposal/young-people',
      'latest(area: "E07000116", asOf: "2009-12-03") { value numerator roundedTo availability provenance { suppressionRule } }',
    );
    const rounded = {
      value: 10,
      numerator: 10,
      roundedTo: 5,
      availability: 'AVAILABLE',
      provenance: { suppressionRule: 'Counts of 1 to 9 are withheld; larger counts are rounded to the nearest 5.' },
    };
    const exact = {
      value: 12,
      numerator: 12,
      roundedTo: null,
      availability: 'AVAILABLE',
      provenance: { suppressionRule: 'Counts as published.' },
    };
    expect(await db.ask(question, publicCaller)).toEqual({ _entities: [{ latest: rounded }] });
    expect(await db.ask(question, analyst)).toEqual({ _entities: [{ latest: rounded }] });
    expect(await db.ask(question, steward('kent-police'))).toEqual({ _entities: [{ latest: exact }] });
    expect(await db.ask(question, steward('moat'))).toEqual({ _entities: [{ latest: rounded }] });
  });

  it('shows the checksum of a file of open data alone: of another it would prove a guess', async () => {
    const checksum = 'latest(area: "E07000116", asOf: "2009-12-03") { provenance { checksum } }';
    const seen = (value: unknown) => ({ _entities: [{ latest: { provenance: { checksum: value } } }] });
    const sensitive = of('police/restorative-disposal/young-people', checksum);
    expect(await db.ask(sensitive, analyst)).toEqual(seen(null));
    expect(await db.ask(sensitive, steward('kent-police'))).toEqual(seen(null));
    expect(await db.ask(of('police/recorded-crime/robbery', checksum))).toEqual(
      seen(expect.stringMatching(/^[0-9a-f]{64}$/)),
    );
  });

  it('points a ward to the partnership that contains it, which has another code than the district', async () => {
    const nearest =
      'latest(area: "29UKHA", asOf: "2009-12-03") { availability nearestAvailable { area { code } value } }';
    expect(await db.ask(of('police/recorded-crime/robbery', nearest))).toEqual({
      _entities: [
        {
          latest: {
            availability: 'COVERAGE_PARENT_AREA_ONLY',
            nearestAvailable: { area: { code: 'E07000111' }, value: 4 },
          },
        },
      ],
    });
  });

  it('says of a period that is over, but not yet due, that an area is not covered', async () => {
    const over = 'observation(area: "E07000111", period: "2009/10 Q2", asOf: "2009-12-03") { availability }';
    expect(await db.ask(of('police/restorative-disposal/young-people', over))).toEqual({
      _entities: [{ observation: { availability: 'NOT_APPLICABLE' } }],
    });
  });

  it('gives the one ANPR system of the minutes, with their line', async () => {
    expect(
      await db.ask(
        '{ area(code: "E07000111") { name anprSystems(asOf: "2009-12-03") { value provenance { dataset sourceLine } } } }',
      ),
    ).toEqual({
      area: { name: 'Sevenoaks', anprSystems: [{ value: 1, provenance: { dataset: 'minutes', sourceLine: 212 } }] },
    });
  });

  it('finds an observation by the id that it gave, with the change on the year before', async () => {
    const id = 'police/recorded-crime/vehicle-crime@E07000111@2009/10 Q2@recorded-crime:2009-11-12:1';
    expect(
      await db.ask(
        `{ _entities(representations: [{ __typename: "PoliceObservation", id: "${id}" }]) {
            ... on PoliceObservation { id value change { absolute percent comparedWith { code label } } measure { id } } } }`,
      ),
    ).toEqual({
      _entities: [
        {
          id,
          value: 116 + 21,
          change: {
            absolute: 116 + 21 - (119 + 24),
            percent: expect.closeTo((-100 * 6) / 143, 8),
            comparedWith: { code: '2008/09 Q2', label: 'July to September 2008 (2008/09 quarter 2)' },
          },
          measure: { id: 'police/recorded-crime/vehicle-crime' },
        },
      ],
    });
  });

  it('tells a caller what is wrong with an argument', async () => {
    await expect(db.ask('{ area(code: "E07999999") { name } }')).rejects.toThrow(
      '"E07999999" is not in the register of areas',
    );
    await expect(db.ask(of('police/recorded-crime/arson', 'title'))).rejects.toThrow(
      '"police/recorded-crime/arson" is not in this agency\'s measure catalogue.',
    );
    await expect(
      db.ask(of('police/recorded-crime/robbery', 'series(area: "E07000111", from: "2009", to: "2008") { id }')),
    ).rejects.toThrow('from (2009) must not lie after to (2008).');
  });

  it('changes nothing when a file is imported again', async () => {
    const count = () => db.importing.query('select count(*)::int as rows from released_value');
    const before = await count();
    expect(await db.importFile('recorded-crime', 'recorded-crime-2009-11.csv')).toMatchObject({
      release: null,
      rates: { release: null },
    });
    expect(await count()).toEqual(before);
  });

  it('serves with a login that cannot read what the files say, nor write', async () => {
    await expect(db.serving.query('select * from cell')).rejects.toThrow('permission denied');
    await expect(db.serving.query('delete from released_value')).rejects.toThrow('permission denied');
  });
});

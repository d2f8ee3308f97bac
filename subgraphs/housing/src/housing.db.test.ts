import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
  steward,
} from '../../../test/support/agency-database.js';
import { housing } from './housing.js';

describe('the housing subgraph on its sample', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(housing, new URL('..', import.meta.url));
  }, 60_000);
  afterAll(() => db.drop());

  const cases = (area: string, period = ''): string =>
    `{ area(code: "${area}") { name asbCases(${period} asOf: "2009-12-03") {
        id value numerator roundedTo availability availabilityNote period { code } status
        measure { id group organization { id } } provenance { dataset publisher release suppressionRule sourceLine } } } }`;
  const westKent = {
    id: 'housing/anti-social-behaviour/west-kent-housing-association@E07000111@2009/10 Q2@2009-12-03',
    availability: 'AVAILABLE',
    availabilityNote: null,
    period: { code: '2009/10 Q2' },
    status: 'FINAL',
    measure: {
      id: 'housing/anti-social-behaviour/west-kent-housing-association',
      group: 'anti-social-behaviour-cases',
      organization: { id: 'west-kent-housing-association' },
    },
  };
  const moat = {
    id: 'housing/anti-social-behaviour/moat@E07000111@2009/10 Q2@2009-12-03',
    period: { code: '2009/10 Q2' },
    status: 'FINAL',
    measure: {
      id: 'housing/anti-social-behaviour/moat',
      group: 'anti-social-behaviour-cases',
      organization: { id: 'moat' },
    },
  };
  const source = {
    dataset: "SYNTHETIC Landlords' anti-social behaviour cases",
    sourceLine: null,
  };
  const westKentSource = {
    ...source,
    publisher: 'West Kent Housing Association',
    release: 'anti-social-behaviour:2009-11-05:1',
  };
  const moatSource = { ...source, publisher: 'Moat', release: 'anti-social-behaviour:2009-11-19:1' };
  const rounding = 'Counts of 1 to 7 are withheld; larger counts are rounded to the nearest 5.';
  /** 6 cases of one landlord and 56 of the other, summed over categories. */
  const westKentRounded = {
    ...westKent,
    value: 55,
    numerator: 55,
    roundedTo: 5,
    provenance: { ...westKentSource, suppressionRule: rounding },
  };
  const westKentExact = {
    ...westKent,
    value: 56,
    numerator: 56,
    roundedTo: null,
    provenance: { ...westKentSource, suppressionRule: 'Counts as published.' },
  };
  const moatSuppressed = {
    ...moat,
    value: null,
    numerator: null,
    roundedTo: null,
    availability: 'SUPPRESSED',
    availabilityNote: `A small number. ${rounding}`,
    provenance: { ...moatSource, suppressionRule: rounding },
  };
  const moatExact = {
    ...moat,
    value: 6,
    numerator: 6,
    roundedTo: null,
    availability: 'AVAILABLE',
    availabilityNote: null,
    provenance: { ...moatSource, suppressionRule: 'Counts as published.' },
  };

  it.each([
    ['rounds one landlord and suppresses the other for the public', publicCaller, [westKentRounded, moatSuppressed]],
    ['gives both exactly to an analyst of the partnership', analyst, [westKentExact, moatExact]],
    ['gives a landlord its own figure exactly', steward('moat'), [westKentRounded, moatExact]],
    ['gives the other landlord its own', steward('west-kent-housing-association'), [westKentExact, moatSuppressed]],
  ])('%s', async (_, caller, asbCases) => {
    expect(await db.ask(cases('E07000111'), caller)).toEqual({
      area: { name: 'Sevenoaks', asbCases },
    });
  });

  it('answers an analyst as the public outside the partnership, and says where a landlord gave no return', async () => {
    expect(
      await db.ask(
        '{ area(code: "E07000107") { asbCases(asOf: "2009-12-03") { value roundedTo availability availabilityNote } } }',
        analyst,
      ),
    ).toEqual({
      area: {
        asbCases: [
          {
            value: null,
            roundedTo: null,
            availability: 'NOT_PUBLISHED',
            availabilityNote: 'Nothing was published for Dartford by 2009-12-03.',
          },
          { value: 50, roundedTo: 5, availability: 'AVAILABLE', availabilityNote: null },
        ],
      },
    });
  });

  it('compares released values only: the public learns nothing more from a change', async () => {
    const change = `{ area(code: "E07000111") { asbCases(period: "2009/10 Q2", asOf: "2009-12-03") {
      change { absolute percent comparedWith { code } } } } }`;
    const comparedWith = { code: '2008/09 Q2' };
    expect(await db.ask(change)).toEqual({
      area: { asbCases: [{ change: { absolute: 0, percent: 0, comparedWith } }, { change: null }] },
    });
    expect(await db.ask(change, analyst)).toEqual({
      area: {
        asbCases: [
          { change: { absolute: 1, percent: expect.closeTo(100 / 55, 8), comparedWith } },
          { change: { absolute: 0, percent: null, comparedWith } },
        ],
      },
    });
  });

  it('knew on an earlier day what was published by then, and says when the next quarter is due', async () => {
    expect(
      await db.ask(
        `{ area(code: "E07000111") {
            before: asbCases(asOf: "2009-11-04") { value period { code } availability }
            next: asbCases(period: "2009/10 Q3", asOf: "2009-12-03") { value availability availabilityNote } } }`,
      ),
    ).toEqual({
      area: {
        before: [
          { value: 50, period: { code: '2009/10 Q1' }, availability: 'AVAILABLE' },
          { value: null, period: null, availability: 'NOT_PUBLISHED' },
        ],
        next: Array(2).fill({
          value: null,
          availability: 'NOT_DUE_YET',
          availabilityNote:
            'October to December 2009 (2009/10 quarter 3) is due by 2010-03-31 (on the timetable of SI 2007/1831: by the end of the next quarter).',
        }),
      },
    });
  });

  it('keeps the number of injunctions to the landlord; none is a number that everybody may know', async () => {
    const injunctions = `{
      sevenoaks: area(code: "E07000111") { injunctions(asOf: "2009-12-03") { value roundedTo availability } }
      dartford: area(code: "E07000107") { injunctions(asOf: "2009-12-03") { value roundedTo availability } } }`;
    const suppressed = { value: null, roundedTo: null, availability: 'SUPPRESSED' };
    const none = { value: 0, roundedTo: null, availability: 'AVAILABLE' };
    const noReturn = { value: null, roundedTo: null, availability: 'NOT_PUBLISHED' };
    const answer = {
      sevenoaks: { injunctions: [suppressed, none] },
      dartford: { injunctions: [noReturn, { value: 20, roundedTo: 5, availability: 'AVAILABLE' }] },
    };
    expect(await db.ask(injunctions)).toEqual(answer);
    expect(await db.ask(injunctions, analyst)).toEqual(answer);
    expect(await db.ask(injunctions, steward('west-kent-housing-association'))).toEqual({
      ...answer,
      sevenoaks: { injunctions: [{ value: 3, roundedTo: null, availability: 'AVAILABLE' }, none] },
    });
  });

  const header = 'Landlord,District Code,Quarter,Category,Cases Opened';

  it('answers with a corrected row from the day of the correction, and with the earlier one before', async () => {
    const corrected = [
      'Moat,E07000111,2009/10 Q2,Noise,7',
      'Moat,E07000111,2009/10 Q2,Garden nuisance,2',
      ...['Pets and animal nuisance', 'Nuisance from vehicles', 'Vandalism and damage to property'].map(
        (category) => `Moat,E07000111,2009/10 Q2,${category},0`,
      ),
    ];
    expect(await db.importLines('anti-social-behaviour', '2009-12-17', [header, ...corrected])).toMatchObject({
      rows: 5,
      cells: 1,
      release: 'anti-social-behaviour:2009-12-17:1',
    });
    const figure = '{ value availability status provenance { release } }';
    const question = `{ _entities(representations: [{ __typename: "HousingMeasure", id: "housing/anti-social-behaviour/moat" }]) {
      ... on HousingMeasure {
        before: observation(area: "E07000111", period: "2009/10 Q2", asOf: "2009-12-16") ${figure}
        after: observation(area: "E07000111", period: "2009/10 Q2", asOf: "2009-12-17") ${figure} } } }`;
    const known = (release: string, status: string) => ({ status, provenance: { release } });
    const before = known('anti-social-behaviour:2009-11-19:1', 'FINAL');
    const after = known('anti-social-behaviour:2009-12-17:1', 'REVISED');
    expect(await db.ask(question)).toEqual({
      _entities: [
        {
          before: { value: null, availability: 'SUPPRESSED', ...before },
          after: { value: 10, availability: 'AVAILABLE', ...after },
        },
      ],
    });
    expect(await db.ask(question, analyst)).toEqual({
      _entities: [
        {
          before: { value: 6, availability: 'AVAILABLE', ...before },
          after: { value: 9, availability: 'AVAILABLE', ...after },
        },
      ],
    });
  });

  it('refuses a file with a bad row whole, and says every line and reason', async () => {
    const rows = () => db.importing.query('select count(*)::int as rows from cell');
    const before = await rows();
    const refused = db.importLines('anti-social-behaviour', '2010-02-04', [
      header,
      'Moat,E07000111,2009/10 Q3,Noise,9',
      'Moat,E10000016,2009/10 Q3,Noise,9',
      'Moat,E07000111,2009/10 Q3,Total,18',
    ]);
    await expect(refused).rejects.toThrow(
      /2 rows were refused, so nothing was imported:\n {2}line 3, \(area\): expected a DISTRICT, .*; got "E10000016, a COUNTY"\n {2}line 4, Category: expected one of Noise, .*; got "Total"$/,
    );
    expect(await rows()).toEqual(before);
  });

  it('changes nothing when its files are imported again', async () => {
    const held = () => db.importing.query('select * from released_value order by 1, 2, 3, 4, 5');
    const before = await held();
    for (const { dataset, file } of housing.sample)
      expect(await db.importFile(dataset, file)).toMatchObject({ dataset, release: null });
    expect(await held()).toEqual(before);
  });

  it('serves with a login that cannot read what the files say, nor write', async () => {
    await expect(db.serving.query('select * from cell')).rejects.toThrow('permission denied for table cell');
    await expect(db.serving.query('delete from released_value')).rejects.toThrow('permission denied');
  });
});

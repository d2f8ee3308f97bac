import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
  steward,
} from '../../../test/support/agency-database.js';
import { housing } from './housing.js';

const westKentId = 'housing/anti-social-behaviour/west-kent-housing-association';

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
  const common = (landlord: string) => ({
    id: `housing/anti-social-behaviour/${landlord}@E07000111@2009/10 Q2@2009-12-03`,
    period: { code: '2009/10 Q2' },
    status: 'FINAL',
    measure: {
      id: `housing/anti-social-behaviour/${landlord}`,
      group: 'anti-social-behaviour-cases',
      organization: { id: landlord },
    },
  });
  const source = { dataset: "SYNTHETIC Landlords' anti-social behaviour cases", sourceLine: null };
  const westKentSource = {
    ...source,
    publisher: 'West Kent Housing Association',
    release: 'anti-social-behaviour:2009-11-05:1',
  };
  const moatSource = { ...source, publisher: 'Moat', release: 'anti-social-behaviour:2009-11-19:1' };
  const rounding = 'Counts of 1 to 7 are withheld; larger counts are rounded to the nearest 5.';
  const asPublished = 'Counts as published.';
  /** 68 cases of one landlord and 5 of the other, summed over wards and categories. */
  const told = (landlord: string, value: number, roundedTo: number | null, provenance: object) => ({
    ...common(landlord),
    value,
    numerator: value,
    roundedTo,
    availability: 'AVAILABLE',
    availabilityNote: null,
    provenance: { ...provenance, suppressionRule: roundedTo === null ? asPublished : rounding },
  });
  const westKentRounded = told('west-kent-housing-association', 70, 5, westKentSource);
  const westKentExact = told('west-kent-housing-association', 68, null, westKentSource);
  const moatExact = told('moat', 5, null, moatSource);
  const moatSuppressed = {
    ...common('moat'),
    value: null,
    numerator: null,
    roundedTo: null,
    availability: 'SUPPRESSED',
    availabilityNote: `A small number, or one that would give a small number away. ${rounding}`,
    provenance: { ...moatSource, suppressionRule: rounding },
  };

  it.each([
    ['rounds one landlord and suppresses the other for the public', publicCaller, [westKentRounded, moatSuppressed]],
    ['gives both exactly to an analyst of the partnership', analyst, [westKentExact, moatExact]],
    ['gives a landlord its own figure exactly', steward('moat'), [westKentRounded, moatExact]],
    ['gives the other landlord its own', steward('west-kent-housing-association'), [westKentExact, moatSuppressed]],
  ])('%s', async (_, caller, asbCases) => {
    expect(await db.ask(cases('E07000111'), caller)).toEqual({ area: { name: 'Sevenoaks', asbCases } });
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
      area: {
        asbCases: [
          { change: { absolute: -20, percent: expect.closeTo(-2000 / 90, 8), comparedWith } },
          { change: null },
        ],
      },
    });
    expect(await db.ask(change, analyst)).toEqual({
      area: {
        asbCases: [
          { change: { absolute: -21, percent: expect.closeTo(-2100 / 89, 8), comparedWith } },
          { change: { absolute: 1, percent: null, comparedWith } },
        ],
      },
    });
  });

  it('knew on an earlier day what was published by then: the correction, and before it the first return', async () => {
    const known = '{ value period { code } status availability }';
    expect(
      await db.ask(
        `{ area(code: "E07000111") {
            first: asbCases(asOf: "2009-09-23") ${known}
            corrected: asbCases(asOf: "2009-11-04") ${known}
            next: asbCases(period: "2009/10 Q3", asOf: "2009-12-03") { value availability availabilityNote } } }`,
        analyst,
      ),
    ).toEqual({
      area: {
        first: [
          { value: 80, period: { code: '2009/10 Q1' }, status: 'FINAL', availability: 'AVAILABLE' },
          { value: null, period: null, status: null, availability: 'NOT_PUBLISHED' },
        ],
        corrected: [
          { value: 99, period: { code: '2009/10 Q1' }, status: 'REVISED', availability: 'AVAILABLE' },
          { value: null, period: null, status: null, availability: 'NOT_PUBLISHED' },
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

  it('goes down to wards for those who may know them; a small number of a ward is withheld from the public', async () => {
    const wards = `{ small: area(code: "29UKHJ") { asbCases(period: "2009/10 Q2") { value availability } }
      larger: area(code: "29UKHK") { asbCases(period: "2009/10 Q2") { value availability } } }`;
    expect(await db.ask(wards, analyst)).toMatchObject({
      small: { asbCases: [{ value: 3 }, {}] },
      larger: { asbCases: [{ value: 8 }, {}] },
    });
    expect(await db.ask(wards)).toMatchObject({
      small: { asbCases: [{ value: null, availability: 'SUPPRESSED' }, {}] },
      larger: { asbCases: [{ value: 10, availability: 'AVAILABLE' }, {}] },
    });
  });

  it('gives months, kinds of case and the rate per 1,000 homes beside the quarter', async () => {
    const figure = '{ measure { id } value numerator denominator per }';
    const asked = `{ area(code: "E07000111") { asbCasesByMonth(period: "2009-09") ${figure}
      asbCasesByKind(period: "2009/10 Q2") ${figure} asbCaseRates(period: "2009/10 Q2") ${figure} } }`;
    const count = (id: string, value: number) => ({
      measure: { id },
      value,
      numerator: value,
      denominator: null,
      per: null,
    });
    const answer = (await db.ask(asked, analyst)) as { area: Record<string, object[]> };
    expect(answer.area['asbCasesByMonth']).toEqual([count(`${westKentId}-by-month`, 18)]);
    expect(answer.area['asbCasesByKind']).toEqual([
      count(`${westKentId}-personal`, 18),
      count(`${westKentId}-nuisance`, 31),
      count(`${westKentId}-environmental`, 19),
    ]);
    expect(answer.area['asbCaseRates']).toEqual([
      {
        measure: { id: `${westKentId}-per-1000-homes` },
        value: expect.closeTo((68 / 5200) * 1000, 8),
        numerator: 68,
        denominator: 5200,
        per: 1000,
      },
      {
        measure: { id: 'housing/anti-social-behaviour/moat-per-1000-homes' },
        value: expect.closeTo((5 / 320) * 1000, 8),
        numerator: 5,
        denominator: 320,
        per: 1000,
      },
    ]);
  });

  it('gives the interval of a rate to whoever is told its count, and to nobody else', async () => {
    const told = 'value confidenceInterval { lower upper method } change { interval { method } }';
    const fields = `${told} comparison(group: "kent-districts") { overlapping } yearToDate { unit ${told} }`;
    const asked = `{ area(code: "E07000111") { asbCaseRates(period: "2009/10 Q2") { ${fields} } } }`;
    const rates = async (caller?: typeof analyst) =>
      ((await db.ask(asked, caller)) as { area: { asbCaseRates: Record<string, unknown>[] } }).area.asbCaseRates;
    const interval = (lower: number, upper: number, method: string) => ({
      lower: expect.closeTo(lower, 6),
      upper: expect.closeTo(upper, 6),
      method,
    });
    const unit = 'cases per 1,000 homes in 6 months';
    const analysts = await rates(analyst);
    expect(analysts).toMatchObject([
      {
        // Byar of 68 cases in 5,200 homes.
        confidenceInterval: interval(10.154285845, 16.578363435, 'Byar'),
        change: { interval: { method: 'log-ratio Poisson, percent' } },
        yearToDate: { unit, confidenceInterval: { method: 'Byar' } },
      },
      // 5 cases in 320 homes; PHEindicatormethods gives 1.62348639 and 11.66833208.
      { confidenceInterval: interval(1.62348639 / 0.32, 11.66833208 / 0.32, 'exact Poisson'), yearToDate: { unit } },
    ]);
    for (const { value, confidenceInterval, change, comparison, yearToDate } of await rates())
      expect([value, confidenceInterval, change, comparison, yearToDate]).toEqual([
        value === null ? null : expect.closeTo((70 / 5200) * 1000, 8),
        null,
        value === null ? null : { interval: null },
        { overlapping: null },
        expect.objectContaining({ confidenceInterval: null }),
      ]);
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
      sevenoaks: { injunctions: [{ value: 7, roundedTo: null, availability: 'AVAILABLE' }, none] },
    });
  });

  it('gives duties owed to the homeless of the district alone; what the source withholds is withheld', async () => {
    const duties = (period: string, area = 'E07000111') =>
      `{ area(code: "${area}") { homelessnessDuties(period: "${period}", asOf: "2009-12-03") { value availability } } }`;
    const all = (availability: string) => Array(3).fill({ value: null, availability });
    expect(await db.ask(duties('2009/10 Q1'), analyst)).toEqual({
      area: { homelessnessDuties: [36, 18, 18].map((value) => ({ value, availability: 'AVAILABLE' })) },
    });
    expect(await db.ask(duties('2007/08 Q1'), analyst)).toEqual({ area: { homelessnessDuties: all('SUPPRESSED') } });
    expect(await db.ask(duties('2009/10 Q2'), analyst)).toEqual({ area: { homelessnessDuties: all('NOT_PUBLISHED') } });
    expect(await db.ask(duties('2009/10 Q1', 'E07000107'))).toEqual({
      area: { homelessnessDuties: all('NOT_APPLICABLE') },
    });
  });

  it('publishes what enough tenants say, and of 14 of them no more than that they are too few', async () => {
    const told = 'value sampleSize availability availabilityNote confidenceInterval { lower upper method }';
    expect(
      await db.ask(`{ area(code: "E07000111") { tenantSatisfaction(period: "2009/10 Q2") { ${told} } } }`),
    ).toEqual({
      area: {
        tenantSatisfaction: [
          {
            value: 70.1,
            sampleSize: 167,
            availability: 'AVAILABLE',
            availabilityNote: null,
            // 117.067 of 167 people, by hand.
            confidenceInterval: { lower: expect.closeTo(62.77, 2), upper: expect.closeTo(76.53, 2), method: 'Wilson' },
          },
          {
            value: null,
            sampleSize: 14,
            availability: 'SUPPRESSED',
            availabilityNote: 'Only 14 people were asked; a percentage is given from 30.',
            confidenceInterval: null,
          },
        ],
      },
    });
  });

  it('never adds up the mean days of four quarters', async () => {
    const id = 'housing/other-measures/west-kent-housing-association-days-to-close-a-case';
    const sum = 'rollingTwelveMonths { value availability availabilityNote }';
    expect(
      await db.ask(
        `{ _entities(representations: [{ __typename: "HousingMeasure", id: "${id}" }]) {
        ... on HousingMeasure { observation(area: "E07000111", period: "2009/10 Q2") { value unit per ${sum} } } } }`,
        analyst,
      ),
    ).toEqual({
      _entities: [
        {
          observation: {
            value: 35.6,
            unit: 'days',
            per: 1,
            rollingTwelveMonths: {
              value: null,
              availability: 'NOT_APPLICABLE',
              availabilityNote:
                'Cannot be added up: October to December 2008 (2008/09 quarter 3) is published without its count.',
            },
          },
        },
      ],
    });
  });

  it('gives other figures of landlords: a mean of many cases to analysts, of few to nobody, evictions to the landlord', async () => {
    const asked = (caller: typeof publicCaller) =>
      db.ask(
        '{ area(code: "E07000111") { otherHousingFigures { value availability sampleSize period { code } } } }',
        caller,
      );
    const at =
      (code: string) =>
      (availability: string, value: number | null, sampleSize: number | null = null) => ({
        value,
        availability,
        sampleSize,
        period: { code },
      });
    const [days, evictions] = [at('2009/10 Q2'), at('2008/09')];
    const few = days('SUPPRESSED', null);
    const none = evictions('AVAILABLE', 0);
    const figures = (...otherHousingFigures: object[]) => ({ area: { otherHousingFigures } });
    expect(await asked(publicCaller)).toEqual(
      figures(days('WITHHELD', null), few, evictions('SUPPRESSED', null), none),
    );
    expect(await asked(analyst)).toEqual(
      figures(days('AVAILABLE', 35.6, 102), few, evictions('SUPPRESSED', null), none),
    );
    expect(await asked(steward('west-kent-housing-association'))).toEqual(
      figures(days('AVAILABLE', 35.6, 102), few, evictions('AVAILABLE', 2), none),
    );
  });

  const header = 'Landlord,District Code,Ward Code,Period,Category,Cases Opened,Homes';

  it('refuses a file with a bad row whole, and says every line and reason', async () => {
    const rows = () => db.importing.query('select count(*)::int as rows from cell');
    const before = await rows();
    const refused = db.importLines('anti-social-behaviour', '2010-02-04', [
      header,
      'Moat,E07000111,,2009/10 Q3,Noise,9,',
      'Moat,E10000016,,2009/10 Q3,Noise,9,',
      'Moat,E07000111,,2009/10 Q3,Total,18,',
    ]);
    await expect(refused).rejects.toThrow(
      /line 3, \(area\): expected a DISTRICT, .*; got "E10000016, a COUNTY"\n *line 4, Category: expected one of All cases, Noise, /,
    );
    expect(await rows()).toEqual(before);
  });

  it('refuses a district that is given ward by ward and as a whole: its total does not match', async () => {
    await expect(
      db.importLines('anti-social-behaviour', '2010-02-04', [
        header,
        'WKHA,E07000111,29UKHJ,2009/10 Q3,Noise,4,',
        'WKHA,E07000111,,2009/10 Q3,Noise,4,',
        'WKHA,E07000111,,2009/10 Q3,All cases,4,5200',
      ]),
    ).rejects.toThrow(`line 4, (total): expected 8, the sum of ${westKentId}, E07000111, 2009/10 Q3; got "4"`);
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

import { type AgencyDatabase, agencyDatabase, analyst } from '../../../../test/support/agency-database.js';
import { header, of, row, toyAgency } from '../../test-support/toy-agency.js';

/** What analysts are told beside a value: its interval, its change, its breaks, its sample. */
describe('an observation', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(toyAgency, new URL('..', import.meta.url));
    await db.importLines('cases', '2009-11-01', [
      header,
      row('crimes', 'E07000111', '2009-09', 2610),
      row('crimes', 'E07000111', '2008-09', 3000),
      row('crimes', 'E07000111', '2009-08', 25),
      row('crimes', 'E07000111', '2008-08', 19),
      row('crimes', 'E07000111', '2009-07', 0),
      row('crimes', 'E07000111', '2008-07', 30),
      row('crimes', 'E07000111', '2009-06', 40, { qualifier: 'OVER' }),
      row('crimes', 'E07000111', '2008-06', 30),
      row('referrals', 'E07000111', '2009-09', 90),
      row('referrals', 'E07000111', '2008-09', 60),
      row('rate', 'E07000111', '2009/10 Q2', 1045, { denominator: 114893 }),
      row('rate', 'E07000111', '2008/09 Q2', 1145, { denominator: 114893 }),
      row('rate', 'E07000110', '2009/10 Q2', 5, { denominator: 143000 }),
      row('share', 'E07000111', '2009/10 Q2', 56, { denominator: 70 }),
      row('share', 'E07000111', '2008/09 Q2', 48, { denominator: 80 }),
      row('guarded', '29UKGK', '2009-09', 23),
      row('guarded', '29UKGK', '2008-09', 31),
      row('days', 'E07000111', '2009/10 Q2', '', { value: 33 }),
      row('days', 'E07000111', '2008/09 Q2', '', { value: 30 }),
      row('days', 'E07000110', '2009/10 Q2', 990, { denominator: 30 }),
      row('days', 'E07000110', '2008/09 Q2', 900, { denominator: 30 }),
      row('recounted', 'E07000111', '2009-05', 300),
      row('recounted', 'E07000111', '2008-05', 200),
      row('recounted', 'E07000111', '2010-05', 310),
      row('confidence', 'E07000111', '2009-07', '', { value: 65, sample: 20 }),
      row('confidence', 'E07000111', '2009-08', '', { value: 65, sample: 200 }),
      row('confidence', 'E07000111', '2008-08', '', { value: 55, sample: 200 }),
    ]);
  });
  afterAll(() => db.drop());

  const change = 'change { absolute percent comparedWith { code } interval { lower upper level method } }';
  const interval = 'confidenceInterval { lower upper level method }';
  const asked = async (measure: string, area: string, period: string, fields: string, caller = analyst) => {
    const answer = await db.ask(of(measure, `observation(area: "${area}", period: "${period}") { ${fields} }`), caller);
    return (answer as { _entities: { observation: unknown }[] })._entities[0]!.observation;
  };
  const limits = (lower: number, upper: number, method: string) => ({
    lower: expect.closeTo(lower, 6),
    upper: expect.closeTo(upper, 6),
    level: 95,
    method,
  });

  it('of a rate has Byar’s interval, from 10, and the exact one below', async () => {
    expect(await asked('rate', 'E07000111', '2009/10 Q2', `value ${interval}`)).toEqual({
      value: expect.closeTo((1045 / 114893) * 1000, 9),
      confidenceInterval: limits((982.5932018 / 114893) * 1000, (1110.331213 / 114893) * 1000, 'Byar'),
    });
    expect(await asked('rate', 'E07000110', '2009/10 Q2', interval)).toEqual({
      confidenceInterval: limits((1.62348639 / 143000) * 1000, (11.66833208 / 143000) * 1000, 'exact Poisson'),
    });
  });

  it('of a percentage has Wilson’s interval, and Newcombe’s of its change in points', async () => {
    expect(await asked('share', 'E07000111', '2009/10 Q2', `value ${interval} ${change}`)).toEqual({
      value: 80,
      confidenceInterval: limits(69.1833555, 87.69526075, 'Wilson'),
      change: {
        absolute: 20,
        percent: null,
        comparedWith: { code: '2008/09 Q2' },
        interval: {
          lower: expect.closeTo(5.24, 1),
          upper: expect.closeTo(33.39, 1),
          level: 95,
          method: 'Newcombe, percentage points',
        },
      },
    });
  });

  it('of a weighted sample counts as fewer people: 200 at a design effect of 2 as 100', async () => {
    expect(await asked('confidence', 'E07000111', '2009-08', `value sampleSize ${interval}`)).toEqual({
      value: 65,
      sampleSize: 200,
      confidenceInterval: limits(55.2544433, 73.6357518, 'Wilson'),
    });
    const { change: changed } = (await asked('confidence', 'E07000111', '2009-08', change)) as { change: object };
    expect(changed).toMatchObject({ absolute: 10, percent: null, interval: { method: 'Newcombe, percentage points' } });
  });

  it('of a sample that is too small says how many were asked, and has no value', async () => {
    expect(
      await asked('confidence', 'E07000111', '2009-07', `value availability availabilityNote sampleSize ${interval}`),
    ).toEqual({
      value: null,
      availability: 'SUPPRESSED',
      availabilityNote: 'Only 20 people were asked; a percentage is given from 30.',
      sampleSize: 20,
      confidenceInterval: null,
    });
  });

  it('says of its survey who was asked what', async () => {
    expect(await db.ask(of('confidence', 'survey { question population mode designEffect minimumSample }'))).toEqual({
      _entities: [
        {
          survey: {
            question: 'Are you confident?',
            population: 'Adults',
            mode: 'by telephone',
            designEffect: 2,
            minimumSample: 30,
          },
        },
      ],
    });
  });

  it('of a count has no interval, but its change has one: 13% fewer crimes are 17.4 to 8.3% fewer', async () => {
    expect(await asked('crimes', 'E07000111', '2009-09', `value ${interval} ${change}`)).toEqual({
      value: 2610,
      confidenceInterval: null,
      change: {
        absolute: -390,
        percent: -13,
        comparedWith: { code: '2008-09' },
        interval: {
          lower: expect.closeTo(-17.4, 1),
          upper: expect.closeTo(-8.3, 1),
          level: 95,
          method: 'log-ratio Poisson, percent',
        },
      },
    });
  });

  it.each([
    ['a base under 20', '2009-08', { absolute: 6, percent: null, interval: null }],
    ['a count of 0', '2009-07', { absolute: -30, percent: -100, interval: null }],
    ['a figure that is not exact', '2009-06', { absolute: 10, percent: expect.closeTo(100 / 3, 8), interval: null }],
  ])('has no interval of the change for %s', async (_, period, expected) =>
    expect(await asked('crimes', 'E07000111', period, change)).toMatchObject({ change: expected }),
  );

  it('has none either for what an agency itself does', async () =>
    expect(await asked('referrals', 'E07000111', '2009-09', change)).toMatchObject({
      change: { absolute: 30, percent: 50, interval: null },
    }));

  it('of a mean has no interval, and no percentage where nobody knows how many stand behind it', async () => {
    const fields = `value ${interval} ${change}`;
    const told = (percent: number | null) => ({
      value: 33,
      confidenceInterval: null,
      change: { absolute: 3, percent, comparedWith: { code: '2008/09 Q2' }, interval: null },
    });
    expect(await asked('days', 'E07000111', '2009/10 Q2', fields)).toEqual(told(null));
    expect(await asked('days', 'E07000110', '2009/10 Q2', fields)).toEqual(told(10));
  });

  it('gives no interval to whoever is told a rounded count', async () => {
    const told = (value: number, given: unknown) => ({ value, change: { interval: given } });
    const fields = 'value change { interval { method } }';
    const publicCaller = { ...analyst, role: 'PUBLIC' as const };
    expect(await asked('guarded', '29UKGK', '2009-09', fields)).toEqual(
      told(23, { method: 'log-ratio Poisson, percent' }),
    );
    expect(await asked('guarded', '29UKGK', '2009-09', fields, publicCaller)).toEqual(told(25, null));
  });

  it('is not compared across a series break, which it names for a year', async () => {
    const fields = 'seriesBreak change { absolute }';
    expect(await asked('recounted', 'E07000111', '2009-05', fields)).toEqual({
      seriesBreak:
        'Not comparable with periods that ended before 2009-04-01: From April 2009 attempts are counted too.',
      change: null,
    });
    expect(await asked('recounted', 'E07000111', '2008-05', 'seriesBreak')).toEqual({ seriesBreak: null });
    expect(await asked('recounted', 'E07000111', '2010-05', fields)).toEqual({
      seriesBreak: null,
      change: { absolute: 10 },
    });
  });

  it('as known on a day to come is what is known today, and its id says so', async () => {
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
    const known = (period: string) =>
      db.ask(of('crimes', `observation(area: "E07000111", period: "${period}", asOf: "2999-01-01") { ${fields} }`));
    const fields = 'id value availabilityNote';
    expect(await known('2009-09')).toEqual({
      _entities: [
        { observation: { id: `toy/cases/crimes@E07000111@2009-09@${today}`, value: 2610, availabilityNote: null } },
      ],
    });
    expect(await known('2009-10')).toMatchObject({
      _entities: [{ observation: { availabilityNote: `Nothing was published for Sevenoaks by ${today}.` } }],
    });
  });

  it('stands in a series that is shorter than any of its periods, with the reason that it has no value', async () => {
    const series = (from: string, to: string, area = 'E07000111') =>
      db.ask(
        of('rate', `series(area: "${area}", from: "${from}", to: "${to}") { value availability availabilityNote }`),
      );
    const none = (availability: string, availabilityNote: string) => ({
      _entities: [{ series: [{ value: null, availability, availabilityNote }] }],
    });
    expect(await series('2009-08', '2009-09')).toEqual(
      none('NOT_APPLICABLE', 'Published for quarters; 2009-08-01..2009-09-30 is not one.'),
    );
    expect(await series('2009-08', '2009-09', '29UKGK')).toEqual(
      none('COVERAGE_PARENT_AREA_ONLY', 'Published for Sevenoaks (district), not for a ward 2009.'),
    );
  });

  it('says what a rate was worked out on, and whether that is invented', async () => {
    const coverage = 'provenance { coverage }';
    expect(await asked('rate', 'E07000111', '2009/10 Q2', coverage)).toEqual({
      provenance: {
        coverage: 'A test. Denominator: Population, Census 2011, as at 2011-03-27 (Census 2011).',
      },
    });
    expect(await asked('rate', 'E07000110', '2009/10 Q2', coverage)).toEqual({
      provenance: { coverage: 'A test. Denominator: SYNTHETIC population, as at 2009-06-30 (Invented).' },
    });
    expect(await asked('share', 'E07000111', '2009/10 Q2', coverage)).toEqual({ provenance: { coverage: 'A test.' } });
  });
});

import { type AgencyDatabase, agencyDatabase, analyst, steward } from '../../../test/support/agency-database.js';
import { police } from './police.js';

describe('the datasets of the police on their sample', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(police, new URL('..', import.meta.url));
  });
  afterAll(() => db.drop());

  const sevenoaks = (selection: string): string => `{ area(code: "E07000111") { ${selection} } }`;

  it('are all loaded: eight, each with its releases', async () => {
    expect(db.imported).toHaveLength(police.sample.length);
    const loaded = db.imported.flatMap(({ rows, rates, ...one }) =>
      [one, ...(rates ? [rates] : [])].map(({ dataset, release }) => [dataset, rows, release]),
    );
    expect(loaded).toEqual(
      expect.arrayContaining([
        ['recorded-crime', 12 * 19 * 10, 'recorded-crime:2009-08-13:1'],
        ['recorded-crime-rate', 12 * 19, 'recorded-crime-rate:2009-10-15:1'],
        ['ward-crime', 8 * (26 + 12) * 35, 'ward-crime:2009-11-16:1'],
        ['street-crime', expect.any(Number), 'street-crime:2009-11-30:1'],
        ['perception-survey', expect.any(Number), 'perception-survey:2009-06-25:1'],
        ['other-measures', 12 * 11 * 4, 'other-measures:2009-11-19:1'],
      ]),
    );
    expect(new Set(loaded.map(([dataset]) => dataset)).size).toBe(8);
  });

  it('say what was corrected, and what was known before', async () => {
    const burglary = (asOf: string): string => `recordedCrime(period: "2009/10 Q1", asOf: "${asOf}") {
      measure { id } value status provenance { release } }`;
    const answers = (await db.ask(
      sevenoaks(`before: ${burglary('2009-10-14')} after: ${burglary('2009-10-15')}`),
    )) as Record<'area', Record<'before' | 'after', { measure: { id: string } }[]>>;
    const of = (when: 'before' | 'after') =>
      answers.area[when].find(({ measure }) => measure.id === 'police/recorded-crime/burglary-dwelling');
    expect([of('before'), of('after')]).toEqual([
      expect.objectContaining({
        value: 55 + 7,
        status: 'FINAL',
        provenance: { release: 'recorded-crime:2009-08-13:1' },
      }),
      expect.objectContaining({
        value: 55 + 6,
        status: 'REVISED',
        provenance: { release: 'recorded-crime:2009-10-15:1' },
      }),
    ]);
  });

  it('give rates with what was counted, out of how many, and between which limits', async () => {
    expect(
      await db.ask(
        sevenoaks(`recordedCrimeRates(period: "2009/10 Q2", asOf: "2009-12-03") {
          value numerator denominator per unit availability confidenceInterval { method } }`),
      ),
    ).toEqual({
      area: {
        recordedCrimeRates: [
          [1044, 114893, 'crimes per 1,000 people in 3 months'],
          [76 + 81, 114893, 'crimes per 1,000 people in 3 months'],
          [51 + 9, 47900, 'crimes per 1,000 households in 3 months'],
        ].map(([numerator, denominator, unit]) => ({
          value: expect.closeTo((1000 * Number(numerator)) / Number(denominator), 8),
          numerator,
          denominator,
          per: 1000,
          unit,
          availability: 'AVAILABLE',
          confidenceInterval: { method: 'Byar' },
        })),
      },
    });
  });

  it('rank all twelve partnerships of Kent by rate', async () => {
    const answer = (await db.ask(
      sevenoaks(`recordedCrimeRates(period: "2009/10 Q2", asOf: "2009-12-03") {
        comparison(group: "kent-community-safety-partnerships") { rank of areasInGroup missing direction } }`),
    )) as { area: { recordedCrimeRates: unknown[] } };
    expect(answer.area.recordedCrimeRates).toEqual(
      [4, 1, 3].map((rank) => ({
        comparison: { rank, of: 12, areasInGroup: 12, missing: [], direction: 'LOWEST_FIRST' },
      })),
    );
  });

  it('give a ward month by month, zeros too', async () => {
    expect(
      await db.ask(
        `{ wardCrime(area: "29UKHA", measure: "police/ward-crime/vehicle-crime", from: "2009-08", to: "2009-12", asOf: "2009-12-15", first: 10) {
            edges { node { value availability period { code } } } } }`,
      ),
    ).toEqual({
      wardCrime: {
        edges: [
          { node: { value: 1, availability: 'AVAILABLE', period: { code: '2009-08' } } },
          { node: { value: 1, availability: 'AVAILABLE', period: { code: '2009-09' } } },
          { node: { value: 2, availability: 'AVAILABLE', period: { code: '2009-10' } } },
          { node: { value: 0, availability: 'AVAILABLE', period: { code: '2009-11' } } },
          { node: { value: null, availability: 'NOT_DUE_YET', period: { code: '2009-12' } } },
        ],
      },
    });
  });

  it('give a small area and its ward what street files count there, and nothing of their rows', async () => {
    const one = `_entities(representations: [{ __typename: "PoliceMeasure", id: "police/street-crime/vehicle-crime" }]) {
      ... on PoliceMeasure {
        small: observation(area: "E01024451", period: "2009-10") { value provenance { sourceLine } }
        ward: observation(area: "29UKHA", period: "2009-10") { value }
        district: observation(area: "E07000111", period: "2009-10") { availability } } }`;
    expect(await db.ask(`{ ${one} }`)).toEqual({
      _entities: [
        {
          small: { value: 2, provenance: { sourceLine: null } },
          ward: { value: 2 },
          district: { availability: 'NOT_APPLICABLE' },
        },
      ],
    });
    const tables = await db.importing.query(
      `select count(*)::int as rows from cell where measure_id like 'police/street-crime/%' and cell::text ~ '[0-9a-f]{64}|SYNTHETIC'`,
    );
    expect(tables).toEqual([{ rows: 0 }]);
  });

  it('put three surveys side by side: one too small, one pooled, one of the force alone, one two years apart', async () => {
    const selection =
      'value sampleSize availability availabilityNote period { code } nearestAvailable { area { code } value sampleSize }';
    const answer = (await db.ask(
      sevenoaks(`perceptionSurveys(asOf: "2009-12-03") { measure { id } ${selection} }`),
    )) as { area: { perceptionSurveys: { measure: { id: string } }[] } };
    expect(
      Object.fromEntries(answer.area.perceptionSurveys.map(({ measure, ...rest }) => [measure.id.split('/')[2], rest])),
    ).toEqual({
      'kcvs-confidence': {
        value: 55.7,
        sampleSize: 61,
        availability: 'AVAILABLE',
        availabilityNote: 'Low base: 61 people were asked, so that the value is to be read with its interval.',
        period: { code: '2009/10 Q2' },
        nearestAvailable: null,
      },
      'kcvs-confidence-month': {
        value: null,
        sampleSize: 16,
        availability: 'SUPPRESSED',
        availabilityNote: 'Only 16 people were asked; a percentage is given from 30.',
        period: { code: '2009-10' },
        nearestAvailable: null,
      },
      'bcs-confidence': {
        value: null,
        sampleSize: null,
        availability: 'COVERAGE_PARENT_AREA_ONLY',
        availabilityNote: 'Published for Kent (police force area), not for a district.',
        period: null,
        nearestAvailable: { area: { code: 'E23000032' }, value: 44.4, sampleSize: 1067 },
      },
      'place-survey-confidence': {
        value: 30.9,
        sampleSize: 1198,
        availability: 'AVAILABLE',
        availabilityNote: null,
        period: { code: '2008-09..2008-12' },
        nearestAvailable: null,
      },
      'place-survey-anti-social-behaviour': {
        value: 18.4,
        sampleSize: 1198,
        availability: 'AVAILABLE',
        availabilityNote: null,
        period: { code: '2008-09..2008-12' },
        nearestAvailable: null,
      },
    });
  });

  it('tell partners the ages of detected thieves, and everybody else none that is small', async () => {
    const ages = sevenoaks(`otherPoliceFigures(period: "2009/10 Q1", asOf: "2009-12-03") { value availability }`);
    const told = async (who?: typeof analyst): Promise<unknown[]> =>
      ((await db.ask(ages, who)) as { area: { otherPoliceFigures: unknown[] } }).area.otherPoliceFigures;
    const exact = [32, 11, 9, 12].map((value) => ({ value, availability: 'AVAILABLE' }));
    expect(await told(analyst)).toEqual(exact);
    expect(await told(steward('kent-police'))).toEqual(exact);
    for (const one of (await told()) as { value: number | null; availability: string }[])
      if (one.availability === 'AVAILABLE') expect(one.value! % 5).toBe(0);
      else expect(one).toEqual({ value: null, availability: expect.stringMatching(/^(SUPPRESSED|WITHHELD)$/) });
  });

  const streetHeader =
    'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
  const streetRow = (code: string, name: string, type: string): string =>
    `,2009-09,Kent Police,Kent Police,0.1,51.2,On or near SYNTHETIC Street,${code},${name},${type},,`;

  it('refuse the rows of a whole file by line, and load nothing of it', async () => {
    const rows = () => db.importing.query(`select count(*)::int as rows from cell`);
    const before = await rows();
    await expect(
      db.importLines('street-crime', '2009-10-31', [
        streetHeader,
        streetRow('E01024451', 'Sevenoaks 015B', 'Burglary'),
        streetRow('E0103501', 'Sevenoaks 016A', 'Burglary'),
        streetRow('E01024451', 'Sevenoaks 015B', 'Piracy'),
      ]),
    ).rejects.toThrow(/line 3, LSOA code: expected the code of a lower[^]*line 4, Crime type: expected/);
    expect(await rows()).toEqual(before);
  });

  it('state no ward of a month in which a row may lie in any, and state its small areas', async () => {
    await db.importLines(
      'street-crime',
      '2009-10-31',
      [
        streetHeader,
        streetRow('E01024451', 'Sevenoaks 015B', 'Burglary'),
        streetRow('E01035012', 'Sevenoaks 016A', 'Burglary'),
        streetRow('E01024451', 'Sevenoaks 015B', 'Robbery'),
      ],
      { fewerRows: true },
    );
    const of = (series: string, area: string): string =>
      `streetCrime(area: "${area}", measure: "police/street-crime/${series}", from: "2009-09", to: "2009-09", first: 1) {
        edges { node { value availability availabilityNote } } }`;
    const node = (value: number | null, availability: string, availabilityNote: string | null = null) => ({
      edges: [{ node: { value, availability, availabilityNote } }],
    });
    const redrawn =
      'A row of that month names a small area that a later census drew anew: it may lie in any ward of its district, so that none has a figure.';
    expect(
      await db.ask(
        `{ small: ${of('burglary', 'E01024451')} ward: ${of('burglary', '29UKHA')} other: ${of('burglary', '29UKGK')}
           robbery: ${of('robbery', '29UKHA')} }`,
      ),
    ).toEqual({
      small: node(1, 'AVAILABLE'),
      ward: node(null, 'NOT_STATED', redrawn),
      other: node(null, 'NOT_STATED', redrawn),
      robbery: node(1, 'AVAILABLE'),
    });
  });
});

import { jest } from '@jest/globals';
import { type AgencyDatabase, agencyDatabase, analyst } from '../../../../test/support/agency-database.js';
import { header, of, row, toyAgency } from '../../test-support/toy-agency.js';
import { periodsBetween } from '../period-arithmetic.js';

const months = periodsBetween('MONTH', '2007-10-01', '2009-09-30').map(({ code }) => code);
const districts = ['E07000105', 'E07000106', 'E07000110', 'E07000111', 'E07000116'];

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

describe('the SQL behind statistics', () => {
  let db: AgencyDatabase;
  let wards: string[];
  beforeAll(async () => {
    db = await agencyDatabase(toyAgency, new URL('..', import.meta.url));
    wards = [...db.registers.areas.values()].filter(({ type }) => type === 'WARD_2009').map(({ code }) => code);
    await db.importLines('cases', '2009-11-01', [
      header,
      ...['crimes', 'recounted', 'referrals'].flatMap((measure) =>
        [...wards, ...districts].flatMap((area, place) =>
          months.map((month, nth) => row(measure, area, month, 30 + place + nth)),
        ),
      ),
    ]);
    await db.importLines('cases', '2009-12-01', [header, row('crimes', wards[0]!, '2009-09', 900)]);
  });
  afterAll(() => db.drop());

  /** Runs a query, and gives its answer with the statements that it took. */
  const counted = async (source: string) => {
    const query = jest.spyOn(db.serving, 'query');
    try {
      const answer = await db.ask(source, analyst);
      return {
        answer,
        statements: query.mock.calls.map(([sql, values]) => ({ sql, keys: (values as [unknown[]])[0].length, values })),
      };
    } finally {
      query.mockRestore();
    }
  };

  it('is one statement for 26 wards and 24 months', async () => {
    expect(wards).toHaveLength(26);
    const series = wards.map((ward) => `w${ward}: series(area: "${ward}", from: "2007-10", to: "2009-09") { value }`);
    const { answer, statements } = await counted(of('crimes', series.join(' ')));
    expect(statements).toHaveLength(1);
    const [measure] = (answer as { _entities: Record<string, { value: number }[]>[] })._entities;
    const values = Object.values(measure!).flatMap((one) => one.map(({ value }) => value));
    expect(values).toHaveLength(26 * 24);
    expect(values.filter((value) => value === null)).toEqual([]);
  });

  const statistics = `value change { absolute percent interval { lower } } rollingTwelveMonths { value } yearToDate { value }
    kent: comparison(group: "kent-districts") { rank } family: comparison(group: "sevenoaks-most-similar") { rank }`;

  it('is one more for all changes and ranks together, and one for all sums, of three measures and 31 areas', async () => {
    const ask = (areas: readonly string[], measures: readonly string[]) => {
      const fields = areas.map((area) => `a${area}: observation(area: "${area}", period: "2009-09") { ${statistics} }`);
      const one = (measure: string) => `{ __typename: "ToyMeasure", id: "toy/cases/${measure}" }`;
      return `{ _entities(representations: [${measures.map(one).join(' ')}]) { ... on ToyMeasure { ${fields.join(' ')} } } }`;
    };
    const few = await counted(ask(['E07000111'], ['crimes']));
    const many = await counted(ask([...wards, ...districts], ['crimes', 'recounted', 'referrals']));
    expect(few.statements).toHaveLength(3);
    expect(many.statements).toHaveLength(3);
    const [measure] = (many.answer as { _entities: Record<string, object>[] })._entities;
    // The fourth of the districts: 59 to 82 crimes, month by month.
    expect(measure!['aE07000111']).toEqual({
      value: 82,
      change: { absolute: 12, percent: expect.closeTo((12 / 70) * 100, 9), interval: { lower: expect.any(Number) } },
      rollingTwelveMonths: { value: (12 * (71 + 82)) / 2 },
      yearToDate: { value: (6 * (77 + 82)) / 2 },
      kent: { rank: 4 },
      family: { rank: expect.any(Number) },
    });
  });

  it('is one more for the changes of sums', async () => {
    const fields = wards.map(
      (ward) =>
        `a${ward}: latest(area: "${ward}") { yearToDate { change { absolute } } rollingTwelveMonths { change { absolute } } }`,
    );
    const { answer, statements } = await counted(of('referrals', fields.join(' ')));
    expect(statements).toHaveLength(3);
    const [measure] = (answer as { _entities: Record<string, unknown>[] })._entities;
    expect(Object.values(measure!)).toEqual(
      Array(26).fill({
        yearToDate: { change: { absolute: 6 * 12 } },
        rollingTwelveMonths: { change: { absolute: 12 * 12 } },
      }),
    );
  });

  it('is one for 100 figures as known on 100 days, which reads no more than them, among 90,000', async () => {
    await db.importing.query(
      `insert into released_value (measure_id, area_code, period, audiences, known_from, known_to, period_start, period_end,
         release_id, availability, value, numerator, qualifier)
       select measure_id, area_code || '/' || i, period, audiences, known_from, known_to, period_start, period_end,
         release_id, availability, value, numerator, qualifier
       from released_value, generate_series(1, 40) i`,
    );
    await db.importing.query('analyze released_value');
    const days = periodsBetween('MONTH', '2009-11-01', '2010-02-28').flatMap(({ code }) =>
      Array.from({ length: 25 }, (_, day) => `${code}-${String(day + 1).padStart(2, '0')}`),
    );
    const ids = days.map((day, place) => `toy/cases/crimes@${wards[place % 26]}@2009-09@${day}`);
    const representations = ids.map((id) => `{ __typename: "ToyObservation", id: "${id}" }`).join(' ');
    const ask = `{ _entities(representations: [${representations}]) { ... on ToyObservation { value } } }`;
    const { answer, statements } = await counted(ask);
    expect(statements.map(({ keys }) => keys)).toEqual([100]);
    expect(answer).toEqual({
      _entities: days.map((day, place) => ({
        value: place % 26 > 0 ? 53 + (place % 26) : day < '2009-12-01' ? 53 : 900,
      })),
    });
    const { sql, values } = statements[0]!;
    const explained: { 'QUERY PLAN': [{ Plan: Plan }] }[] = await db.importing.query(
      `explain (analyze, buffers, format json) ${sql}`,
      values,
    );
    const { Plan: top } = explained[0]!['QUERY PLAN'][0];
    const reads = nodesOf(top).filter((node) => node['Relation Name'] === 'released_value');
    expect(reads.map((node) => node['Node Type'])).toEqual(['Index Scan']);
    // Three pages of the index and one of the table for each.
    expect(top['Shared Hit Blocks'] + top['Shared Read Blocks']).toBeLessThan(100 * 6);
  });
});

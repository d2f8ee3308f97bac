import { type AgencyDatabase, agencyDatabase } from '../../../../test/support/agency-database.js';
import type { Dataset, MeasureDefinition } from '../dataset.js';
import { readArea, readCount, readPeriodOf } from '../import/importer.js';
import { testDataset, testMeasure } from '../../test-support/test-measure.js';
import { toyAgencyOf } from '../../test-support/toy-agency.js';

const cases: MeasureDefinition = {
  ...testMeasure,
  id: 'toy/cases/closed',
  title: 'Cases closed',
  unit: 'cases',
  due: { monthsAfterEnd: 1, basis: 'the agreement', since: '2009-01-01' },
};
const dataset: Dataset = {
  ...testDataset,
  measures: [
    { ...cases, id: 'toy/cases/opened', title: 'Cases opened' },
    cases,
    { ...cases, id: 'toy/cases/dropped', collected: false },
    { ...cases, id: 'toy/cases/spans', periodKind: 'RANGE' },
  ],
};

describe('the connection of a dataset', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    const importer = {
      dataset,
      columns: ['measure', 'area', 'period', 'cases'],
      read: (row: Record<string, string>, registers: AgencyDatabase['registers']) => {
        const measure = dataset.measures.find(({ id }) => id === `toy/cases/${row['measure']}`)!;
        const period = readPeriodOf(row, 'period', measure.periodKind);
        return [
          { measure: measure.id, area: readArea(row, 'area', registers), period, numerator: readCount(row, 'cases') },
        ];
      },
    };
    db = await agencyDatabase(toyAgencyOf(dataset, importer), new URL('file:///nowhere/'));
    const publish = (day: string, ...rows: string[]) =>
      db.importLines('cases', day, ['measure,area,period,cases', ...rows]);
    await publish(
      '2009-03-10',
      'opened,E07000111,2009-01,3',
      'opened,E07000111,2009-02,4',
      'closed,E07000111,2009-01,1',
    );
    await publish(
      '2009-07-10',
      'opened,E07000111,2009-05,5',
      'opened,E07000111,2009-02,6',
      'closed,E07000111,2009-02,2',
    );
    await publish('2009-08-10', 'spans,E07000111,2009-01..2009-03,9', 'spans,E07000111,2009-01..2009-06,17');
  });
  afterAll(() => db.drop());

  interface Edge {
    cursor: string;
    node: { measure: { id: string }; period: { code: string } | null; value: number | null; availability: string };
  }
  const page = async (given: string) => {
    const query = `{ cases(${given}) { edges { cursor node { measure { id } period { code } value availability } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
    const answer = (await db.ask(query)) as { cases: { edges: Edge[]; pageInfo: Record<string, unknown> } };
    return answer.cases;
  };
  const line = ({ node: { measure, period, value, availability } }: Edge) =>
    `${measure.id.split('/')[2]} ${period?.code} ${value === null ? availability : value}`;
  const lines = async (given: string) => (await page(`area: "E07000111", ${given}`)).edges.map(line);
  const all = [
    'closed 2009-01 1',
    'closed 2009-02 2',
    'dropped undefined NOT_COLLECTED',
    'opened 2009-01 3',
    'opened 2009-02 6',
    'opened 2009-03 LATE',
    'opened 2009-04 LATE',
    'opened 2009-05 5',
    'spans 2009-01..2009-03 9',
    'spans 2009-01..2009-06 17',
  ];

  it('lists what is published, measure by measure, oldest first, with the gaps and their reasons', async () => {
    expect(await lines('')).toEqual(all);
  });

  it.each([1, 2, 3, 7, 9, 10, 200])('gives the same list in pages of %i', async (first) => {
    const found: string[] = [];
    let after: string | null = null;
    for (let isMore: unknown = true; isMore;) {
      const behind: string = after === null ? '' : `, after: "${after}"`;
      const given = `area: "E07000111", first: ${first}${behind}`;
      const { edges, pageInfo } = await page(given);
      expect(pageInfo).toEqual({
        hasNextPage: found.length + edges.length < all.length,
        hasPreviousPage: after !== null,
        startCursor: edges[0]!.cursor,
        endCursor: edges.at(-1)!.cursor,
      });
      expect(edges.length).toBeLessThanOrEqual(first);
      found.push(...edges.map(line));
      isMore = pageInfo['hasNextPage'];
      after = pageInfo['endCursor'] as string;
    }
    expect(found).toEqual(all);
  });

  it('fills both ends where they are asked for, and says what is not due yet', async () => {
    expect(await lines('measure: "toy/cases/closed", from: "2008-12", to: "2009-03", asOf: "2009-04-01"')).toEqual([
      'closed 2008-12 NOT_PUBLISHED',
      'closed 2009-01 1',
      'closed 2009-02 LATE',
      'closed 2009-03 NOT_DUE_YET',
    ]);
    expect(await lines('measure: "toy/cases/opened", from: "2009-02", to: "2009", first: 2')).toEqual([
      'opened 2009-02 6',
      'opened 2009-03 LATE',
    ]);
  });

  it('says once why there is nothing where all that is published lies before, or behind', async () => {
    const asOf = 'measure: "toy/cases/opened", asOf: "2009-12-03"';
    expect(await lines(`${asOf}, from: "2009-10"`)).toEqual(['opened 2009-10 LATE']);
    expect(await lines(`${asOf}, from: "2009/10 Q4"`)).toEqual(['opened 2010-01 NOT_DUE_YET']);
    expect(await lines(`${asOf}, to: "2008-12"`)).toEqual(['opened 2008-12 NOT_PUBLISHED']);
    expect(await lines(`${asOf}, to: "2008-12-15"`)).toEqual(['opened 2008-11 NOT_PUBLISHED']);
    const { edges } = await page(`area: "E07000111", ${asOf}, from: "2009-10"`);
    expect(await lines(`${asOf}, from: "2009-10", after: ${JSON.stringify(edges[0]!.cursor)}`)).toEqual([]);
  });

  it('goes on behind a cursor as known on the same day, whatever was released since', async () => {
    const asOf = 'area: "E07000111", measure: "toy/cases/opened", asOf: "2009-03-31"';
    const { edges } = await page(`${asOf}, first: 1`);
    expect(edges.map(line)).toEqual(['opened 2009-01 3']);
    const after = `after: ${JSON.stringify(edges[0]!.cursor)}`;
    expect((await page(`${asOf}, ${after}`)).edges.map(line)).toEqual(['opened 2009-02 4']);
    expect(await lines(`measure: "toy/cases/opened", ${after}, first: 1`)).toEqual(['opened 2009-02 6']);
  });

  it('says once why a measure has no figure for an area', async () => {
    const { edges } = await page('area: "29UKGK", asOf: "2009-12-03"');
    expect(edges.map(line)).toEqual([
      'closed undefined NOT_PUBLISHED',
      'dropped undefined NOT_COLLECTED',
      'opened undefined NOT_PUBLISHED',
      'spans undefined NOT_PUBLISHED',
    ]);
    const behind = await page(`area: "29UKGK", after: ${JSON.stringify(edges[1]!.cursor)}`);
    expect(behind.edges.map(line)).toEqual(['opened undefined NOT_PUBLISHED', 'spans undefined NOT_PUBLISHED']);
    expect((await page('area: "29UKGK", from: "2009-01", measure: "toy/cases/spans"')).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it('reads all pages of a query in one statement', async () => {
    const query = jest.spyOn(db.serving, 'query');
    const one = await db.ask(`{
      sevenoaks: cases(area: "E07000111", first: 2) { edges { node { value } } }
      ash: cases(area: "29UKGK", first: 3) { edges { node { value } } }
      may: cases(area: "E07000111", from: "2009-05", first: 1, measure: "toy/cases/opened") { edges { node { value } } }
    }`);
    const values = (...found: (number | null)[]) => ({ edges: found.map((value) => ({ node: { value } })) });
    expect(one).toEqual({ sevenoaks: values(1, 2), ash: values(null, null, null), may: values(5) });
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
  });

  const encoded = (text: string) => Buffer.from(text).toString('base64url');
  it.each([
    ['area: "E07999999"', '"E07999999" is not in the register of areas'],
    ['first: 0', 'first must be 1 to 200; got 0.'],
    ['first: 201', 'first must be 1 to 200; got 201.'],
    ['from: "2009-05", to: "2009-04"', 'from (2009-05) must not lie after to (2009-04).'],
    ['measure: "toy/cases/all"', 'measure takes the id of a measure of cases: toy/cases/opened, '],
    ['after: "!"', 'after takes a cursor of an earlier page; got "!".'],
    [`after: "${encoded('toy/cases/closed')}"`, 'after takes a cursor of an earlier page'],
    [`after: "${encoded('toy/cases/closed@2009')}"`, 'after takes a cursor of an earlier page'],
    [`after: "${encoded('toy/cases/closed@2009-13')}"`, 'after takes a cursor of an earlier page'],
    [`after: "${encoded('toy/cases/closed@2009-01@')}"`, 'after takes a cursor of an earlier page'],
    [`after: "${encoded('toy/cases/all@2009-01')}"`, 'after takes a cursor of an earlier page'],
  ])('refuses %s, and names the argument', async (given, message) => {
    const area = given.startsWith('area') ? '' : 'area: "E07000111", ';
    const [error] = ((await page(`${area}${given}`).catch((thrown: unknown) => thrown)) as AggregateError).errors as {
      message: string;
      extensions: object;
    }[];
    expect(error!.message).toContain(message);
    expect(error!.extensions).toEqual({ argument: given.split(':')[0], code: 'BAD_USER_INPUT' });
  });
});

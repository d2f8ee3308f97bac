import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Graph, startGraph } from '../support/graph.js';

const root = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(fileURLToPath(new URL(path, root)), 'utf8');
const saved = (name: string): string => textOf(`schema/queries/${name}.graphql`);

interface Published {
  readonly id: string;
  readonly title: string;
  readonly organization: string;
  readonly areaTypes: readonly string[];
  readonly group: string | null;
}
const published = readdirSync(fileURLToPath(new URL('schema', root)))
  .filter((file) => file.endsWith('.measures.json'))
  .flatMap((file) => (JSON.parse(textOf(`schema/${file}`)) as { measures: Published[] }).measures)
  .sort((a, b) => (a.id < b.id ? -1 : 1));

interface Connection<Node> {
  readonly totalCount?: number;
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface MeasureNode {
  readonly id: string;
  readonly title: string | null;
  readonly organization: { readonly id: string; readonly name: string | null } | null;
}
interface Cell {
  readonly id: string;
  readonly value: number | null;
  readonly measure: { readonly id: string };
  readonly period: { readonly code: string } | null;
}

describe('the lists of the graph, by the saved queries', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  }, 180_000);
  afterAll(() => graph?.end(), 30_000);

  const answerTo = async <T>(query: string, field: string, variables: object = {}): Promise<T> => {
    const { data, errors } = await graph.ask(query, variables);
    expect(errors).toBeUndefined();
    return data![field] as T;
  };
  const measures = (variables: object) =>
    answerTo<Connection<MeasureNode>>(saved('measures-list'), 'measures', variables);

  it('has the measures of all agencies in one list, each answered by its owner', async () => {
    const { totalCount, edges, pageInfo } = await measures({});
    expect(totalCount).toBe(published.length);
    expect(pageInfo.hasNextPage).toBe(false);
    expect(edges.map(({ node: { id, title, organization } }) => [id, title, organization?.id])).toEqual(
      published.map(({ id, title, organization }) => [id, title, organization]),
    );
    for (const { node } of edges) expect(node.organization!.name).toEqual(expect.any(String));
  });

  it.each([
    [{ organization: 'moat' }, (measure: Published) => measure.organization === 'moat'],
    [{ areaType: 'WARD_2009' }, (measure: Published) => measure.areaTypes.includes('WARD_2009')],
    [{ group: 'first-time-entrants' }, (measure: Published) => measure.group === 'first-time-entrants'],
  ])('has of %j what the catalogues say', async (filter, fits) => {
    const expected = published.filter(fits).map(({ id }) => id);
    expect(expected).not.toEqual([]);
    expect((await measures(filter)).edges.map(({ node }) => node.id)).toEqual(expected);
  });

  it('gives the same measures page by page', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Connection<MeasureNode> = await measures({ first: 7, after });
      found.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(found).toEqual(published.map(({ id }) => id));
  });

  it('keeps the places of an agency that is stopped, and answers for the others', async () => {
    await graph.stop('police');
    try {
      const { data, errors } = await graph.ask(saved('measures-list'));
      const { edges } = data!['measures'] as Connection<MeasureNode>;
      expect(edges.map(({ node }) => [node.id, node.title])).toEqual(
        published.map(({ id, title }) => [id, id.startsWith('police/') ? null : title]),
      );
      expect(errors!.map(({ extensions }) => extensions['agency'])).toEqual(['police']);
    } finally {
      await graph.start('police');
    }
  }, 60_000);

  it('names what is known where a word of the caller is not', async () => {
    const { data, errors } = await graph.ask(saved('measures-list'), { areaType: 'WARDS' });
    expect(data).toEqual({ measures: null });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^areaType: "WARDS" is not known; .*DISTRICT.*WARD_2009/),
        path: ['measures'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', agency: 'partnership' }),
      },
    ]);
  });

  it('has one row per ward, with the figures of the file', async () => {
    const inFile = new Map(
      textOf('subgraphs/police/sample/ward-crime-2009-11.csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',') as [measure: string, area: string, period: string, count: string])
        .map(([measure, area, period, count]) => [`police/ward-crime/${measure}@${area}@${period}`, Number(count)]),
    );
    type Row = { code: string; name: string } & Record<string, Cell[]>;
    const { children: wards } = await answerTo<{ children: Row[] }>(saved('ward-series'), 'area');
    expect(wards).toHaveLength(26);
    expect(wards[0]).toMatchObject({ code: '29UKGK', name: 'Ash' });
    const months = ['april', 'may', 'june', 'july', 'august', 'september'];
    const ofWards = published.filter(({ id }) => id.startsWith('police/ward-crime/'));
    for (const ward of wards)
      for (const [place, month] of months.entries()) {
        const keys = ward[month]!.map(({ id }) => id.replace('@2009-12-03', ''));
        expect(keys.toSorted()).toEqual(ofWards.map(({ id }) => `${id}@${ward.code}@2009-0${4 + place}`).sort());
        expect(ward[month]!.map(({ value }) => value)).toEqual(keys.map((key) => inFile.get(key)));
      }
  });

  it('pages through recorded crime, of which the offences add up to all', async () => {
    const cells: Cell[] = [];
    let after: string | null = null;
    do {
      const page: Connection<Cell> = await answerTo(saved('recorded-crime'), 'recordedCrime', { after });
      cells.push(...page.edges.map(({ node }) => node));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    const whole = await answerTo<Connection<Cell>>(saved('recorded-crime'), 'recordedCrime', { first: 200 });
    expect(cells).toEqual(whole.edges.map(({ node }) => node));
    const all = cells.filter(({ measure }) => measure.id === 'police/recorded-crime/all-crime');
    expect(all.length).toBeGreaterThanOrEqual(10);
    for (const { period, value } of all) {
      const offences = cells.filter((cell) => cell.period?.code === period!.code && !all.includes(cell));
      expect(offences).toHaveLength(13);
      expect([period!.code, offences.reduce((sum, cell) => sum + cell.value!, 0)]).toEqual([period!.code, value]);
    }
  });

  it('says what is wrong with a cursor of another list', async () => {
    const { errors } = await graph.ask(saved('recorded-crime'), { after: 'cG9saWNl' });
    expect(errors).toEqual([
      {
        message: 'after takes a cursor of an earlier page; got "cG9saWNl".',
        path: ['recordedCrime'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', agency: 'police' }),
      },
    ]);
  });
});

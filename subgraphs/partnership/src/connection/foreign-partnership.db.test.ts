import { fileURLToPath } from 'node:url';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { importFunding } from '../funding/funding.import.js';
import { readCatalogues } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { withOwn } from '../partnership-measure/with-own.js';
import { importRecords } from '../record-file/records.import.js';
import { importFigures } from '../stated-figure/stated-figures.import.js';

const sample = (kind: string): string =>
  fileURLToPath(new URL(`../../sample/sevenoaks-csp-2009-12-03.${kind}.json`, import.meta.url));
const catalogues = withOwn(readCatalogues(fileURLToPath(new URL('../../../../schema', import.meta.url))));

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  const { importing, registers } = partnership;
  await importRecords(importing, sample('records'), registers);
  await importFunding(importing, sample('funding'), registers);
  await importFigures(importing, sample('figures'), { registers, measureTypes: measureTypes(catalogues) });
}, 120_000);
afterAll(() => partnership.drop());

const lists = [
  'actionItems',
  'commitments',
  'diary',
  'documents',
  'fundingAwards',
  'glossary',
  'initiatives',
  'meetings',
  'siteIssues',
  'statedFigures',
];

test.each(lists)('%s of another partnership are an empty page, not those of the caller', async (list) => {
  const { data, errors } = await partnership.ask(
    `{ own: ${list}(partnership: "sevenoaks-csp") { edges { cursor } }
      foreign: ${list}(partnership: "local-strategic-partnership") { edges { cursor } } }`,
    analystOf('sevenoaks-csp'),
  );
  expect(errors).toBeUndefined();
  expect(data.own.edges.length).toBeGreaterThan(0);
  expect(data.foreign).toEqual({ edges: [] });
});

test('nor are the strategies, the money and the clashes of another partnership', async () => {
  const other = 'partnership: "local-strategic-partnership"';
  const { data } = await partnership.ask(
    `{ strategies(${other}) { edges { cursor } } funding(${other}) { streams { id } rounds { id } bids { id } } clashes(${other}) { date } }`,
    analystOf('sevenoaks-csp'),
  );
  expect(data).toEqual({ strategies: { edges: [] }, funding: { streams: [], rounds: [], bids: [] }, clashes: [] });
});

describe('what an organisation has in several partnerships', () => {
  const other = 'local-strategic-partnership';
  const tables = ['meeting', 'person', 'agenda_item', 'attendance', 'partnership_document'];
  beforeAll(async () => {
    for (const table of tables)
      await partnership.importing.query(`
        insert into ${table} select (jsonb_populate_record(held, replace(to_jsonb(held)::text, 'sevenoaks-csp', '${other}')::jsonb)).*
        from ${table} held`);
  });
  afterAll(async () => {
    for (const table of [...tables].reverse())
      await partnership.importing.query(`delete from ${table} where partnership = '${other}'`);
  });

  interface Page<Node> {
    readonly edges: readonly { readonly node: Node }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  }
  interface Entry {
    readonly rawText: string;
    readonly line: number;
    readonly status: string;
    readonly meeting: { readonly id: string };
  }
  const attendance = async (given: string, caller?: ReturnType<typeof analystOf>) => {
    partnership.statements.length = 0;
    const { data, errors } = await partnership.ask(
      `{ meeting(id: "sevenoaks-csp/2009-12-03") { attendanceByOrganization { organization { id
          attendance(${given}) { edges { node { rawText line status meeting { id } } } pageInfo { hasNextPage endCursor } } } } } }`,
      caller,
    );
    expect(errors).toBeUndefined();
    const listed = data.meeting.attendanceByOrganization as {
      organization: { id: string; attendance: Page<Entry> } | null;
    }[];
    return new Map(listed.flatMap(({ organization: one }) => (one ? [[one.id, one.attendance] as const] : [])));
  };
  const read = ({ edges }: Page<Entry>) => edges.map(({ node }) => [node.meeting.id, node.line]);

  test('stands partnership by partnership, all organisations of a level in one statement', async () => {
    const lists = await attendance('first: 100');
    // The meeting, its list, the page of each, and the meeting of each entry.
    expect(partnership.statements).toHaveLength(4);
    expect(read(lists.get('kent-probation-service')!)).toEqual([
      [`${other}/2009-12-03`, 21],
      [`${other}/2009-12-03`, 28],
      ['sevenoaks-csp/2009-12-03', 21],
      ['sevenoaks-csp/2009-12-03', 28],
    ]);
    expect([...lists.values()].every(({ edges }) => edges.length >= 2)).toBe(true);
  });

  test('comes in pages that, joined, are the whole', async () => {
    const whole = (await attendance('first: 100')).get('sevenoaks-district-council')!;
    expect(whole.edges.length).toBeGreaterThan(6);
    const found: Page<Entry>['edges'][number][] = [];
    for (let after = ''; ;) {
      const page = (await attendance(`first: 3${after}`)).get('sevenoaks-district-council')!;
      found.push(...page.edges);
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(found).toEqual(whole.edges);
  });

  test.each([
    ['partnership: "sevenoaks-csp"', undefined],
    ['meeting: "sevenoaks-csp/2009-12-03"', undefined],
    ['first: 20', analystOf('sevenoaks-csp')],
  ])('attendance(%s) is of one partnership', async (given, caller) => {
    const probation = (await attendance(given, caller)).get('kent-probation-service')!;
    expect(read(probation)).toEqual([
      ['sevenoaks-csp/2009-12-03', 21],
      ['sevenoaks-csp/2009-12-03', 28],
    ]);
  });

  test('an analyst of one partnership who asks for another gets an empty page', async () => {
    const lists = await attendance(`partnership: "${other}"`, analystOf('sevenoaks-csp'));
    expect([...lists.values()].flatMap(({ edges }) => edges)).toEqual([]);
  });

  test('attendance can be asked for by status', async () => {
    const lists = await attendance('status: [APOLOGIES], partnership: "sevenoaks-csp"');
    const entries = [...lists.values()].flatMap(({ edges }) => edges.map(({ node }) => node.status));
    expect(entries).toEqual(Array.from({ length: 8 }, () => 'APOLOGIES'));
  });

  test.each([
    ['', [other, 'sevenoaks-csp']],
    ['(partnership: "sevenoaks-csp")', ['sevenoaks-csp']],
    ['(first: 1)', [other]],
    ['(status: AGREED)', []],
    ['(expression: REPORT, status: PRESENTED)', [other, 'sevenoaks-csp']],
  ])('documents%s of an organisation are of %j', async (given, expected) => {
    const { data, errors } = await partnership.ask(
      `{ organization(id: "kent-probation-service") { documents${given} { edges { node { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    const ids = (data.organization.documents as Page<{ id: string }>).edges.map(({ node }) => node.id);
    expect(ids).toEqual(expected.map((id) => `${id}/document/ppo-report`));
  });

  test.each([
    ['attendance(first: 0)', 'first', 'first must be 1 to 100; got 0.'],
    ['attendance(after: "x")', 'after', 'after takes a cursor of an earlier page; got "x".'],
    [
      'attendance(partnership: "kent-police")',
      'partnership',
      'partnership takes the id of a partnership of the register of organisations; got "kent-police".',
    ],
    [
      'documents(partnership: "kent-police")',
      'partnership',
      'partnership takes the id of a partnership of the register of organisations; got "kent-police".',
    ],
  ])('%s of an organisation is refused, and the argument named', async (list, argument, message) => {
    const { errors } = await partnership.ask(`{ organization(id: "kent-police") { ${list} { edges { cursor } } } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });
});

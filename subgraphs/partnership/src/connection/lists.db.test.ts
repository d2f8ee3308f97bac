import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const plan = 'sevenoaks-csp/2008-11';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

interface List {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const page = async (list: string, given: string): Promise<List> => {
  const arguments_ = given === '' ? '' : `(${given})`;
  const { data, errors } = await partnership.ask(
    `{ list: ${list}${arguments_} { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data.list;
};
const idsOf = ({ edges }: List): string[] => edges.map(({ node }) => node.id);
const named = (ids: readonly string[]): string[] => ids.map((id) => id.slice(id.lastIndexOf('/') + 1));

/** All pages of a list, with what happens between two of them. */
async function walk(list: string, first: number, between: () => Promise<unknown> = async () => undefined) {
  const found: string[] = [];
  for (let after = ''; ;) {
    const { edges, pageInfo } = await page(list, `first: ${first}${after}`);
    found.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) return found;
    after = `, after: "${pageInfo.endCursor}"`;
    await between();
  }
}

const dated = ['A09', 'A10', 'A02', 'A17', 'A11', 'A14', 'A16'];
const undated = ['A01', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A12', 'A13', 'A15'];

test.each([
  ['', [...dated, ...undated]],
  ['status: [OPEN, IN_PROGRESS]', [...dated, ...undated]],
  ['status: COMPLETED', []],
  ['partnership: "sevenoaks-csp", first: 3', ['A09', 'A10', 'A02']],
  [`meeting: "${meeting}", dueTo: "2009-12-31"`, ['A09', 'A10', 'A02', 'A17']],
  [`meeting: "sevenoaks-csp/2010-03-04"`, []],
  ['dueFrom: "2009-12-15", dueTo: "2010-01-31"', ['A02', 'A17', 'A11']],
  ['dueFrom: "2010-03-31"', ['A16']],
  ['owner: "sevenoaks-csp/kelly-webb"', ['A11', 'A01', 'A08', 'A12']],
  ['owner: "sevenoaks-csp/lesley-bowles", dueTo: "2009-12-07"', ['A09', 'A10']],
  ['owner: "sevenoaks-csp/nobody"', []],
  ['organization: "kent-police"', ['A02', 'A03', 'A04']],
  ['organization: "west-kent-police"', ['A07']],
  ['organization: "moat"', []],
  ['area: "E07000111", organization: "sevenoaks-district-council"', ['A11', 'A14', 'A16', 'A12']],
  ['area: "E22000144", dueTo: "2010-01-31"', ['A17', 'A11']],
  ['area: "E10000016"', []],
  ['theme: "Drug and alcohol treatment"', ['A16']],
  ['theme: "Reoffending"', []],
  [`planLine: "${plan}/2.7c"`, ['A06']],
  ['status: null, owner: null, area: null, first: 2', ['A09', 'A10']],
])('actionItems(%s) are %j, by due date and then id', async (given, expected) => {
  partnership.statements.length = 0;
  expect(named(idsOf(await page('actionItems', given)))).toEqual(expected);
  expect(partnership.statements).toHaveLength(1);
});

test('what was read from prose and nobody confirmed is listed only where it is asked for', async () => {
  const set = (status: string) =>
    partnership.importing.query(`update action_item set status = '${status}' where id = '${meeting}/A16'`);
  await set('PROPOSED');
  try {
    expect(named(idsOf(await page('actionItems', 'status: [PROPOSED, REFERRED]')))).toEqual(['A16']);
    expect(named(idsOf(await page('actionItems', 'dueFrom: "2010-03-01"')))).toEqual(['A14']);
  } finally {
    await set('OPEN');
  }
});

test.each([
  ['', ['1.2', '1.3', '1.4c', '1.5', '1.6i', '1.7a', '1.8', '1.8a', '2.7c', '3.4', '3.4a']],
  [`strategy: "${plan}", kind: OUTCOME`, ['1.2', '1.3', '1.5', '1.8', '3.4']],
  ['kind: ACTION, theme: "Drug and alcohol treatment"', ['1.6i', '1.7a']],
  ['rag: [NOT_STATED, RED], theme: "Reoffending"', ['1.8', '1.8a']],
  ['rag: GREEN', []],
  ['strategy: "sevenoaks-csp/2011-14"', []],
])('planLines(%s) are %j', async (given, expected) => {
  partnership.statements.length = 0;
  expect(named(idsOf(await page('planLines', given)))).toEqual(expected);
  expect(partnership.statements).toHaveLength(1);
});

test('lines are in the order in which a plan counts', async () => {
  await partnership.importing.query(`
    insert into plan_line (id, partnership, kind, ref, rag)
    select 'counting-csp/2008-11/' || ref, 'counting-csp', 'ACTION', ref, 'NOT_STATED'
    from unnest(array['1.10', '1.9a', '1.9', '1.100', '2.1', '10.1', '1.10a', '1.2']) as ref`);
  try {
    const found = await page('planLines', 'strategy: "counting-csp/2008-11"');
    expect(named(idsOf(found))).toEqual(['1.2', '1.9', '1.9a', '1.10', '1.10a', '1.100', '2.1', '10.1']);
  } finally {
    await partnership.importing.query(`delete from plan_line where partnership = 'counting-csp'`);
  }
});

test.each(['actionItems', 'planLines', 'commitments', 'meetings'])(
  'the pages of %s, joined, are the whole',
  async (list) => {
    const whole = idsOf(await page(list, 'first: 100'));
    expect(whole.length).toBeGreaterThan(5);
    for (const size of [1, 2, 3, whole.length - 1, whole.length, whole.length + 1])
      expect(await walk(list, size)).toEqual(whole);
  },
);

test('what is written between two pages makes none repeat or miss a row that was there', async () => {
  const whole = idsOf(await page('actionItems', 'first: 100'));
  let copies = 0;
  /** A copy of an action before everything, one after everything, and one at each place where a page may be cut. */
  const write = async () => {
    if (++copies > 4) return;
    await partnership.importing.query(`
      insert into action_item (id, partnership, anchor, meeting_id, agenda_item_id, reviewed, text, source_line, quote,
        due_date, due_precision, status, plan_line_ids, measure_ids, area_codes)
      select id || '-copy-${copies}-' || place, partnership, anchor, meeting_id, agenda_item_id, reviewed, text, source_line,
        quote, due, due_precision, status, plan_line_ids, measure_ids, area_codes
      from action_item cross join lateral (values (1, date '2009-01-01'), (2, due_date), (3, date '2010-12-31'), (4, null)) as copy (place, due)
      where status <> 'PROPOSED' and id not like '%-copy-%'`);
  };
  try {
    const found = await walk('actionItems', 5, write);
    expect(copies).toBeGreaterThan(3);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => !id.includes('-copy-'))).toEqual(whole);
    // What came to stand behind the page that was read last is not lost either.
    expect(found.some((id) => id.includes('-copy-1-3'))).toBe(true);
    expect(found.some((id) => id.includes('-copy-1-1'))).toBe(false);
    await partnership.importing.query(`update action_item set status = 'CANCELLED' where id like '%/A17'`);
    expect(named((await walk('actionItems', 50)).filter((id) => !id.includes('-copy-')))).toEqual(named(whole));
  } finally {
    await partnership.importing.query(`delete from action_item where id like '%-copy-%'`);
    await partnership.importing.query(`update action_item set status = 'OPEN' where id like '%/A17'`);
  }
});

test('another partnership has nothing in its lists', async () => {
  const { data } = await partnership.ask(
    '{ actionItems { edges { cursor } } planLines { edges { cursor } } meetings { edges { cursor } } }',
    analystOf('ashford-csp'),
  );
  expect(data).toEqual({ actionItems: { edges: [] }, planLines: { edges: [] }, meetings: { edges: [] } });
});

const pages = ['actionItems', 'commitments', 'diary', 'documents', 'fundingAwards', 'glossary', 'initiatives'].concat(
  'meetings',
  'siteIssues',
  'statedFigures',
  'strategies',
);
const ofOrganization = (list: string) => `organization(id: "kent-police") { ${list} { edges { cursor } } }`;

/** The indexes from which PostgreSQL reads a statement, and whatever in its plan reads a whole table or sorts one. */
async function planOf(statement: string): Promise<string[]> {
  const runner = partnership.serving.createQueryRunner();
  try {
    // So few rows as are here it would rather read whole, and sort.
    for (const way of ['seqscan', 'bitmapscan', 'sort', 'incremental_sort'])
      await runner.query(`set enable_${way} = off`);
    const lines: Record<string, string>[] = await runner.query(`explain (generic_plan) ${statement}`);
    const text = lines.map((line) => Object.values(line)[0]!).join('\n');
    return [...text.matchAll(/Index (?:Only )?Scan using (\S+)|\bSeq Scan on \S+|\bSort Key: .+/g)].map(
      ([whole, index]) => index ?? whole,
    );
  } finally {
    await runner.query('reset all');
    await runner.release();
  }
}

test.each([
  ...pages.map((list) => `${list} { edges { cursor } }`),
  ...pages.map((list) => `${list}(partnership: "sevenoaks-csp") { edges { cursor } }`),
  'planLines { edges { cursor } }',
])('{ %s } reads its page from an index of its order', async (query) => {
  partnership.statements.length = 0;
  expect((await partnership.ask(`{ ${query} }`)).errors).toBeUndefined();
  const [statement, ...more] = [...partnership.statements];
  expect(more).toEqual([]);
  expect(await planOf(statement!)).toEqual([expect.stringMatching(/^\w+$/)]);
});

test.each([
  'documents',
  'attendance',
  'documents(partnership: "sevenoaks-csp")',
  'attendance(partnership: "sevenoaks-csp")',
])(
  'the %s of each organisation are read from an index of their order, and put in order as they are found by id',
  async (list) => {
    partnership.statements.length = 0;
    expect((await partnership.ask(`{ ${ofOrganization(list)} }`)).errors).toBeUndefined();
    const [statement, ...more] = [...partnership.statements];
    expect(more).toEqual([]);
    const found = (await planOf(statement!)).filter((step) => !step.startsWith('Sort Key: listed.'));
    expect(found.sort()).toEqual(
      list.startsWith('documents')
        ? ['document_of_organization', 'partnership_document_pkey']
        : ['attendance_of_organization', 'attendance_pkey'],
    );
  },
);

const cursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');
const noCursor = (text: string) => `after takes a cursor of an earlier page; got "${text}".`;

test.each([
  ['actionItems(first: 0)', 'first', 'first must be 1 to 100; got 0.'],
  ['actionItems(first: 101)', 'first', 'first must be 1 to 100; got 101.'],
  ['planLines(first: -1)', 'first', 'first must be 1 to 100; got -1.'],
  [
    'commitments(verdict: FAIL, measure: null)',
    'verdict',
    'verdict needs a partnership, a plan line or a measure beside it: what the check answers is worked out one by one.',
  ],
  ['commitments(first: 1000)', 'first', 'first must be 1 to 100; got 1000.'],
  ['actionItems(after: "")', 'after', noCursor('')],
  [`actionItems(after: "${cursor(['A01'])}")`, 'after', noCursor(cursor(['A01']))],
  [`actionItems(after: "${cursor(['2009-02-30', 'x'])}")`, 'after', noCursor(cursor(['2009-02-30', 'x']))],
  [`actionItems(after: "${cursor(['infinity', 'x'])}")`, 'after', noCursor(cursor(['infinity', 'x']))],
  [`planLines(after: "${cursor(['a', 'b'])}")`, 'after', noCursor(cursor(['a', 'b']))],
  [`planLines(after: "${cursor(['a\u0000'])}")`, 'after', noCursor(cursor(['a\u0000']))],
  [`commitments(after: "${cursor([1])}")`, 'after', noCursor(cursor([1]))],
  [`commitments(after: "${cursor(['a'])}=")`, 'after', noCursor(`${cursor(['a'])}=`)],
  [
    'actionItems(partnership: "sevenoaks")',
    'partnership',
    'partnership takes the id of a partnership of the register of organisations; got "sevenoaks".',
  ],
  [
    'commitments(partnership: "kent-police")',
    'partnership',
    'partnership takes the id of a partnership of the register of organisations; got "kent-police".',
  ],
  [
    'actionItems(organization: "kent-polis")',
    'organization',
    'organization takes the id of an organisation of the register; got "kent-polis".',
  ],
  [
    'actionItems(area: "E07999999")',
    'area',
    'area takes a code of the register of areas, a district as E07000111; got "E07999999".',
  ],
  [
    'actionItems(dueFrom: "2010-01-02", dueTo: "2010-01-01")',
    'dueFrom',
    'dueFrom (2010-01-02) must not lie after dueTo (2010-01-01).',
  ],
  [
    String.raw`actionItems(owner: "a\u0000")`,
    'owner',
    String.raw`owner takes an id without control characters; got "a\u0000".`,
  ],
  [
    String.raw`planLines(theme: "a\u0000")`,
    'theme',
    String.raw`theme takes an id without control characters; got "a\u0000".`,
  ],
])('%s is refused, and the argument named', async (query, argument, message) => {
  const { data, errors } = await partnership.ask(`{ list: ${query} { edges { cursor } } }`);
  expect(data).toEqual({ list: null });
  expect(errors.map((error: { message: string; extensions: object }) => [error.message, error.extensions])).toEqual([
    [message, { code: 'BAD_USER_INPUT', argument }],
  ]);
});

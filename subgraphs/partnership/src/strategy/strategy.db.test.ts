import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importReviewed } from '../record/import-reviewed.js';
import { strategyKind } from './strategy.import.js';

const strategyFile = join(import.meta.dirname, '../../sample/sevenoaks-csp.strategy-2008-11.json');
const id = 'sevenoaks-csp/2008-11';
const quarter = `${id}/2009-10-Q2`;

let partnership: PartnershipDatabase;
const importStrategy = (file: string) =>
  importReviewed(partnership.importing, file, strategyKind(partnership.registers));
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importStrategy(strategyFile);
}, 120_000);
afterAll(() => partnership.drop());

const inferred = expect.stringContaining('Which of them has which rating is not stated.');
const share = (numerator: number, denominator: number, percent: number) => ({ numerator, denominator, percent });

test('the strategy is told with its themes, and the lines that are held and no other', async () => {
  const { data, errors } = await partnership.ask(`{ strategy(id: "${id}") {
    id title years period { code start end } organization { id } meeting { id } quote sourceLine linesNote version
    ragSchemes { id } ragSchemesNotStated indicatorsNotStated themes { id name sourceLine lines { ref } }
    outcomes { __typename ref rag nonGreenInferred strategy { years } parent { ref } planActions { ref } indicators { id } }
    planActions { __typename ref theme parent { ref } } returns { id } history { field before } } }`);
  expect(errors).toBeUndefined();
  const { outcomes, history, ...strategy } = data.strategy;
  expect(strategy).toEqual({
    id,
    title: 'Strategy & Action Plan',
    years: '2008-11',
    period: { code: '2008-04..2011-03', start: '2008-04-01', end: '2011-03-31' },
    organization: { id: 'sevenoaks-csp' },
    meeting: { id: 'sevenoaks-csp/2009-12-03' },
    quote: 'Monitoring Report Year 2 Qtr 2 2008-2011 Strategy & Action Plan',
    sourceLine: 90,
    linesNote: expect.stringContaining('those are here that a meeting has followed up'),
    version: 1,
    ragSchemes: [],
    ragSchemesNotStated: expect.stringContaining('state no rule for it'),
    indicatorsNotStated: expect.stringContaining('of none to which'),
    themes: [
      ['restorative-justice', 'Restorative Justice', 102, ['1.4c']],
      ['drug-and-alcohol-treatment', 'Drug and alcohol treatment', 108, ['1.6i', '1.7a']],
      ['reoffending', 'Reoffending', 114, ['1.8', '1.8a']],
      ['anti-bullying-projects', 'Anti-bullying projects', 118, ['2.7c']],
    ].map(([slug, name, sourceLine, refs]) => ({
      id: `${id}/theme/${slug as string}`,
      name,
      sourceLine,
      lines: (refs as string[]).map((ref) => ({ ref })),
    })),
    planActions: [
      ['1.4c', 'Restorative Justice', null],
      ['1.6i', 'Drug and alcohol treatment', null],
      ['1.7a', 'Drug and alcohol treatment', null],
      ['1.8a', 'Reoffending', '1.8'],
      ['2.7c', 'Anti-bullying projects', null],
      ['3.4a', null, '3.4'],
    ].map(([ref, theme, parent]) => ({ __typename: 'PlanAction', ref, theme, parent: parent && { ref: parent } })),
    returns: [{ id: quarter }],
  });
  expect(outcomes).toEqual(
    [
      ['1.2', []],
      ['1.3', []],
      ['1.5', []],
      ['1.8', ['1.8a']],
      ['3.4', ['3.4a']],
    ].map(([ref, actions]) => ({
      ...{ __typename: 'Outcome', ref, rag: 'NOT_STATED', nonGreenInferred: true },
      ...{ strategy: { years: '2008-11' }, parent: null, indicators: [] },
      planActions: (actions as string[]).map((action) => ({ ref: action })),
    })),
  );
  expect(history).toContainEqual({ field: 'title', before: null });
});

const counts =
  'rag count printedPercent ofAll { numerator denominator percent } ofRated { numerator denominator percent }';

test('the quarter is told as printed, and as counted, and the two are not mixed', async () => {
  const rollUp = `stated { total rated unrated counts { ${counts} } derived { rag count } percentBase quote sourceLine }
    computed { held total coverage { numerator denominator percent } rated nonGreenInferred counts { ${counts} } note }`;
  const { data, errors } = await partnership.ask(`{ strategy(id: "${id}") { monitoring(period: "2009/10 Q2") {
    id label basis quote sourceLine period { code start end } meeting { date } strategy { id } ragScheme { id }
    outcomes { ${rollUp} } actions { ${rollUp} }
    computed { held total coverage { numerator denominator percent } counts { ${counts} } nonGreenInferred note } } } }`);
  expect(errors).toBeUndefined();
  const count = (
    rag: string,
    number: number,
    all: [number, number],
    rated: [number, number] | null,
    printed?: number,
  ) => ({
    rag,
    count: number,
    printedPercent: printed ?? null,
    ofAll: share(number, ...all),
    ofRated: rated && share(number, ...rated),
  });
  const held = (part: number, whole: number, percent: number, what: string) => ({
    held: part,
    total: whole,
    coverage: share(part, whole, percent),
    counts: [count('NOT_STATED', part, [part, 100], null)],
    nonGreenInferred: part,
    note: `${part} of ${whole} ${what} are held; of those held, 0 are rated green, amber or red.`,
  });
  expect(data.strategy.monitoring).toEqual({
    id: quarter,
    label: 'Year 2 Qtr 2',
    basis: 'MINUTES',
    quote: 'Monitoring Report Year 2 Qtr 2 2008-2011 Strategy & Action Plan',
    sourceLine: 90,
    period: { code: '2009/10 Q2', start: '2009-07-01', end: '2009-09-30' },
    meeting: { date: '2009-12-03' },
    strategy: { id },
    ragScheme: null,
    outcomes: {
      stated: {
        ...{ total: 20, rated: 19, unrated: 1, percentBase: 'RATED', sourceLine: 94 },
        counts: [
          count('GREEN', 14, [20, 70], [19, 73.7], 74),
          count('AMBER', 4, [20, 20], [19, 21.1], 21),
          count('RED', 1, [20, 5], [19, 5.3], 5),
        ],
        derived: [{ rag: 'NOT_STATED', count: 1 }],
        quote: 'Outcomes – there are 20 outcomes: 74% (14) green, 21% (4) amber and 5% (1) red',
      },
      computed: { ...held(5, 20, 25, 'outcomes'), rated: 0 },
    },
    actions: {
      stated: {
        ...{ total: 64, rated: 62, unrated: 2, percentBase: 'ALL', sourceLine: 96 },
        counts: [
          count('GREEN', 58, [64, 90.6], [62, 93.5], 91),
          count('AMBER', 4, [64, 6.3], [62, 6.5], 6),
          count('INFORMATION_MISSING', 2, [64, 3.1], null, 3),
        ],
        derived: [{ rag: 'RED', count: 0 }],
        quote: 'Actions – there are 64 actions: 91% (58) green, 6% (4) amber, and 3% (2) information missing',
      },
      computed: { ...held(6, 64, 9.4, 'actions'), rated: 0 },
    },
    computed: held(11, 84, 13.1, 'lines'),
  });
});

test('each line of the quarter says that it is not rated, how it is known not to be green, and by when it is expected', async () => {
  const { data } = await partnership.ask(`{ strategy(id: "${id}") { monitoring { lines { id rag nonGreenInferred
    nonGreenReason comment basis sourceLine expectedText expectedPeriod { code } version planLine { ref } } } } }`);
  const expected: [ref: string, line: number, text?: string, period?: string][] = [
    ['1.2', 100],
    ['1.3', 100],
    ['1.4c', 104, 'in quarter 3', '2009/10 Q3'],
    ['1.5', 106],
    ['1.6i', 110, 'by 2011'],
    ['1.7a', 112, 'in quarters 3 and 4', '2009/10 H2'],
    ['1.8', 116],
    ['1.8a', 116],
    ['2.7c', 120],
    ['3.4', 124],
    ['3.4a', 124],
  ];
  expect(data.strategy.monitoring.lines).toEqual(
    expected.map(([ref, sourceLine, text, period]) => ({
      ...{
        id: `${quarter}/${ref}`,
        rag: 'NOT_STATED',
        nonGreenInferred: true,
        nonGreenReason: inferred,
        comment: null,
      },
      ...{ basis: 'MINUTES', sourceLine, expectedText: text ?? null, version: 1, planLine: { ref } },
      expectedPeriod: period ? { code: period } : null,
    })),
  );
});

test('the same file again changes nothing, and a quarter without a return is null, half a year an error', async () => {
  await expect(importStrategy(strategyFile)).resolves.toBe(
    `sevenoaks-csp: ${strategyFile} was imported before; nothing to do`,
  );
  const spaced = writeFile('spaced.json', `${readFileSync(strategyFile, 'utf8')}\n`);
  await expect(importStrategy(spaced)).resolves.toBe(
    [
      `sevenoaks-csp: ${spaced} is stored`,
      '  1 strategies, 0 new or changed',
      '  4 themes, 0 new or changed',
      '  0 schemes of rules, 0 new or changed',
      '  0 links to indicators, 0 new or changed',
      '  1 quarterly returns, 0 new or changed',
      '  11 returns of lines, 0 new or changed',
    ].join('\n'),
  );
  const { data } = await partnership.ask(`{ strategy(id: "${id}") { monitoring(period: "2009/10 Q3") { id } } }`);
  expect(data).toEqual({ strategy: { monitoring: null } });
  const { errors } = await partnership.ask(`{ strategy(id: "${id}") { monitoring(period: "2009/10 H1") { id } } }`);
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'period takes a quarter, such as 2009/10 Q2; got 2009/10 H1.',
      extensions: { argument: 'period', code: 'BAD_USER_INPUT' },
    }),
  ]);
});

test('another tenant finds nothing of it, by no way', async () => {
  const other = analystOf('elsewhere-csp');
  const { data, errors } = await partnership.ask(`{ strategy(id: "${id}") { id } }`, other);
  expect([data, errors]).toEqual([
    { strategy: null },
    [expect.objectContaining({ message: `No strategy is held under "${id}".`, extensions: { code: 'NOT_FOUND' } })],
  ]);
  const representations = [
    ['Strategy', id],
    ['StrategyTheme', `${id}/theme/reoffending`],
    ['MonitoringReturn', quarter],
    ['LineReturn', `${quarter}/1.4c`],
    ['PlanAction', `${id}/1.4c`],
  ].map(([type, of]) => `{ __typename: "${type}", id: "${of}" }`);
  const entities = `{ _entities(representations: [${representations.join(' ')}]) { __typename } }`;
  expect((await partnership.ask(entities, other)).data._entities).toEqual([null, null, null, null, null]);
  const own = await partnership.ask(entities, analystOf('sevenoaks-csp'));
  expect(own.data._entities).not.toContain(null);
});

test('strategies are listed by id, page by page, to whom they are shown', async () => {
  const list = (more: string) =>
    `{ strategies(first: 1${more}) { edges { cursor node { id } } pageInfo { hasNextPage } } }`;
  const { data } = await partnership.ask(list(''));
  const [edge] = data.strategies.edges;
  expect(data.strategies).toEqual({ edges: [{ cursor: edge.cursor, node: { id } }], pageInfo: { hasNextPage: false } });
  const behind = await partnership.ask(list(`, after: "${edge.cursor}", partnership: "sevenoaks-csp"`));
  expect(behind.data.strategies.edges).toEqual([]);
  expect((await partnership.ask(list(''), analystOf('elsewhere-csp'))).data.strategies.edges).toEqual([]);
  const { errors } = await partnership.ask(list(', partnership: "nowhere"'));
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'partnership takes the id of a partnership of the register of organisations; got "nowhere".',
    }),
  ]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managerOf, mutating, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importReviewed } from '../record/import-reviewed.js';
import { saveRecord } from '../record/save-record.js';
import { strategyKind } from '../strategy/strategy.import.js';
import type { StrategyFile } from '../strategy/strategy-file.js';
import { LineReturn } from './line-return.entity.js';
import { MonitoringReturn } from './monitoring-return.entity.js';

const strategyFile = join(import.meta.dirname, '../../sample/sevenoaks-csp.strategy-2008-11.json');
const id = 'sevenoaks-csp/2008-11';
const march = 'sevenoaks-csp/2010-03-04';

let partnership: PartnershipDatabase;
beforeEach(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importStrategy(strategyFile);
}, 120_000);
afterEach(() => partnership.drop());

const importStrategy = (file: string) =>
  importReviewed(partnership.importing, file, strategyKind(partnership.registers));

/** The file of the sample, changed. */
const changed = (change: (file: StrategyFile) => void): string => {
  const content = JSON.parse(readFileSync(strategyFile, 'utf8')) as StrategyFile;
  change(content);
  return writeFile('changed.json', JSON.stringify(content));
};

/** SYNTHETIC: a meeting in March that reports quarter 3, in which 1.4c is green and 1.7a is red. */
const quarterThree: StrategyFile['returns'][number] = {
  period: '2009/10 Q3',
  label: 'Year 2 Qtr 3',
  meeting: march,
  line: 90,
  quote: 'Monitoring Report Year 2 Qtr 3 2008-2011 Strategy & Action Plan',
  outcomes: null,
  actions: null,
  nonGreenReason: null,
  lines: [
    { ref: '1.4c', line: 104, quote: '1.4c SYNTHETIC is green.', rag: 'GREEN', nonGreenInferred: false },
    { ref: '1.7a', line: 112, quote: '1.7a SYNTHETIC is red.', rag: 'RED', nonGreenInferred: false },
  ],
};
const marchMinutes = () =>
  writeFile(
    'march.md',
    minutesText
      .replace('held on 3 December 2009', 'held on 4 March 2010')
      .replace('Year 2 Qtr 2', 'Year 2 Qtr 3')
      .replace('1.4c Will be reported in quarter 3.', '1.4c SYNTHETIC is green.')
      .replace(/1\.7a Concerns were raised.*/, '1.7a SYNTHETIC is red.'),
  );

const returnsOf = async (ref: string) => {
  const { data, errors } = await partnership.ask(`{ _entities(representations: [
    { __typename: "PlanAction", id: "${id}/${ref}" }]) { ... on PlanAction {
    rag nonGreenInferred returns { rag version monitoringReturn { period { code } } } } } }`);
  expect(errors).toBeUndefined();
  return data._entities[0];
};
const inQuarter = (code: string, rag: string, version = 1) => ({
  rag,
  version,
  monitoringReturn: { period: { code } },
});

test('a later quarter moves the rating of a line and keeps the earlier one; others stand as they did', async () => {
  expect(await returnsOf('1.4c')).toEqual({
    rag: 'NOT_STATED',
    nonGreenInferred: true,
    returns: [inQuarter('2009/10 Q2', 'NOT_STATED')],
  });
  await partnership.importMinutes(marchMinutes());
  await expect(importStrategy(changed((file) => file.returns.push(quarterThree)))).resolves.toContain(
    '2 quarterly returns, 1 new or changed\n  13 returns of lines, 2 new or changed',
  );
  expect(await returnsOf('1.4c')).toEqual({
    rag: 'GREEN',
    nonGreenInferred: false,
    returns: [inQuarter('2009/10 Q3', 'GREEN'), inQuarter('2009/10 Q2', 'NOT_STATED')],
  });
  expect(await returnsOf('1.8a')).toMatchObject({ rag: 'NOT_STATED', nonGreenInferred: true });

  const { data } = await partnership.ask(`{ strategy(id: "${id}") {
    returns { period { code } meeting { id } outcomes { stated { total } computed { held total coverage { percent } } }
      computed { held total rated counts { rag count ofAll { percent } ofRated { percent } } note } }
    monitoring { period { code } lines { planLine { ref } } exceptions: lines(exceptions: true) { planLine { ref } } } } }`);
  const unrated = { rag: 'NOT_STATED', ofRated: null };
  expect(data.strategy).toEqual({
    returns: [
      {
        period: { code: '2009/10 Q3' },
        meeting: { id: march },
        outcomes: { stated: null, computed: { held: 5, total: null, coverage: null } },
        computed: {
          ...{ held: 11, total: null, rated: 2 },
          counts: [
            { rag: 'GREEN', count: 1, ofAll: { percent: 9.1 }, ofRated: { percent: 50 } },
            { rag: 'RED', count: 1, ofAll: { percent: 9.1 }, ofRated: { percent: 50 } },
            { ...unrated, count: 9, ofAll: { percent: 81.8 } },
          ],
          note: '11 lines are held; how many there are is not stated; of those held, 2 are rated green, amber or red.',
        },
      },
      {
        period: { code: '2009/10 Q2' },
        meeting: { id: 'sevenoaks-csp/2009-12-03' },
        outcomes: { stated: { total: 20 }, computed: { held: 5, total: 20, coverage: { percent: 25 } } },
        computed: {
          ...{ held: 11, total: 84, rated: 0 },
          counts: [{ ...unrated, count: 11, ofAll: { percent: 100 } }],
          note: '11 of 84 lines are held; of those held, 0 are rated green, amber or red.',
        },
      },
    ],
    monitoring: {
      period: { code: '2009/10 Q3' },
      lines: [{ planLine: { ref: '1.4c' } }, { planLine: { ref: '1.7a' } }],
      exceptions: [{ planLine: { ref: '1.7a' } }],
    },
  });
});

test('a quarter that the file states no more is kept, marked and listed no more, and the line is rated as before', async () => {
  await partnership.importMinutes(marchMinutes());
  await importStrategy(changed((file) => file.returns.push(quarterThree)));
  await expect(importStrategy(strategyFile)).resolves.toContain(
    `1 quarterly returns, 0 new or changed\n  ${id}/2009-10-Q3 is not in the file any more (kept, and marked)`,
  );
  expect(await returnsOf('1.4c')).toMatchObject({
    rag: 'NOT_STATED',
    returns: [inQuarter('2009/10 Q2', 'NOT_STATED')],
  });
  const { data } = await partnership.ask(`{ strategy(id: "${id}") { returns { period { code } } }
    _entities(representations: [{ __typename: "LineReturn", id: "${id}/2009-10-Q3/1.4c" }]) {
      ... on LineReturn { rag version history { field before after } } } }`);
  expect(data).toEqual({
    strategy: { returns: [{ period: { code: '2009/10 Q2' } }] },
    _entities: [{ rag: 'GREEN', version: 2, history: expect.any(Array) }],
  });
  expect(data._entities[0].history.at(-1)).toEqual({
    field: 'withdrawnOn',
    before: null,
    after: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
  });
});

test('what somebody returned stands, whatever the minutes of the same quarter are read to say', async () => {
  await partnership.importing.transaction(async (manager) => {
    const read = await manager.findOneByOrFail(LineReturn, { id: `${id}/2009-10-Q2/1.4c` });
    const rated = { rag: 'AMBER', nonGreenInferred: false, nonGreenReason: null, basis: 'RETURNED' } as const;
    await saveRecord(manager, LineReturn, read, { ...read, ...rated }, { by: 'manager' });
    const quarter = await manager.findOneByOrFail(MonitoringReturn, { id: `${id}/2009-10-Q2` });
    const unread = { meetingId: null, quote: null, sourceLine: null, statedOutcomes: null, statedActions: null };
    const three = { id: `${id}/2009-10-Q3`, period: '2009/10 Q3', periodEnd: '2009-12-31', basis: 'RETURNED' } as const;
    await saveRecord(
      manager,
      MonitoringReturn,
      null,
      { ...quarter, ...unread, ...three, label: null },
      { by: 'manager' },
    );
  });
  const file = changed((content) => (content.linesNote = 'SYNTHETIC: nothing else is changed'));
  await expect(importStrategy(file)).resolves.toContain(
    '2 quarterly returns, 0 new or changed\n  11 returns of lines, 0',
  );
  expect(await returnsOf('1.4c')).toEqual({
    rag: 'AMBER',
    nonGreenInferred: false,
    returns: [inQuarter('2009/10 Q2', 'AMBER', 2)],
  });
  const { data } = await partnership.ask(`{ strategy(id: "${id}") { returns { basis period { code } quote } } }`);
  expect(data.strategy.returns[0]).toEqual({ basis: 'RETURNED', period: { code: '2009/10 Q3' }, quote: null });

  await partnership.importMinutes(marchMinutes());
  await importStrategy(changed((content) => content.returns.push(quarterThree)));
  const after = await partnership.ask(`{ strategy(id: "${id}") { monitoring { basis quote version } } }`);
  expect(after.data.strategy.monitoring).toEqual({ basis: 'MINUTES', quote: quarterThree.quote, version: 2 });
});

/** As the manager returns 1.4c for quarter 3. */
const returnGreen = () =>
  mutating(partnership).done(
    'returnLineStatus',
    { planLine: `${id}/1.4c`, period: '2009/10 Q3', rag: word('GREEN'), expectedVersion: null, key: 'q3' },
    'id',
    managerOf('sevenoaks-csp'),
  );

test('a quarter that was opened for what somebody returned is of the minutes once they report it', async () => {
  await returnGreen();
  await partnership.importMinutes(marchMinutes());
  const report = await importStrategy(changed((file) => file.returns.push(quarterThree)));
  expect(report).toContain('2 quarterly returns, 1 new or changed\n  13 returns of lines');
  const { data } = await partnership.ask(`{ strategy(id: "${id}") { monitoring { basis quote } } }`);
  expect(data.strategy.monitoring).toEqual({ basis: 'MINUTES', quote: quarterThree.quote });
});

test('a quarter that the file states no more stays with what somebody returned in it', async () => {
  await partnership.importMinutes(marchMinutes());
  const lines = quarterThree.lines.filter(({ ref }) => ref === '1.7a');
  await importStrategy(changed((file) => file.returns.push({ ...quarterThree, lines })));
  await returnGreen();
  await expect(importStrategy(strategyFile)).resolves.toContain(
    `  ${id}/2009-10-Q3/1.7a is not in the file any more (kept, and marked)`,
  );
  const { data } = await partnership.ask(
    `{ strategy(id: "${id}") { monitoring { period { code } lines { rag planLine { ref } } } } }`,
  );
  expect(data.strategy.monitoring).toEqual({
    period: { code: '2009/10 Q3' },
    lines: [{ rag: 'GREEN', planLine: { ref: '1.4c' } }],
  });
});

test('of two quarters that are returned at once the later one rates the line', async () => {
  const db = partnership.importing;
  await db.query(`insert into monitoring_return (id, partnership, version, strategy_id, period, period_end, basis)
    values ('${id}/2009-10-Q3', 'sevenoaks-csp', 1, '${id}', '2009/10 Q3', '2009-12-31', 'RETURNED')`);
  const [later, earlier] = [db.createQueryRunner(), db.createQueryRunner()];
  try {
    await later.startTransaction();
    await later.query(`insert into line_return
      (id, partnership, version, monitoring_return_id, plan_line_id, rag, non_green_inferred, basis)
      values ('${id}/2009-10-Q3/1.4c', 'sevenoaks-csp', 1, '${id}/2009-10-Q3', '${id}/1.4c', 'GREEN', false, 'RETURNED')`);
    await earlier.startTransaction();
    const [{ pid }] = await earlier.query('select pg_backend_pid() as pid');
    const rating =
      earlier.query(`update line_return set rag = 'RED', non_green_inferred = false, non_green_reason = null
      where id = '${id}/2009-10-Q2/1.4c'`);
    const waits = async (): Promise<boolean> =>
      (await db.query('select cardinality(pg_blocking_pids($1)) > 0 as waits', [pid]))[0].waits;
    while (!(await waits())) await new Promise((resolve) => setTimeout(resolve, 20));
    await later.commitTransaction();
    await rating;
    await earlier.commitTransaction();
  } finally {
    await later.release();
    await earlier.release();
  }
  expect(await db.query(`select rag from plan_line where id = '${id}/1.4c'`)).toEqual([{ rag: 'GREEN' }]);
});

test('rules of another partnership rate a change as data; a quarter has those that held at its end', async () => {
  // SYNTHETIC for this strategy, whose rules are not known: as Salford stated them.
  const rules = [
    { rag: 'RED' as const, meaning: 'more than 10% worse', under: -10 },
    { rag: 'AMBER' as const, meaning: 'within 10% either way', atLeast: -10, atMost: 10 },
    { rag: 'GREEN' as const, meaning: 'more than 10% better', over: 10 },
  ];
  const edition = (number: number, validFrom: string) => ({
    ...{ edition: number, validFrom, source: 'SYNTHETIC', comparedWith: 'same quarter of the year before', rules },
  });
  const withRules = changed((file) => {
    file.ragSchemesNotStated = null;
    file.ragSchemes = [edition(2, '2009-10-01'), edition(1, '2008-04-01')];
  });
  await expect(importStrategy(withRules)).resolves.toContain('2 schemes of rules, 2 new or changed');
  const { data, errors } = await partnership.ask(`{ strategy(id: "${id}") { ragSchemesNotStated
    ragSchemes { id edition validFrom rules { rag meaning over atLeast atMost under }
      better: rating(percentBetter: 13) worse: rating(percentBetter: -10.5) version history { field } }
    monitoring { ragScheme { edition comparedWith source } } } }`);
  expect(errors).toBeUndefined();
  const none = { over: null, atLeast: null, atMost: null, under: null };
  const told = (number: number, validFrom: string) => ({
    ...{ id: `${id}/rag/${number}`, edition: number, validFrom, better: 'GREEN', worse: 'RED', version: 1 },
    rules: rules.map((rule) => ({ ...none, ...rule })),
    history: expect.arrayContaining([{ field: 'rules' }]),
  });
  expect(data.strategy).toEqual({
    ragSchemesNotStated: null,
    ragSchemes: [told(1, '2008-04-01'), told(2, '2009-10-01')],
    monitoring: { ragScheme: { edition: 1, comparedWith: 'same quarter of the year before', source: 'SYNTHETIC' } },
  });
});

test('an outcome that a person links to a National Indicator has it, with who says so', async () => {
  const linked = changed((file) => {
    file.indicatorsNotStated = null;
    file.indicators = [
      { outcome: '1.8', indicator: 'NI 30' },
      { outcome: '1.8', indicator: 'NI 18' },
    ];
  });
  await expect(importStrategy(linked)).resolves.toContain('2 links to indicators, 2 new or changed');
  const { data, errors } = await partnership.ask(`{ strategy(id: "${id}") { indicatorsNotStated outcomes { ref
    indicators { id indicator basis quote sourceLine version history { field changedBy } } } } }`);
  expect(errors).toBeUndefined();
  const told = (number: number) => ({
    ...{ id: `${id}/indicator/1.8/NI-${number}`, indicator: `NI ${number}`, basis: 'REVIEWED' },
    ...{ quote: null, sourceLine: null, version: 1 },
    history: expect.arrayContaining([{ field: 'indicator', changedBy: 'changed.json' }]),
  });
  const [one, two, three, reoffending, town] = data.strategy.outcomes;
  expect([one, two, three, town].flatMap(({ indicators }) => indicators)).toEqual([]);
  expect(reoffending).toEqual({ ref: '1.8', indicators: [told(18), told(30)] });
  expect(data.strategy.indicatorsNotStated).toBeNull();
});

const board = `{ strategy(id: "${id}") { themes { lines { ref } } outcomes { ref } planActions { parent { ref } }
  returns { meeting { id } outcomes { computed { held } } actions { computed { held } } computed { held }
    lines { planLine { rag returns { rag } nonGreenInferred strategy { id } } history { field } } ragScheme { id } } } }`;

test('22 times the lines take as many statements: one a level', async () => {
  const run = async (): Promise<[held: number, statements: number]> => {
    partnership.statements.length = 0;
    const { data, errors } = await partnership.ask(board);
    expect(errors).toBeUndefined();
    return [data.strategy.returns[0].computed.held, partnership.statements.length];
  };
  const few = await run();
  await partnership.importing.query(`
    insert into plan_line (id, partnership, kind, ref, rag)
      select strategy_id || '/9.' || number || substring(ref from '[a-z]$'), partnership, kind,
        '9.' || number || substring(ref from '[a-z]$'), 'NOT_STATED'
      from plan_line, generate_series(1, 20) number where ref in ('1.4c');
    insert into plan_line (id, partnership, kind, ref, rag)
      select strategy_id || '/9.' || number, partnership, kind, '9.' || number, 'NOT_STATED'
      from plan_line, generate_series(1, 211) number where ref = '1.2';
    insert into line_return (id, partnership, version, monitoring_return_id, plan_line_id, rag, non_green_inferred, basis)
      select '${id}/2009-10-Q2/' || ref, partnership, 1, '${id}/2009-10-Q2', id, 'GREEN', false, 'RETURNED'
      from plan_line where starts_with(ref, '9.')`);
  expect(await run()).toEqual([242, few[1]]);
  // The strategy, and one for each list or reference below it.
  expect(few).toEqual([11, 18]);
  const [line] = await partnership.importing.query(`select rag from plan_line where ref = '9.7'`);
  expect(line).toEqual({ rag: 'GREEN' });
});

test('the database refuses a line under a quarter of another strategy, and a quarter under another id', async () => {
  const insert = (line: string, quarter: string) =>
    partnership.importing.query(
      `insert into line_return (id, partnership, version, monitoring_return_id, plan_line_id, rag, non_green_inferred, basis)
       values ('${line}', 'sevenoaks-csp', 1, '${quarter}', '${id}/1.4c', 'GREEN', false, 'RETURNED')`,
    );
  await partnership.importing.query(`
    insert into strategy (id, partnership, version, title, years, period, lines_note, meeting_id, quote, source_line)
      select 'sevenoaks-csp/2005-08', partnership, 1, title, '2005-08', '2005-04..2008-03', 'SYNTHETIC', meeting_id,
        quote, source_line from strategy;
    insert into monitoring_return (id, partnership, version, strategy_id, period, period_end, basis)
      values ('sevenoaks-csp/2005-08/2007-08-Q4', 'sevenoaks-csp', 1, 'sevenoaks-csp/2005-08', '2007/08 Q4',
        '2008-03-31', 'RETURNED')`);
  const foreign = 'sevenoaks-csp/2005-08/2007-08-Q4';
  await expect(insert(`${foreign}/1.4c`, foreign)).rejects.toThrow('violates check constraint');
  await expect(insert(`${id}/2009-10-Q2/1.4d`, `${id}/2009-10-Q2`)).rejects.toThrow('violates check constraint');
  await expect(
    partnership.importing.query(`update monitoring_return set period = '2007/08 Q3' where id = '${foreign}'`),
  ).rejects.toThrow('violates check constraint');
});

import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importReviewed } from '../record/import-reviewed.js';
import { strategyKind } from './strategy.import.js';
import type { StrategyFile } from './strategy-file.js';

const strategyFile = join(import.meta.dirname, '../../sample/sevenoaks-csp.strategy-2008-11.json');

let partnership: PartnershipDatabase;
const importStrategy = (file: string) =>
  importReviewed(partnership.importing, file, strategyKind(partnership.registers));
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

type Change = (file: StrategyFile) => void;
const changed = (change: Change): string => {
  const content = JSON.parse(readFileSync(strategyFile, 'utf8')) as StrategyFile;
  change(content);
  return writeFile('changed.json', JSON.stringify(content));
};
const lineOf = (file: StrategyFile, ref: string) => file.returns[0]!.lines.find((line) => line.ref === ref)!;

const scheme = {
  edition: 1,
  validFrom: '2008-04-01',
  source: 'SYNTHETIC',
  comparedWith: 'same quarter of the year before',
  rules: [
    { rag: 'RED' as const, meaning: 'worse', under: 0 },
    { rag: 'GREEN' as const, meaning: 'better', over: 0 },
  ],
};

const indicator = (outcome: string, stated?: { line: number; quote: string }) => ({
  ...{ outcome, indicator: 'NI 18' },
  ...(stated && { stated }),
});

const faults: [name: string, change: Change, ...messages: string[]][] = [
  ['a quote that is not on its line', (file) => (file.line = 92), 'strategy: "Monitoring Report Year 2 Qtr 2'],
  [
    'a title that is not quoted',
    (file) => (file.title = 'Crime Plan'),
    'strategy: the title "Crime Plan" does not stand in its quote',
  ],
  ['a theme elsewhere', (file) => (file.themes[0]!.line = 108), 'theme Restorative Justice: "Restorative Justice" was'],
  ['a theme twice', (file) => file.themes.push(file.themes[0]!), 'theme Restorative Justice: is given twice'],
  [
    'a theme that a line has, and the file not',
    (file) => file.themes.splice(0, 1),
    '1.4c: its theme "Restorative Justice" is not among the themes',
  ],
  [
    'no rules and no reason',
    (file) => (file.ragSchemesNotStated = null),
    'ragSchemes: the file gives neither rules nor',
  ],
  [
    'rules beside a reason, that leave a change unrated',
    (file) => file.ragSchemes.push(scheme),
    'ragSchemes: the file gives rules and a reason why there are none',
    'ragSchemes 1: a change of 0 per cent has to earn one rating; it earns none',
  ],
  [
    'no links to indicators and no reason',
    (file) => (file.indicatorsNotStated = null),
    'indicators: the file gives neither links nor a reason',
  ],
  [
    'a link beside a reason',
    (file) => file.indicators.push(indicator('1.8')),
    'indicators: the file gives links and a reason why there are none',
  ],
  [
    'links twice, of an outcome that is not held, with words that are not there',
    (file) =>
      Object.assign(file, {
        indicatorsNotStated: null,
        indicators: [indicator('1.8'), indicator('1.8'), indicator('1.9', { line: 92, quote: '1.9 is NI 18' })],
      }),
    '1.9 NI 18: "1.9 is NI 18" was expected on line 92; got',
    '1.8 NI 18: is given twice',
    '1.9 NI 18: no such outcome is held',
  ],
  [
    'a reason that rests on words that are not there',
    (file) => (file.indicatorsNotStated!.line = 94),
    'indicatorsNotStated: "Many of the outcomes are linked to the National Indicators." was expected on line 94',
  ],
  [
    'a quarter after the strategy',
    (file) => (file.returns[0]!.period = '2011/12 Q1'),
    '2011/12 Q1: is not within 2008-04..2011-03',
  ],
  ['a quarter twice', (file) => file.returns.push(file.returns[0]!), '2009/10 Q2: is given twice'],
  [
    'a label that is not quoted',
    (file) => (file.returns[0]!.label = 'Year 2 Qtr 3'),
    '2009/10 Q2: the label "Year 2 Qtr 3" does not stand in its quote',
  ],
  [
    'a quarter on another line',
    (file) => (file.returns[0]!.line = 92),
    '2009/10 Q2 return: "Monitoring Report Year 2 Qtr 2 2008-2011 Strategy & Action Plan" was expected on line 92',
  ],
  [
    'a roll-up that is not printed',
    (file) => (file.returns[0]!.outcomes!.line = 96),
    '2009/10 Q2 outcomes: "Outcomes – there are 20 outcomes',
  ],
  [
    'actions on another line',
    (file) => (file.returns[0]!.actions!.line = 94),
    '2009/10 Q2 actions: "Actions – there are 64 actions',
  ],
  [
    'numbers that are not printed',
    (file) =>
      Object.assign(file.returns[0]!.actions!, { total: 65, counts: [{ rag: 'GREEN', count: 59, percent: 92 }] }),
    '2009/10 Q2 actions: 65 is not printed in its quote',
    '2009/10 Q2 actions: 59 is not printed in its quote',
    '2009/10 Q2 actions: 92% is not printed in its quote',
  ],
  [
    'a rating that is counted twice',
    (file) => (file.returns[0]!.outcomes!.counts[1]!.rag = 'RED'),
    '2009/10 Q2 outcomes: RED is counted twice',
  ],
  ['a line twice', (file) => (lineOf(file, '1.2').ref = '1.3'), '2009/10 Q2 1.3: is given twice'],
  [
    'a line that is not held',
    (file) => (lineOf(file, '1.2').ref = '1.1'),
    '2009/10 Q2 1.1: no such line is held; lines come with the review of minutes that follow them up',
  ],
  ['a line elsewhere', (file) => (lineOf(file, '1.5').line = 104), '2009/10 Q2 1.5: "1.5 Violent crime was discussed'],
  [
    'a rated line of which something is inferred',
    (file) => (lineOf(file, '1.2').rag = 'RED'),
    '2009/10 Q2 1.2: is rated RED, so nothing has to be inferred',
  ],
  [
    'an expectation that is not printed',
    (file) => (lineOf(file, '1.6i').expected!.text = 'by 2010'),
    '2009/10 Q2 1.6i: "by 2010" does not stand in its quote',
  ],
  [
    'more than the printed counts leave',
    (file) => Object.assign(file.returns[0]!.outcomes!.counts[0]!, { count: 20, percent: null }),
    '2009/10 Q2 outcomes: 5 are inferred not to be green; the printed counts leave 0',
  ],
  [
    'minutes of another partnership',
    (file) => (file.meeting = 'elsewhere-csp/2009-12-03'),
    'meeting elsewhere-csp/2009-12-03: is of another partnership than sevenoaks-csp',
  ],
  [
    'minutes that are not here',
    (file) => (file.meeting = 'sevenoaks-csp/2009-09-03'),
    'meeting sevenoaks-csp/2009-09-03: its minutes are not here; import them first',
  ],
];

test('each wrong entry stops the import, and nothing is stored', async () => {
  const stored = () =>
    partnership.importing.query(
      `select (select count(*) from record_change) changes, (select count(*) from reviewed_file) files`,
    );
  const before: unknown = await stored();
  for (const [name, change, ...messages] of faults) {
    const file = changed(change);
    const failure = await importStrategy(file).then(
      () => `${name} was imported`,
      (error: Error) => error.message,
    );
    const [heading, ...told] = failure.split('\n');
    expect(heading).toBe(`${file}: ${messages.length} entries are wrong, so nothing was imported:`);
    expect(told).toEqual(messages.map((message) => expect.stringContaining(`  ${message}`)));
  }
  expect(await stored()).toEqual(before);
});

test('without a reason what is inferred is told of each line', async () => {
  const file = changed((content) => (content.returns[0]!.nonGreenReason = null));
  await expect(importStrategy(file)).rejects.toThrow(
    /: 11 entries are wrong[^]*2009\/10 Q2 3\.4a: is inferred not to be green, and nonGreenReason is missing$/,
  );
});

test.each<[RegExp, Change]>([
  [/is no quarter: 2009\/10 Q2[^]*at returns\[0\]\.period/, (file) => (file.returns[0]!.period = '2009/10')],
  [/is no period: 2009\/10 Q2[^]*at period/, (file) => (file.period = 'three years')],
  [/at returns\[0\]\.lines\[0\]\.rag/, (file) => Object.assign(lineOf(file, '1.2'), { rag: 'BLUE' })],
])('a file of another shape is refused with the place: %p', async (message, change) => {
  await expect(importStrategy(changed(change))).rejects.toThrow(message);
});

test('a partnership that the register does not know has no strategy', async () => {
  const file = changed((content) =>
    Object.assign(content, { partnership: 'nowhere', themes: [], returns: [], meeting: 'nowhere/2009-12-03' }),
  );
  await expect(importStrategy(file)).rejects.toThrow(
    '  partnership: "nowhere" is no partnership of the register of organisations\n  meeting nowhere/2009-12-03: its minutes are not here; import them first',
  );
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managerOf, mutating } from '../../test-support/mutating.js';
import {
  minutesFile,
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import type { FundingFile } from '../funding/funding-file.js';
import { readCatalogues } from '../measure/catalogue.js';
import { partnershipSubgraph } from '../partnership.js';
import type { ReviewFile } from '../review/review-file.js';
import type { FiguresFile } from '../stated-figure/figures-file.js';

const root = join(import.meta.dirname, '../../../..');
const subgraph = partnershipSubgraph(readCatalogues(join(root, 'schema')));
const meeting = 'sevenoaks-csp/2009-12-03';
const plan = 'sevenoaks-csp/2008-11';
const stream = 'sevenoaks-csp/funding/kfrs-2009-10';
const setBy = 'as PARTNERSHIP_MANAGER of sevenoaks-csp set it';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await imported<FundingFile>('funding', () => undefined);
  await imported<FiguresFile>('figures', () => undefined);
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

type Writable<Content> = { -readonly [Name in keyof Content]: Content[Name] };
const changed = <Content>(file: string, change: (content: Writable<Content>) => void): string => {
  const content = JSON.parse(readFileSync(file, 'utf8')) as Content;
  change(content);
  return writeFile('changed.json', JSON.stringify(content));
};
const imported = <Content>(
  kind: 'funding' | 'figures',
  change: (content: Writable<Content>) => void,
): Promise<string> => {
  const file = changed(join(root, `subgraphs/partnership/sample/sevenoaks-csp-2009-12-03.${kind}.json`), change);
  return subgraph.import(partnership.importing, kind, file, partnership.registers);
};
const award = async (name: string) => {
  const { data } = await partnership.ask(`{ _entities(representations: [
    { __typename: "FundingAward", id: "${stream}/${name}" }]) {
    ... on FundingAward { amount quote planLinesBasis planLines { ref } } } }`);
  return data._entities[0];
};

test('an award without lines of the plan stays without, and is found in the minutes', async () => {
  await mutate.done(
    'recordAward',
    { stream, project: 'Smart water', expectedVersion: null, key: 'new' },
    'id',
    manager,
  );
  const quote = 'KFRS are piloting Smart Water DNA for fly tipping in the District';
  const line = {
    ref: '1.7a',
    line: 112,
    quote: '1.7a Concerns were raised about lack of referrals for the Power Project.',
  };
  const found = { id: 'smart-water', stream: 'kfrs-2009-10', project: 'Smart Water', line: 192, quote, amount: null };
  const report = await imported<FundingFile>('funding', (file) => {
    file.awards = [...file.awards, { ...found, currency: 'GBP', planLines: [line] }];
  });
  expect(report).toContain(`planLineIds stays [], ${setBy}; the file says ["${plan}/1.7a"]\n`);
  expect(report).toContain(`planLinesBasis stays null, ${setBy}; the file says REVIEWED\n`);
  expect(await award('smart-water')).toEqual({ amount: null, quote, planLinesBasis: null, planLines: [] });
});

test('an award keeps the lines of the plan that a person named where a file names none', async () => {
  const power = {
    stream,
    project: 'Power Project',
    amount: '2000.00',
    planLines: [`${plan}/1.4c`],
    expectedVersion: 1,
  };
  await mutate.done('recordAward', { ...power, key: 'power' }, 'id', manager);
  const report = await imported<FundingFile>('funding', (file) => {
    file.awards = file.awards.map((one) => ({ ...one, planLines: [] }));
  });
  expect(report).toContain(`power-project: planLinesBasis stays REVIEWED, ${setBy}; the file says null\n`);
  expect(await award('power-project')).toMatchObject({ planLinesBasis: 'REVIEWED', planLines: [{ ref: '1.4c' }] });
});

test('a figure keeps its number beside the unit that a person gave it', async () => {
  const figure = { id: `${meeting}/F09b`, unit: 'outcomes', expectedVersion: 1, key: 'unit' };
  await mutate.done('correctFigureReading', figure, 'id', manager);
  const report = await imported<FiguresFile>('figures', (file) => {
    file.figures = file.figures.map((one) =>
      one.id === 'F09b' ? { ...one, kind: 'STATEMENT', value: null, printed: null, unit: null, qualifier: null } : one,
    );
  });
  expect(report).toContain(`  ${meeting}/F09b: value stays 74, ${setBy}; the file says null\n`);
  const { data } = await partnership.ask(`{ _entities(representations: [
    { __typename: "StatedFigure", id: "${meeting}/F09b" }]) { ... on StatedFigure { value unit printed qualifier } } }`);
  expect(data._entities).toEqual([{ value: 74, unit: 'outcomes', printed: '74%', qualifier: 'EXACT' }]);
});

const fields = 'id version text dueDate duePrecision measuresBasis orphanedOn';
const actionOf = async (id: string) => {
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { actions { ${fields} } } }`);
  return data.meeting.actions.find((one: { id: string }) => one.id === `${meeting}/${id}`);
};

test('an action keeps how exactly its day is said beside the day, and a review that has it no more does not end it', async () => {
  const { id, version, duePrecision } = await actionOf('A09');
  expect(duePrecision).toBe('DAY');
  const due = { id, dueDate: '2009-12-09', expectedVersion: version, key: 'due', comment: 'Put off.' };
  await mutate.done('correctActionReading', due, 'id', manager);
  const report = await partnership.importReview(
    changed<ReviewFile>(reviewFile, ({ actions }) =>
      Object.assign(
        actions.find((one) => one.id === 'A09')!,
        { due: null },
      ),
    ),
  );
  expect(report).toContain(`  ${id}: duePrecision stays DAY, ${setBy}; the file says NONE`);
  expect(await actionOf('A09')).toMatchObject({ dueDate: '2009-12-09', duePrecision: 'DAY' });

  const without = changed<ReviewFile>(reviewFile, (review) => {
    review.actions = review.actions.filter((one) => !['A09', 'A15'].includes(one.id));
  });
  await expect(partnership.importReview(without)).resolves.toBe(
    [
      `${meeting}: ${without} is stored: 15 actions, 11 plan lines`,
      `  ${meeting}/A15 was in an earlier review and is not in this one (kept, and marked)`,
      `  ${id} stays, as PARTNERSHIP_MANAGER of sevenoaks-csp changed it; the file does not have it`,
    ].join('\n'),
  );
  expect(await actionOf('A09')).toMatchObject({ orphanedOn: null });
});

test('minutes that lost the words of an action that a person changed do not end it either', async () => {
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { actions { id quote } } }`);
  const { quote } = data.meeting.actions.find(({ id }: { id: string }) => id.endsWith('/A09'));
  const [words] = quote.split('\n');
  expect(minutesText).toContain(words);
  const report = await partnership.importMinutes(writeFile('lost.md', minutesText.replace(words, 'SYNTHETIC.')));
  expect(report).toContain(
    `${meeting}/A09 stays, as PARTNERSHIP_MANAGER of sevenoaks-csp changed it; the file does not have it`,
  );
  expect(await actionOf('A09')).toMatchObject({ orphanedOn: null });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Given, managerOf, mutating, officerOf, word } from '../../test-support/mutating.js';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { Commitment } from '../commitment/commitment.entity.js';
import { FundingAward } from '../funding/funding-award.entity.js';
import { readCatalogues } from '../measure/catalogue.js';
import { LineReturn } from '../monitoring/line-return.entity.js';
import { MonitoringReturn } from '../monitoring/monitoring-return.entity.js';
import { partnershipSubgraph } from '../partnership.js';
import { RecordChange } from '../record/record-change.entity.js';
import { written } from '../record/save-record.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';

const root = join(import.meta.dirname, '../../../..');
const subgraph = partnershipSubgraph(readCatalogues(join(root, 'schema')));
const sample = {
  strategy: 'sevenoaks-csp.strategy-2008-11.json',
  figures: 'sevenoaks-csp-2009-12-03.figures.json',
  funding: 'sevenoaks-csp-2009-12-03.funding.json',
};
type Kind = keyof typeof sample;
const sampleFile = (kind: Kind): string => join(root, 'subgraphs/partnership/sample', sample[kind]);

const meeting = 'sevenoaks-csp/2009-12-03';
const plan = 'sevenoaks-csp/2008-11';
const stream = 'sevenoaks-csp/funding/kfrs-2009-10';
const manager = managerOf('sevenoaks-csp');
const setBy = 'as PARTNERSHIP_MANAGER of sevenoaks-csp set it';
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
const imported = (kind: Kind, file = sampleFile(kind)): Promise<string> =>
  subgraph.import(partnership.importing, kind, file, partnership.registers);
/** The file of the sample with one text in place of another. */
const changed = (file: string, from: string, to: string): string => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  return writeFile('changed.json', text.replace(from, to));
};
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  for (const kind of Object.keys(sample) as Kind[]) await imported(kind);
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const last = `history { version field before after changedBy subject comment key }`;
const told = (version: number, key: string, field: string, before: string | null, after: string | null) => ({
  ...{ version, field, before, after, key },
  ...{ changedBy: 'PARTNERSHIP_MANAGER of sevenoaks-csp', subject: 'manager', comment: null },
});

test('how a line stands is returned for a quarter, beside the words of the minutes, and rates the line', async () => {
  const args = { planLine: `${plan}/1.4c`, period: '2009/10 Q2', rag: word('AMBER'), says: 'SYNTHETIC: late.' };
  const fields = `id version rag comment basis nonGreenInferred quote planLine { rag } ${last}`;
  const given = { ...args, expectedVersion: 1, key: 'q2' };
  const answer = await mutate.done('returnLineStatus', given, fields, manager);
  expect(answer).toMatchObject({
    id: `${plan}/2009-10-Q2/1.4c`,
    version: 2,
    rag: 'AMBER',
    comment: 'SYNTHETIC: late.',
    basis: 'RETURNED',
    nonGreenInferred: false,
    quote: '1.4c Will be reported in quarter 3.',
    planLine: { rag: 'AMBER' },
  });
  expect(answer.history).toContainEqual(told(2, 'q2', 'rag', 'NOT_STATED', 'AMBER'));
  expect(await mutate.done('returnLineStatus', given, fields, manager)).toEqual(answer);

  const next = { ...args, period: '2009/10 Q3', rag: word('GREEN'), expectedVersion: null, key: 'q3' };
  expect(await mutate.done('returnLineStatus', next, 'id version planLine { rag } quote', manager)).toEqual({
    id: `${plan}/2009-10-Q3/1.4c`,
    version: 1,
    planLine: { rag: 'GREEN' },
    quote: null,
  });
  const { data } = await partnership.ask(`{ strategy(id: "${plan}") { returns { basis period { code } } } }`);
  expect(data.strategy.returns).toEqual([
    { basis: 'RETURNED', period: { code: '2009/10 Q3' } },
    { basis: 'MINUTES', period: { code: '2009/10 Q2' } },
  ]);
  const { code, expectedVersion, currentVersion } = (await mutate.refused(
    'returnLineStatus',
    { ...next, key: 'again' },
    manager,
  )) as unknown as Given;
  expect([code, expectedVersion, currentVersion]).toEqual(['CONFLICT', null, 1]);
});

test('a commitment that fails the check is refused, unless somebody says why it is to stand', async () => {
  const measure = 'youth/bullying/experienced';
  const args = { planLine: `${plan}/1.4c`, measure, area: 'E07000111', frequency: 'QUARTERLY', expectedVersion: null };
  expect(await mutate.refused('writeCommitment', { ...args, key: 'fails' }, manager)).toEqual({
    code: 'BAD_USER_INPUT',
    argument: 'acceptedBecause',
    message: expect.stringMatching(
      /^acceptedBecause is needed: youth\/bullying\/experienced for E07000111 fails the commitment check: .* could come from Safe Schools\./,
    ),
  });
  const because = { ...args, acceptedBecause: 'SYNTHETIC: Safe Schools sends it by letter.' };
  const fields = `id version basis frequency acceptedBecause check { verdict } ${last}`;
  const written = await mutate.done('writeCommitment', { ...because, key: 'fails' }, fields, manager);
  expect(written).toMatchObject({
    id: `${plan}/1.4c/E07000111/${measure}`,
    version: 1,
    basis: 'REVIEWED',
    frequency: 'QUARTERLY',
    acceptedBecause: 'SYNTHETIC: Safe Schools sends it by letter.',
    check: { verdict: 'FAIL' },
  });
  expect(written.history).toContainEqual(told(1, 'fails', 'frequency', null, 'QUARTERLY'));
});

test('of 100 who write one new commitment at once exactly one does', async () => {
  const measure = 'police/recorded-crime/burglary-dwelling';
  const args = { planLine: `${plan}/1.4c`, measure, area: 'E07000111', expectedVersion: null };
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) =>
      mutate.send('writeCommitment', { ...args, key: `new-${at}` }, 'id version', manager),
    ),
  );
  expect(answers.filter(({ errors }) => !errors).map(({ answer }) => answer)).toEqual([
    { id: `${plan}/1.4c/E07000111/${measure}`, version: 1 },
  ]);
  const codes = answers.flatMap(({ errors }) => errors ?? []).map(({ extensions }) => extensions);
  expect(codes).toEqual(
    Array.from({ length: 99 }, () => ({
      argument: 'expectedVersion',
      expectedVersion: null,
      currentVersion: 1,
      code: 'CONFLICT',
    })),
  );
});

test('an award is recorded to the penny, and one that the minutes state is corrected beside their words', async () => {
  const fields = `id version project amount currency planLinesBasis quote planLines { ref } ${last}`;
  const bikes = {
    stream,
    project: 'Bike marking',
    amount: '1250.50',
    planLines: [`${plan}/1.7a`],
    expectedVersion: null,
  };
  expect(await mutate.done('recordAward', { ...bikes, key: 'bikes' }, fields, manager)).toMatchObject({
    ...{ id: `${stream}/bike-marking`, version: 1, project: 'Bike marking', amount: '1250.50', currency: 'GBP' },
    ...{ planLinesBasis: 'REVIEWED', quote: null, planLines: [{ ref: '1.7a' }] },
  });
  const power = {
    stream,
    project: 'Power Project',
    amount: '2100.00',
    planLines: [`${plan}/1.7a`],
    expectedVersion: 1,
  };
  const corrected = await mutate.done('recordAward', { ...power, key: 'power' }, fields, manager);
  expect(corrected).toMatchObject({ version: 2, amount: '2100.00', quote: '£2000 to the Power Project' });
  expect(corrected.history.at(-1)).toEqual(told(2, 'power', 'amount', '2000.00', '2100.00'));
});

test('a reading of the minutes is corrected, and their words stay', async () => {
  const { data } = await partnership.ask(
    `{ meeting(id: "${meeting}") { actions { id version quote sourceLine dueText } statedFigures { id version quote } } }`,
  );
  const action = data.meeting.actions.find(({ id }: { id: string }) => id.endsWith('/A09'));
  const due = { dueDate: '2009-12-31', duePrecision: word('MONTH'), planLines: [`${plan}/1.4c`], areas: ['E10000016'] };
  const args = { id: action.id, expectedVersion: action.version, key: 'action', comment: 'Put off.', ...due };
  const fields = 'version quote sourceLine dueText dueDate duePrecision planLines { ref } areas { code }';
  expect(await mutate.done('correctActionReading', args, fields, manager)).toEqual({
    version: action.version + 1,
    ...{ quote: action.quote, sourceLine: action.sourceLine, dueText: action.dueText },
    ...{ dueDate: '2009-12-31', duePrecision: 'MONTH', planLines: [{ ref: '1.4c' }], areas: [{ code: 'E10000016' }] },
  });

  const figure = { id: `${meeting}/F09b`, expectedVersion: 1, key: 'figure', unit: 'per cent', denominator: 20 };
  const read = `version unit denominator denominatorBasis quote ${last}`;
  const answer = await mutate.done('correctFigureReading', { ...figure, subject: 'green outcomes' }, read, manager);
  expect(answer).toMatchObject({ version: 2, denominator: 20, denominatorBasis: 'STATED', quote: '74% (14) green' });
  expect(answer.history).toContainEqual(told(2, 'figure', 'denominator', null, '20'));
});

test('each wrong argument is named, with what was expected', async () => {
  const line = { planLine: `${plan}/1.4c`, expectedVersion: null, key: 'wrong' };
  const rated = { ...line, period: '2009/10 Q4', rag: word('GREEN') };
  const rests = { ...line, measure: 'police/recorded-crime/all-crime', area: 'E07000111' };
  const award = { stream, project: 'Cycling', expectedVersion: null, key: 'wrong' };
  const figure = { id: `${meeting}/F05`, expectedVersion: 1, key: 'wrong' };
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { actions { id version sourceLine } } }`);
  const { id, version } = data.meeting.actions.find((one: { id: string }) => one.id.endsWith('/A11'));
  const action = { id, expectedVersion: version, key: 'wrong' };
  const wrong: [name: string, args: Given, argument: string, message: string][] = [
    [
      'returnLineStatus',
      { ...rated, rag: word('NOT_STATED') },
      'rag',
      'takes a rating; NOT_STATED is said of minutes alone.',
    ],
    [
      'returnLineStatus',
      { ...rated, period: '2009/10' },
      'period',
      'takes a quarter of 2008-11, such as 2009/10 Q3; got "2009/10".',
    ],
    [
      'returnLineStatus',
      { ...rated, period: '2011/12 Q1' },
      'period',
      'takes a quarter of 2008-11, such as 2009/10 Q3; got "2011/12 Q1".',
    ],
    [
      'writeCommitment',
      { ...rests, measure: 'police/none' },
      'measure',
      'is in no published catalogue; got "police/none".',
    ],
    ['writeCommitment', { ...rests, area: 'E07999999' }, 'area', 'is not in the register of areas; got "E07999999".'],
    [
      'writeCommitment',
      { ...rests, frequency: 'OFTEN' },
      'frequency',
      'takes MONTHLY, QUARTERLY, SIX_MONTHLY, YEARLY; got "OFTEN".',
    ],
    [
      'recordAward',
      { ...award, amount: '12.5' },
      'amount',
      'takes decimal text with two decimals, such as 2000.00; got "12.5".',
    ],
    [
      'recordAward',
      { ...award, amount: '-5.00' },
      'amount',
      'takes decimal text with two decimals, such as 2000.00; got "-5.00".',
    ],
    [
      'recordAward',
      { ...award, currency: 'pounds' },
      'currency',
      'takes a code of ISO 4217, such as GBP; got "pounds".',
    ],
    ['recordAward', { ...award, project: '???' }, 'project', 'takes a name with letters or digits; got "???".'],
    ['correctActionReading', action, 'text', 'or another field is needed: nothing is corrected.'],
    [
      'correctActionReading',
      { ...action, dueText: 'by Easter' },
      'dueText',
      'does not stand on line 214; got "by Easter".',
    ],
    [
      'correctActionReading',
      { ...action, measures: ['police/none'] },
      'measures',
      'takes measures of published catalogues; got "police/none".',
    ],
    [
      'correctActionReading',
      { ...action, areas: ['E07999999'] },
      'areas',
      'takes areas of the register; got "E07999999".',
    ],
    ['correctFigureReading', figure, 'unit', 'or another field is needed: nothing is corrected.'],
    [
      'correctFigureReading',
      { ...figure, sampleSize: 21 },
      'sampleSize',
      'takes a number that its line prints, 65, 93, 20, 3; got 21.',
    ],
    [
      'correctFigureReading',
      { ...figure, speaker: 'sevenoaks-csp/x' },
      'speaker',
      'is nobody: the minutes name no speaker of it.',
    ],
    [
      'correctFigureReading',
      { ...figure, area: 'E07999999' },
      'area',
      'is not in the register of areas; got "E07999999".',
    ],
  ];
  for (const [name, args, argument, problem] of wrong)
    expect(await mutate.refused(name, args, manager)).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
      message: `${argument} ${problem}`,
    });
  await partnership.importing.query(`update strategy set period = '2008-04..2099-03'`);
  const begins = {
    code: 'BAD_USER_INPUT',
    argument: 'period',
    message: 'period takes a quarter that has begun; 2098/99 Q1 begins on 2098-04-01.',
  };
  expect(await mutate.refused('returnLineStatus', { ...rated, period: '2098/99 Q1' }, manager)).toEqual(begins);
  await partnership.importing.query(`update action_item set quote = 'Gone.' where id = $1`, [id]);
  expect(await mutate.refused('correctActionReading', { ...action, text: 'Other.' }, manager)).toEqual({
    code: 'CONFLICT',
    argument: 'id',
    message: `${id} rests on "Gone.", which the latest minutes do not have on line 212.`,
  });
});

test('the manager alone writes records, and another partnership learns nothing of them', async () => {
  const line = { planLine: `${plan}/1.4c`, expectedVersion: null, key: 'rights' };
  const mutations: [name: string, args: Given, argument: string, nothing: string][] = [
    [
      'returnLineStatus',
      { ...line, period: '2009/10 Q4', rag: word('RED') },
      'planLine',
      `line of a strategy is held under "${plan}/1.4c"`,
    ],
    [
      'writeCommitment',
      { ...line, measure: 'police/recorded-crime/all-crime', area: 'E07000111' },
      'planLine',
      `line of a strategy is held under "${plan}/1.4c"`,
    ],
    [
      'recordAward',
      { stream, project: 'Cycling', expectedVersion: null, key: 'rights' },
      'stream',
      `funding stream is held under "${stream}"`,
    ],
    [
      'correctFigureReading',
      { id: `${meeting}/F05`, unit: 'x', expectedVersion: 1, key: 'rights' },
      'id',
      `figure is held under "${meeting}/F05"`,
    ],
  ];
  for (const [name, args, argument, nothing] of mutations) {
    for (const caller of [analystOf('sevenoaks-csp'), officerOf('kent-police')])
      expect(await mutate.refused(name, args, caller)).toEqual({
        code: 'FORBIDDEN',
        message: `This takes a token of a PARTNERSHIP_MANAGER, with subject and partnership; the caller is ${caller.role}.`,
      });
    expect(await mutate.refused(name, args, managerOf('maidstone-csp'))).toEqual({
      code: 'NOT_FOUND',
      argument,
      message: `No ${nothing}.`,
    });
  }
});

test('files that are imported again leave what a person has set, and say so', async () => {
  const funding = changed(sampleFile('funding'), '"amount": "2000.00"', '"amount": "2000.00" ');
  await expect(imported('funding', funding)).resolves.toContain(
    `  ${stream}/power-project: amount stays 2100.00, ${setBy}; the file says 2000.00`,
  );
  await expect(imported('figures', changed(sampleFile('figures'), '"figures"', ' "figures"'))).resolves.toContain(
    `  ${meeting}/F09b: denominator stays 20, ${setBy}; the file says null`,
  );
  const review = await partnership.importReview(changed(reviewFile, '"meeting"', ' "meeting"'));
  expect(review).toContain(`  ${meeting}/A09: dueDate stays 2009-12-31, ${setBy}; the file says `);
  await imported('strategy', changed(sampleFile('strategy'), '"partnership"', ' "partnership"'));
  const { data } = await partnership.ask(`{ strategy(id: "${plan}") { monitoring(period: "2009/10 Q2") {
    lines { rag planLine { ref commitments { id } } } } } }`);
  const [line] = data.strategy.monitoring.lines.filter(
    (one: { planLine: { ref: string } }) => one.planLine.ref === '1.4c',
  );
  expect(line.rag).toBe('AMBER');
  for (const measure of ['youth/bullying/experienced', 'police/recorded-crime/burglary-dwelling'])
    expect(line.planLine.commitments).toContainEqual({ id: `${plan}/1.4c/E07000111/${measure}` });
});

test('the history of every record replays to its current state', async () => {
  const { manager: rows } = partnership.importing;
  for (const record of [Commitment, FundingAward, LineReturn, MonitoringReturn, StatedFigure]) {
    const { columns, tableName } = partnership.importing.getMetadata(record);
    const changes = await rows.find(RecordChange, { where: { kind: tableName }, order: { number: 'ASC' } });
    const records = await rows.find<Commitment | FundingAward | LineReturn | MonitoringReturn | StatedFigure>(record);
    expect(records.length).toBeGreaterThan(1);
    for (const row of records) {
      const replayed: Record<string, string | null> = {};
      let version = 0;
      for (const change of changes.filter(({ recordId }) => recordId === row.id)) {
        expect([change.field, replayed[change.field] ?? null]).toEqual([change.field, change.before]);
        expect([version, version + 1]).toContain(change.version);
        replayed[change.field] = change.after;
        version = change.version;
      }
      expect(version).toBe(row.version);
      const kept = columns.filter(({ propertyName }) => !['id', 'partnership', 'version'].includes(propertyName));
      for (const column of kept) {
        const [field, value] = [column.propertyName, column.getEntityValue(row) as unknown];
        expect([row.id, field, replayed[field] ?? null]).toEqual([row.id, field, written(value)]);
      }
    }
  }
});

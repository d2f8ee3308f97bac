import { join } from 'node:path';
import { type Given, managerOf, mutating, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { readCatalogues } from '../measure/catalogue.js';
import { partnershipSubgraph } from '../partnership.js';

const root = join(import.meta.dirname, '../../../..');
const subgraph = partnershipSubgraph(readCatalogues(join(root, 'schema')));
const sample = join(root, 'subgraphs/partnership/sample/sevenoaks-csp');
const meeting = 'sevenoaks-csp/2009-12-03';
const plan = 'sevenoaks-csp/2008-11';
const stream = 'sevenoaks-csp/funding/kfrs-2009-10';
const manager = managerOf('sevenoaks-csp');

let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  for (const [kind, file] of [
    ['strategy', '.strategy-2008-11.json'],
    ['figures', '-2009-12-03.figures.json'],
    ['funding', '-2009-12-03.funding.json'],
  ] as const)
    await subgraph.import(partnership.importing, kind, `${sample}${file}`, partnership.registers);
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const commitment = { planLine: `${plan}/1.4c`, measure: 'police/recorded-crime/burglary-dwelling', area: 'E07000111' };
const award = { stream, project: 'Power Project', planLines: [`${plan}/1.7a`] };
const line = { planLine: `${plan}/1.4c`, period: '2009/10 Q2' };

test.each<[name: string, args: Given, first: Given, second: Given]>([
  ['returnLineStatus', { ...line, says: 'SYNTHETIC' }, { rag: word('AMBER') }, { rag: word('GREEN') }],
  ['writeCommitment', commitment, { frequency: 'QUARTERLY' }, { frequency: 'YEARLY' }],
  ['recordAward', award, { amount: '2100.00' }, { amount: '2200.00' }],
  ['correctFigureReading', { id: `${meeting}/F09b` }, { unit: 'SYNTHETIC' }, { unit: 'per cent' }],
])('%s under a key that was used tells no more history than it did', async (name, args, first, second) => {
  const fields = 'version history { version field before after key }';
  const rested = name === 'writeCommitment' ? null : 1;
  const send = (given: Given, expectedVersion: number | null, key: string) =>
    mutate.done(name, { ...args, ...given, expectedVersion, key: `${name}-${key}` }, fields, manager);
  const answer = await send(first, rested, 'one');
  const next = await send(second, answer.version, 'two');
  expect(next.history.length).toBeGreaterThan(answer.history.length);
  expect(await send(first, rested, 'one')).toEqual(answer);
});

const fifty = (more: number): string[] => Array.from({ length: 50 + more }, (_, at) => `${plan}/none-${at}`);

test('all lines that a change names are looked up at once, and the first that is held nowhere is named', async () => {
  const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { actions { id version } } }`);
  const { id, version: expectedVersion } = data.meeting.actions[0];
  const bikes = { stream, project: 'SYNTHETIC bikes', expectedVersion: null, key: 'bikes' };
  for (const [name, args] of [
    ['correctActionReading', { id, expectedVersion, key: 'lines' }],
    ['recordAward', bikes],
  ] as const) {
    const lookedUp = () => partnership.statements.filter((statement) => statement.includes('FROM "plan_line"')).length;
    partnership.statements.length = 0;
    expect(await mutate.refused(name, { ...args, planLines: [`${plan}/1.4c`, ...fifty(-1)] }, manager)).toEqual({
      code: 'NOT_FOUND',
      argument: 'planLines',
      message: `No line of a strategy is held under "${plan}/none-0".`,
    });
    expect(lookedUp()).toBe(1);
    expect(await mutate.refused(name, { ...args, planLines: fifty(1) }, manager)).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'planLines',
      message: 'planLines takes at most 50; got 51.',
    });
    expect(lookedUp()).toBe(1);
    const planLines = [`${plan}/1.7a`, `${plan}/1.4c`, `${plan}/1.7a`];
    expect(await mutate.done(name, { ...args, planLines }, 'planLines { ref }', manager)).toEqual({
      planLines: [{ ref: '1.7a' }, { ref: '1.4c' }],
    });
  }
  for (const argument of ['measures', 'areas'])
    expect(
      await mutate.refused(
        'correctActionReading',
        { id, expectedVersion: expectedVersion + 1, key: 'many', [argument]: Array(51).fill('E07000111') },
        manager,
      ),
    ).toEqual({ code: 'BAD_USER_INPUT', argument, message: `${argument} takes at most 50; got 51.` });
});

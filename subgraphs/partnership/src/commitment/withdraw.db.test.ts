import { join } from 'node:path';
import { today } from '@safer-graph/kit';
import { type Given, managerOf, mutating } from '../../test-support/mutating.js';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { readFileSync } from 'node:fs';
import { importFunding } from '../funding/funding.import.js';

const funding = join(import.meta.dirname, '../../sample/sevenoaks-csp-2009-12-03.funding.json');
const plan = 'sevenoaks-csp/2008-11';
const stream = 'sevenoaks-csp/funding/kfrs-2009-10';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importFunding(partnership.importing, funding, partnership.registers);
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const ended = 'version withdrawnOn history { version field before after key }';
const told = (version: number, key: string, before: string | null, after: string | null) => ({
  ...{ version, field: 'withdrawnOn', before, after, key },
});

describe('a commitment that a person wrote', () => {
  const measure = 'probation/reoffending/adult';
  const args = { planLine: `${plan}/1.4c`, measure, area: 'E07000111' };
  const write = (given: Given, expectedVersion: number | null, key: string) =>
    mutate.done('writeCommitment', { ...args, ...given, expectedVersion, key }, `acceptedBecause ${ended}`, manager);
  const listed = async (): Promise<number> =>
    (await partnership.ask(`{ commitments(planLine: "${plan}/1.4c", measure: "${measure}") { edges { cursor } } }`))
      .data.commitments.edges.length;

  test('takes a reason where the check warns', async () => {
    expect(await mutate.refused('writeCommitment', { ...args, expectedVersion: null, key: 'why' }, manager)).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'acceptedBecause',
      message: expect.stringMatching(
        /^acceptedBecause is needed: probation\/reoffending\/adult for E07000111 does not wholly pass the commitment check: Wanted for Sevenoaks .* published for county only/,
      ),
    });
    expect(await write({ acceptedBecause: 'SYNTHETIC: Kent will do.' }, null, 'why')).toMatchObject({
      version: 1,
      acceptedBecause: 'SYNTHETIC: Kent will do.',
      withdrawnOn: null,
    });
    expect(await listed()).toBe(1);
  });

  test('is ended without one, keeps its history, and stands again when it is written again', async () => {
    const answer = await write({ withdraw: true, acceptedBecause: null }, 1, 'end');
    expect(answer).toMatchObject({ version: 2, withdrawnOn: today(), acceptedBecause: null });
    expect(answer.history).toContainEqual(told(2, 'end', null, today()));
    expect(await write({ withdraw: true, acceptedBecause: null }, 1, 'end')).toEqual(answer);
    expect(await listed()).toBe(0);
    const again = await write({ acceptedBecause: 'SYNTHETIC: Kent will do.' }, 2, 'again');
    expect(again.history).toContainEqual(told(3, 'again', today(), null));
    expect(await listed()).toBe(1);
  });

  test('is ended also where its agency has taken the measure away', async () => {
    await partnership.importing.query(`update commitment set id = $1, measure_id = $2 where id = $3`, [
      `${plan}/1.4c/E07000111/probation/gone`,
      'probation/gone',
      `${plan}/1.4c/E07000111/${measure}`,
    ]);
    const gone = { ...args, measure: 'probation/gone', withdraw: true, expectedVersion: 3, key: 'gone' };
    expect(await mutate.done('writeCommitment', gone, 'version withdrawnOn acceptedBecause', manager)).toEqual({
      ...{ version: 4, withdrawnOn: today(), acceptedBecause: 'SYNTHETIC: Kent will do.' },
    });
    expect(await mutate.refused('writeCommitment', { ...gone, withdraw: false, key: 'new' }, manager)).toMatchObject({
      argument: 'measure',
    });
  });

  test('keeps no reason where the check is OK', async () => {
    const ok = { ...args, measure: 'police/recorded-crime/burglary-dwelling', acceptedBecause: 'SYNTHETIC: needless.' };
    const sent = { ...ok, expectedVersion: null, key: 'ok' };
    expect(await mutate.done('writeCommitment', sent, 'acceptedBecause check { verdict }', manager)).toEqual({
      acceptedBecause: null,
      check: { verdict: 'OK' },
    });
  });
});

test('a review that is imported again does not bring back what a person has ended', async () => {
  const ended = { planLine: `${plan}/1.2`, area: 'E07000111', withdraw: true, expectedVersion: 1, key: 'reviewed' };
  const { data } = await partnership.ask(
    `{ commitments(planLine: "${plan}/1.2") { edges { node { measure { id } } } } }`,
  );
  const measure = data.commitments.edges[0].node.measure.id;
  await mutate.done('writeCommitment', { ...ended, measure }, 'version', manager);
  const changed = readFileSync(reviewFile, 'utf8').replace('"meeting"', ' "meeting"');
  await partnership.importReview(writeFile('review.json', changed));
  const after = await partnership.ask(`{ commitments(planLine: "${plan}/1.2") { edges { cursor } } }`);
  expect(after.data.commitments.edges).toEqual([]);
});

describe('an award that the minutes state', () => {
  const record = (given: Given, expectedVersion: number | null, key: string) =>
    mutate.done(
      'recordAward',
      { stream, project: 'power PROJECT', ...given, expectedVersion, key },
      `project amount amountBasis quote ${ended}`,
      manager,
    );
  const quote = '£2000 to the Power Project';
  const total = async (): Promise<object> =>
    (
      await partnership.ask(`{ funding(partnership: "sevenoaks-csp") { streams { id total { amount awards } } } }`)
    ).data.funding.streams.find(({ id }: { id: string }) => id === stream).total;

  test('keeps its spelling, and says when its amount is not theirs any more', async () => {
    expect(await record({ amount: '2100.00' }, 1, 'more')).toMatchObject({
      ...{ version: 2, project: 'Power Project', amount: '2100.00', amountBasis: 'RECORDED', quote },
    });
    expect(await record({ amount: '2000.00' }, 2, 'as printed')).toMatchObject({ version: 3, amountBasis: 'MINUTES' });
    expect(await record({ amount: null }, 3, 'not known')).toMatchObject({ version: 4, amountBasis: null });
    expect(await record({ amount: '2000.00', currency: 'EUR' }, 4, 'euros')).toMatchObject({ amountBasis: 'RECORDED' });
    await record({ currency: 'GBP' }, 5, 'pounds');
  });

  test('is in a currency that there is', async () =>
    expect(
      await mutate.refused(
        'recordAward',
        { stream, project: 'Power Project', currency: 'ZZZ', expectedVersion: 6, key: 'zzz' },
        manager,
      ),
    ).toEqual({
      ...{ code: 'BAD_USER_INPUT', argument: 'currency' },
      message: 'currency takes a code of ISO 4217, such as GBP; got "ZZZ".',
    }));

  test('is ended, is in no total, and keeps its history', async () => {
    expect(await total()).toEqual({ amount: '4500.00', awards: 2 });
    const answer = await record({ withdraw: true }, 6, 'end award');
    expect(answer).toMatchObject({ version: 7, withdrawnOn: today(), amount: '2000.00' });
    expect(answer.history.at(-1)).toEqual(told(7, 'end award', null, today()));
    expect(await total()).toEqual({ amount: '2500.00', awards: 1 });
  });
});

test('what is not there cannot be ended, and only the manager ends what is', async () => {
  const award = { stream, project: 'Nothing', withdraw: true, expectedVersion: null, key: 'none' };
  expect(await mutate.refused('recordAward', award, manager)).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'withdraw' },
    message: 'withdraw takes what is held; nobody has recorded this one.',
  });
  const commitment = { planLine: `${plan}/2.7c`, measure: 'youth/bullying/experienced', area: 'E10000016' };
  const none = { ...commitment, withdraw: true, expectedVersion: null, key: 'none' };
  expect(await mutate.refused('writeCommitment', none, manager)).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument: 'withdraw' },
    message: 'withdraw takes what is held; nobody has written this one.',
  });
  for (const name of ['recordAward', 'writeCommitment'])
    expect(await mutate.refused(name, name === 'recordAward' ? award : none, analystOf('sevenoaks-csp'))).toMatchObject(
      { code: 'FORBIDDEN' },
    );
});

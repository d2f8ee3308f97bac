import { parse } from 'graphql';
import { publicClaims } from './agency/claims.js';
import { createDeparture, type Departure } from './agency/departure.js';
import { publicRights } from './authorization/rights.js';
import type { OperationAnswer } from './execution/answer.js';
import { createSharedOperations } from './shared-operations.js';

/** Of those that are made in one test none ends in another second than the next. */
beforeEach(() => {
  jest.spyOn(performance, 'now').mockReturnValue(500);
});
afterEach(() => jest.restoreAllMocks());

const answer = { data: { at: 1 }, extensions: { agencies: [] } } as unknown as OperationAnswer;

function share() {
  const operations = createSharedOperations();
  const begun: Departure[] = [];
  const ends: (() => void)[] = [];
  const ask = (
    source = '{ at }',
    { departure = createDeparture(1_000), scope = '', claims = 'PUBLIC', isAuthenticated = false } = {},
  ) =>
    operations(
      { source, document: parse(source) },
      claims,
      { claims: publicClaims, rights: { ...publicRights, isAuthenticated, scopes: new Set([scope]) }, departure },
      (first) => {
        begun.push(first);
        return new Promise((resolve) => {
          ends.push(() => resolve(answer));
          first.listen(() => resolve(answer));
        });
      },
    );
  return { ask, begun, end: () => ends.forEach((resolve) => resolve()) };
}

it('runs a query once for callers who send it at the same time', async () => {
  const { ask, begun, end } = share();
  const both = [ask(), ask()];
  end();
  const [one, other] = await Promise.all(both);
  expect(begun).toHaveLength(1);
  expect(one).toBe(other);
  void ask();
  expect(begun).toHaveLength(2);
});

it('runs it for each of those who have other rights, other claims, another time, or ask something else', () => {
  const { ask, begun } = share();
  void ask();
  void ask('{ at }', { scope: 'read' });
  void ask('{ at }', { isAuthenticated: true });
  void ask('{ at }', { claims: 'ANALYST' });
  void ask('{ at }', { departure: createDeparture(3_000) });
  void ask('{ there: at }');
  expect(begun).toHaveLength(6);
});

it('runs every mutation', () => {
  const { ask, begun } = share();
  void ask('mutation { at }');
  void ask('mutation { at }');
  expect(begun).toHaveLength(2);
});

it('goes on for those who stay, and is given up when all have left', async () => {
  const { ask, begun } = share();
  const [one, other] = [createDeparture(1_000), createDeparture(1_000)];
  const both = [ask('{ at }', { departure: one }), ask('{ at }', { departure: other })];
  one.happen();
  await expect(both[0]).rejects.toThrow('The client has left.');
  expect(begun[0]?.happened).toBe(false);
  other.happen();
  await expect(both[1]).rejects.toThrow('The client has left.');
  expect(begun[0]?.happened).toBe(true);
});

it('answers everybody with what there is when the time of the first is over', async () => {
  const { ask, begun } = share();
  const answers = await Promise.all([
    ask('{ at }', { departure: createDeparture(20) }),
    ask('{ at }', { departure: createDeparture(20) }),
  ]);
  expect(answers).toEqual([answer, answer]);
  expect(begun.map(({ late }) => late)).toEqual([true]);
});

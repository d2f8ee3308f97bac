import { catalogue, desk } from '../test-support/library.js';
import { composeToys } from '../test-support/toy-gateway.js';
import { startPlanner, type Planner } from './planner.js';

jest.setTimeout(60_000);

let planner: Planner;
beforeAll(async () => {
  planner = await startPlanner(composeToys([catalogue, desk]));
});
afterAll(() => planner.retire());

it('plans a document', async () => {
  expect(await planner.plan('{ book(id: "b1") { title } }')).toEqual({
    kind: 'Fetch',
    serviceName: 'catalogue',
    operationKind: 'query',
    operation: '{book(id: "b1"){title}}',
  });
});

it('says why a document cannot be planned', async () => {
  await expect(planner.plan('{ newest { score } }')).rejects.toMatchObject({
    message: expect.stringMatching(/^The operation cannot be planned: Failed to plan query/) as string,
    extensions: { code: 'OPERATION_NOT_PLANNED' },
  });
});

it('outlives a document on which the native planner ends its process, and those who waited behind it', async () => {
  const fatal = '{ first { euros reviews { about { ... on Book { pounds } } } } }';
  const [panicked, behind] = await Promise.allSettled([planner.plan(fatal), planner.plan('{ owners { code } }')]);
  expect(panicked).toMatchObject({
    status: 'rejected',
    reason: {
      message: 'The operation cannot be planned: the planner failed on it, or took too long.',
      extensions: { code: 'OPERATION_NOT_PLANNED' },
    },
  });
  expect(behind).toMatchObject({ status: 'fulfilled', value: { kind: 'Fetch' } });
});

it('is not asked twice for what it refused', async () => {
  const took: number[] = [];
  for (let time = 0; time < 5; time++) {
    const start = performance.now();
    await expect(planner.plan('{ newest { score } }')).rejects.toMatchObject({
      extensions: { code: 'OPERATION_NOT_PLANNED' },
    });
    took.push(performance.now() - start);
  }
  expect(Math.min(...took)).toBeLessThan(50);
});

it('refuses a supergraph that it cannot read', async () => {
  await expect(startPlanner('type Query { oops')).rejects.toThrow(/^the planner cannot read it: /);
});

it('lets no more than a hundred documents wait, and goes on with those', async () => {
  const plans = Array.from({ length: 103 }, (_, at) => planner.plan(`{ book(id: "busy${at}") { title } }`));
  const outcomes = await Promise.all(
    plans.map((plan) =>
      plan.then(
        () => 'planned',
        ({ extensions }: { extensions: { code: string } }) => extensions.code,
      ),
    ),
  );
  expect(outcomes).toEqual([...Array<string>(100).fill('planned'), ...Array<string>(3).fill('PLANNER_BUSY')]);
  await expect(planner.plan('{ book(id: "later") { title } }')).resolves.toMatchObject({ kind: 'Fetch' });
});

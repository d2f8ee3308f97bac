import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { startToyGateway, type Misbehaviour, type ToyGateway } from '../test-support/toy-gateway.js';

jest.setTimeout(30_000);

/** What police say of their own mistakes. What else an agency can do is tried with a process of its own, in test/faults. */
let gateway: ToyGateway;
beforeAll(async () => {
  gateway = await startToyGateway([partnership, police, housing], { timeoutMs: 1_000, maxBytes: 20_000 });
});
afterEach(() => gateway.behave());
afterAll(() => gateway.stop());

const json =
  (text: string): Misbehaviour =>
  (response) =>
    !!response.setHeader('content-type', 'application/json').end(text);

it('shows the text of an error only when its code is a published one, at the place in the client’s answer', async () => {
  const secret = {
    message: 'connect postgres://police:hunter2@db',
    path: ['_entities', 1, 'title'],
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
  const told = {
    message: 'Ask for a later year.',
    path: ['_entities', 0, 'title'],
    extensions: { code: 'BAD_USER_INPUT', stack: 'at secret.ts' },
  };
  gateway.misbehave('police', (response) =>
    json(JSON.stringify({ data: { _entities: [{ title: null }, { title: null }] }, errors: [secret, told] }))(
      response,
      '',
    ),
  );
  const { errors, extensions } = await gateway.query('{ actions { measures { title } } }');
  expect(errors).toEqual([
    {
      message: 'police could not answer this field.',
      path: ['actions', 0, 'measures', 1, 'title'],
      extensions: { code: 'AGENCY_FIELD_ERROR', agency: 'police' },
    },
    {
      message: 'Ask for a later year.',
      path: ['actions', 0, 'measures', 0, 'title'],
      extensions: { code: 'BAD_USER_INPUT', agency: 'police' },
    },
  ]);
  expect(extensions.agencies.find(({ name }) => name === 'police')?.status).toBe('PARTIAL');
});

const answers400 =
  (body: unknown): Misbehaviour =>
  (response) =>
    !!response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify(body));

it('passes on which argument was wrong and which versions met, as names and whole numbers, and nothing else', async () => {
  const refusals = [
    { argument: 'expectedVersion', expectedVersion: 3, currentVersion: 5 },
    { argument: 'at /srv/secret.ts', expectedVersion: '3', currentVersion: 5.5, password: 'hunter2' },
  ];
  gateway.misbehave(
    'police',
    json(
      JSON.stringify({
        data: { _entities: [{ title: null }, { title: null }] },
        errors: refusals.map((details, at) => ({
          message: 'It was changed.',
          path: ['_entities', at, 'title'],
          extensions: { ...details, code: 'CONFLICT' },
        })),
      }),
    ),
  );
  const { errors } = await gateway.query('{ actions { measures { title } } }');
  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { argument: 'expectedVersion', expectedVersion: 3, currentVersion: 5, code: 'CONFLICT', agency: 'police' },
    { code: 'CONFLICT', agency: 'police' },
  ]);
});

it('passes on what an agency says of a wrong value, as often as it is asked', async () => {
  const message = 'A date is written as 2009-12-03; got "yesterday".';
  const refusal = { message, path: ['nowhere'], extensions: { code: 'BAD_USER_INPUT', stack: 'at secret.ts' } };
  const other = { message: 'connect postgres://police:hunter2@db', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  gateway.misbehave('police', answers400({ errors: [refusal, other] }));
  // Once more than it takes to open the circuit.
  for (let time = 0; time < 6; time++) {
    const { data, errors, extensions } = await gateway.query('{ area(code: "E07") { name recordedCrime { value } } }');
    expect({ data, errors }).toEqual({
      data: { area: { name: 'Sevenoaks', recordedCrime: null } },
      errors: [{ message, path: ['area', 'recordedCrime'], extensions: { code: 'BAD_USER_INPUT', agency: 'police' } }],
    });
    expect(extensions.agencies.map(({ name, status }) => [name, status])).toEqual([
      ['partnership', 'OK'],
      ['police', 'PARTIAL'],
    ]);
  }
});

it.each(['GRAPHQL_VALIDATION_FAILED', 'FORBIDDEN'])('cannot read an answer 400 of the code %s', async (code) => {
  gateway.misbehave('police', answers400({ errors: [{ message: 'hunter2', extensions: { code } }] }));
  const { errors } = await gateway.query('{ area(code: "E07") { recordedCrime { value } } }');
  expect(errors).toEqual([
    {
      message: 'police gave an answer that cannot be read.',
      path: ['area', 'recordedCrime'],
      extensions: { code: 'AGENCY_BAD_ANSWER', agency: 'police' },
    },
  ]);
});

it.each(['toString', 'then', 'valueOf', 'hasOwnProperty', 'length', 'toJSON'])(
  'places errors below fields that a client calls %s',
  async (alias) => {
    const refusal = { message: 'Ask for a later year.', extensions: { code: 'BAD_USER_INPUT' } };
    gateway.misbehave('police', (response, honest) => {
      const { data } = JSON.parse(honest) as { data: Record<string, Record<string, unknown>[]> };
      data._entities![1]![alias] = null;
      return json(JSON.stringify({ data, errors: [{ ...refusal, path: ['_entities', 1, alias] }] }))(response, honest);
    });
    const { data, errors } = await gateway.query(
      `{ ${alias}: actions(first: 1) { ${alias}: measures { ${alias}: title } } }`,
    );
    expect(data).toEqual({ [alias]: [{ [alias]: [{ [alias]: 'Burglary' }, { [alias]: null }] }] });
    const extensions = { code: 'BAD_USER_INPUT', agency: 'police' };
    expect(errors).toEqual([{ ...refusal, path: [alias, 0, alias, 1, alias], extensions }]);
  },
);

it('places what an agency leaves out below a field that a client calls toString', async () => {
  gateway.misbehave('police', json('{"data":{}}'));
  const { data, errors } = await gateway.query('{ area(code: "E07") { name toString: recordedCrime { value } } }');
  expect(data).toEqual({ area: { name: 'Sevenoaks', toString: null } });
  const message = expect.stringMatching(/^The answer of police does not fit its contract: /) as string;
  const extensions = { code: 'AGENCY_CONTRACT_BREACH', agency: 'police' };
  expect(errors).toEqual([{ message, path: ['area', 'toString'], extensions }]);
});

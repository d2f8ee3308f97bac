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

const everything = '{ actions(first: 1) { text } meeting(id: "M") { title } statements { id was: said } }';
const whole = {
  actions: [{ text: 'Target burglars' }],
  meeting: { title: 'December' },
  statements: [
    { id: 'S1', was: 41 },
    { id: 'S2', was: 20 },
  ],
};
/** What the partnership answers to `everything`, but for its statements. */
const withStatements = (statements: unknown, rest: object = {}): Misbehaviour =>
  json(JSON.stringify({ data: { ...whole, statements }, ...rest }));
const breach = (what: string, ...[path, ...others]: unknown[][]) => ({
  message: `The answer of partnership does not fit its contract: ${what}.`,
  path,
  extensions: {
    code: 'AGENCY_CONTRACT_BREACH',
    agency: 'partnership',
    ...(others.length > 0 && { paths: [path, ...others] }),
  },
});
const [first] = whole.statements;

it.each([
  [
    'one value',
    [first, { id: 'S2', was: '12x' }],
    [first, { id: 'S2', was: null }],
    breach('Statement.said: Int expected, got a string', ['statements', 1, 'was']),
  ],
  [
    'three values',
    [
      { id: 'S1', was: 1.5 },
      { id: {}, was: '12x' },
    ],
    [
      { id: 'S1', was: null },
      { id: null, was: null },
    ],
    breach('Statement.said: Int expected, got a fraction, and 2 more', ['statements', 0, 'was']),
  ],
  [
    'an object',
    [first, 7],
    [first, null],
    breach('Query.statements: Statement expected, got a number', ['statements', 1]),
  ],
  ['a list', 'none', null, breach('Query.statements: [Statement] expected, got a string', ['statements'])],
])('blames the place of %s that does not fit, of all that was asked for', async (_, sent, shown, error) => {
  gateway.misbehave('partnership', withStatements(sent));
  const { data, errors } = await gateway.query(everything);
  expect({ data, errors }).toEqual({ data: { ...whole, statements: shown }, errors: [error] });
});

it('blames every place that was asked for where the whole answer does not fit, or a place is not told', async () => {
  const places = [['actions'], ['meeting', 'title'], ['statements']];
  gateway.misbehave('partnership', json('{"data":[]}'));
  const { data, errors } = await gateway.query(everything);
  expect({ data, errors }).toEqual({
    data: { actions: null, meeting: null, statements: null },
    errors: [breach('Query: Query expected, got a list', ...places)],
  });
  gateway.misbehave('partnership', withStatements(null, { errors: [{ message: 'hunter2' }] }));
  expect((await gateway.query(everything)).errors).toEqual([
    {
      message: 'partnership could not answer this field.',
      path: ['actions'],
      extensions: { code: 'AGENCY_FIELD_ERROR', agency: 'partnership', paths: places },
    },
  ]);
});

it('blames the row that an entity was asked for, and of two kinds asked for in one request the right one', async () => {
  gateway.misbehave('police', (response, honest) => {
    const { data } = JSON.parse(honest) as { data: Record<string, { title?: unknown; value?: unknown }[]> };
    for (const entity of Object.values(data).flat()) {
      if (entity.title === 'Vehicle crime') entity.title = 5;
      if (entity.value === 41) entity.value = '12x';
    }
    return json(JSON.stringify({ data }))(response, honest);
  });
  const { data, errors } = await gateway.query(
    '{ actions(first: 1) { measures { title } } statements { observation { ... on PoliceObservation { value } } } }',
  );
  expect(data).toEqual({
    actions: [{ measures: [{ title: 'Burglary' }, { title: null }] }],
    statements: [{ observation: { value: null } }, { observation: {} }],
  });
  const message = (what: string) => `The answer of police does not fit its contract: ${what}.`;
  expect(errors?.map((error) => [error.message, error.path]).sort()).toEqual([
    [message('PoliceMeasure.title: String expected, got a number'), ['actions', 0, 'measures', 1, 'title']],
    [message('PoliceObservation.value: Int expected, got a string'), ['statements', 0, 'observation', 'value']],
  ]);
});

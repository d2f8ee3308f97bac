import { gzipSync } from 'node:zlib';
import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { startToyGateway, type Misbehaviour, type ToyGateway } from '../test-support/toy-gateway.js';

jest.setTimeout(30_000);

/** Whatever the police send, it costs fields of the police alone, and the next request is right again. */
let gateway: ToyGateway;
beforeAll(async () => {
  gateway = await startToyGateway([partnership, police, housing], { timeoutMs: 1_000, maxBytes: 20_000 });
});
afterEach(() => gateway.behave());
afterAll(() => gateway.stop());

const query =
  '{ actions { measures { id title } } area(code: "E07") { name recordedCrime { value } cases { value } } }';
const measure = (id: string, title: string | null) => ({ id, title });
const expected = (burglary: string | null, vehicle: string | null, recordedCrime: unknown) => ({
  actions: [
    { measures: [measure('police/burglary', burglary), measure('police/vehicle', vehicle)] },
    { measures: [measure('housing/asb', 'Disorder')] },
    { measures: [] },
    { measures: [measure('police/burglary', burglary), measure('housing/asb', 'Disorder')] },
  ],
  area: { name: 'Sevenoaks', recordedCrime, cases: [{ value: 17 }] },
});
const whole = expected('Burglary', 'Vehicle crime', [{ value: 41 }, { value: 0 }]);
const withoutPolice = expected(null, null, null);

const json =
  (text: string): Misbehaviour =>
  (response) => {
    response.setHeader('content-type', 'application/json').end(text);
    return true;
  };
const changed =
  (change: (answer: { data: Record<string, unknown> }) => unknown): Misbehaviour =>
  (response, honest) => {
    const answer = JSON.parse(honest) as { data: Record<string, unknown> };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(change(answer) ?? answer));
    return true;
  };
const entities = (change: (list: Record<string, unknown>[]) => unknown): Misbehaviour =>
  changed((answer) => {
    if (answer.data._entities) answer.data._entities = change(answer.data._entities as Record<string, unknown>[]);
  });

it.each<[string, Misbehaviour, string]>([
  ['resets before it answers', (response) => !!response.destroy(), 'AGENCY_UNREACHABLE'],
  [
    'resets inside the body',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"data":', () => response.destroy());
      return true;
    },
    'AGENCY_UNREACHABLE',
  ],
  ['hangs', () => true, 'AGENCY_TIMEOUT'],
  [
    'sends one byte at a time',
    (response, honest) => {
      response.setHeader('content-type', 'application/json');
      let at = 0;
      const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : response.write(honest[at++])), 50);
      return true;
    },
    'AGENCY_TIMEOUT',
  ],
  [
    'answers 500 with HTML',
    (response) => !!response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>'),
    'AGENCY_BAD_ANSWER',
  ],
  [
    'answers 200 with HTML',
    (response) => !!response.setHeader('content-type', 'text/html').end('<h1>'),
    'AGENCY_BAD_ANSWER',
  ],
  [
    'redirects',
    (response) => !!response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'AGENCY_BAD_ANSWER',
  ],
  ['sends an empty body', json(''), 'AGENCY_BAD_ANSWER'],
  ['sends half of its JSON', json('{"data":{"area":{'), 'AGENCY_BAD_ANSWER'],
  ['sends a list', json('[]'), 'AGENCY_BAD_ANSWER'],
  ['sends neither data nor errors', json('{"data":null}'), 'AGENCY_BAD_ANSWER'],
  ['sends errors that are no list', json('{"data":{},"errors":{}}'), 'AGENCY_BAD_ANSWER'],
  ['sends too much', json(`{"data":{"x":"${'x'.repeat(30_000)}"}}`), 'AGENCY_BAD_ANSWER'],
  [
    'sends a compressed bomb',
    (response) => {
      const bomb = gzipSync(Buffer.alloc(1_000_000, ' '));
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
      return true;
    },
    'AGENCY_BAD_ANSWER',
  ],
])('loses only the fields of an agency that %s', async (_, how, code) => {
  gateway.misbehave('police', how);
  const { data, errors, extensions } = await gateway.query(query);
  expect(data).toEqual(withoutPolice);
  expect(errors?.map(({ path, extensions: { code: found, agency } }) => [path, found, agency])).toEqual([
    [['area', 'recordedCrime'], code, 'police'],
    [['actions'], code, 'police'],
  ]);
  expect(extensions.agencies.map(({ name, status }) => [name, status])).toEqual([
    ['housing', 'OK'],
    ['partnership', 'OK'],
    ['police', 'FAILED'],
  ]);
  gateway.behave();
  await new Promise((resolve) => setTimeout(resolve, 1_050));
  expect((await gateway.query(query)).data).toEqual(whole);
});

const entityBreach = (what: string) => ({
  message: `The answer of police does not fit its contract: ${what}.`,
  path: ['actions'],
  extensions: { code: 'AGENCY_CONTRACT_BREACH', agency: 'police' },
});

it.each<[string, Misbehaviour, [string | null, string | null], string]>([
  ['fewer entities', entities((list) => list.slice(1)), [null, null], '_entities: 2 items expected, got 1'],
  ['more entities', entities((list) => [...list, ...list]), [null, null], '_entities: 2 items expected, got 4'],
  [
    'an object for the entities',
    entities((list) => ({ ...list })),
    [null, null],
    '_entities: _Entity expected, got an object',
  ],
  [
    'a text for an entity',
    entities(([, two]) => ['x', two]),
    [null, 'Vehicle crime'],
    '_entities: _Entity expected, got a string',
  ],
  [
    'a number for a text',
    entities(([one, two]) => [{ ...one, title: 12 }, two]),
    [null, 'Vehicle crime'],
    'PoliceMeasure.title: String expected, got a number',
  ],
  [
    'an entity without the field',
    entities(([one]) => [one, {}]),
    ['Burglary', null],
    'PoliceMeasure.title: String expected, got nothing',
  ],
  [
    'an entity of another type',
    entities(([one, two]) => [{ ...one, __typename: 'HousingMeasure' }, two]),
    [null, 'Vehicle crime'],
    '_entities: an object of type PoliceMeasure expected, got one of type HousingMeasure',
  ],
])('loses only the fields that do not fit when an agency sends %s', async (_, how, [burglary, vehicle], what) => {
  gateway.misbehave('police', how);
  const { data, errors } = await gateway.query(query);
  expect({ data, errors }).toEqual({
    data: expected(burglary, vehicle, whole.area.recordedCrime),
    errors: [entityBreach(what)],
  });
  gateway.behave();
  expect(await gateway.query(query)).toMatchObject({ data: whole });
});

it.each<[string, Misbehaviour]>([
  ['fields that nobody asked for', entities((list) => list.map((one) => ({ ...one, id: 'x', text: 'y', secret: 1 })))],
  [
    'fields of another agency',
    changed(({ data }) => void (data.area && Object.assign(data.area, { name: 'Hacked', cases: [] }))),
  ],
  [
    'names that poison objects',
    (response, honest) =>
      json(honest.replaceAll('{', '{"__proto__":{"title":"x","name":"x"},"constructor":1,'))(response, honest),
  ],
])('copies nothing of %s', async (_, how) => {
  gateway.misbehave('police', how);
  const { data, errors } = await gateway.query(query);
  expect({ data, errors }).toEqual({ data: whole });
  expect(({} as Record<string, unknown>).title).toBeUndefined();
});

it.each([
  ['"12x"', 'a string'],
  ['2.5', 'a fraction'],
  ['1e30', 'a number out of range'],
  ['true', 'a boolean'],
  ['[1]', 'a list'],
])('takes no %s for an Int', async (value, got) => {
  gateway.misbehave('police', (response, honest) =>
    json(honest.replace('"value":41', `"value":${value}`))(response, honest),
  );
  const { data, errors } = await gateway.query('{ area(code: "E07") { recordedCrime { value } } }');
  expect({ data, errors }).toEqual({
    data: { area: { recordedCrime: [{ value: null }, { value: 0 }] } },
    errors: [
      {
        message: `The answer of police does not fit its contract: PoliceObservation.value: Int expected, got ${got}.`,
        path: ['area', 'recordedCrime'],
        extensions: { code: 'AGENCY_CONTRACT_BREACH', agency: 'police' },
      },
    ],
  });
});

it('takes null for the object around a value that must not be null', async () => {
  gateway.misbehave('police', (response, honest) => json(honest.replace('"police data"', 'null'))(response, honest));
  const { data, errors } = await gateway.query(
    '{ area(code: "E07") { recordedCrime { value provenance { dataset } } } }',
  );
  expect(data).toEqual({
    area: {
      recordedCrime: [
        { value: 41, provenance: null },
        { value: 0, provenance: { dataset: 'police data' } },
      ],
    },
  });
  expect(errors?.map(({ message }) => message)).toEqual([
    'The answer of police does not fit its contract: Provenance.dataset: String expected, got null.',
  ]);
});

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

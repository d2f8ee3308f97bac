import { setTimeout } from 'node:timers/promises';
import { parse } from 'graphql';
import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { composeToys, startToyGateway, type ToyGateway } from '../test-support/toy-gateway.js';
import { createDeparture } from './agency/departure.js';
import { createEngine } from './engine.js';

jest.setTimeout(30_000);

let gateway: ToyGateway;
beforeAll(async () => {
  gateway = await startToyGateway([partnership, police, housing]);
});
afterEach(() => {
  gateway.sent.length = 0;
});
afterAll(() => gateway.stop());

it('joins an action with the measures of two agencies', async () => {
  const { data, errors } = await gateway.query(`{
    meeting(id: "M") { title actions { id measures { __typename id title latest(area: "E07") { value } } } }
  }`);
  const burglary = { __typename: 'PoliceMeasure', id: 'police/burglary', title: 'Burglary', latest: { value: 41 } };
  const vehicle = { __typename: 'PoliceMeasure', id: 'police/vehicle', title: 'Vehicle crime', latest: { value: 0 } };
  const disorder = { __typename: 'HousingMeasure', id: 'housing/asb', title: 'Disorder', latest: { value: 17 } };
  expect({ data, errors }).toEqual({
    data: {
      meeting: {
        title: 'December',
        actions: [
          { id: 'A1', measures: [burglary, vehicle] },
          { id: 'A2', measures: [disorder] },
          { id: 'A3', measures: [] },
          { id: 'A4', measures: [burglary, disorder] },
        ],
      },
    },
  });
});

it.each(['partnership', 'police'])(
  'keeps the escapes in the strings of %s where other answers have none',
  async (one) => {
    const odd = 'He said "no" \\ \u0000\u001f\n\u2028 \ud800 é';
    const source = '{ actions(first: 1) { text measures { title } } }';
    gateway.misbehave(one, (response, honest) => {
      const text = honest.replace(/"(Target burglars|Burglary)"/, () => JSON.stringify(odd));
      expect(text).toContain('\\\\ \\u0000\\u001f\\n');
      return !!response.setHeader('content-type', 'application/json').end(text);
    });
    const { data, errors } = await gateway.query(source);
    gateway.behave();
    const [text, title] = one === 'partnership' ? [odd, 'Burglary'] : ['Target burglars', odd];
    expect({ data, errors }).toEqual({
      data: { actions: [{ text, measures: [{ title }, { title: 'Vehicle crime' }] }] },
    });
  },
);

it('shows clients nothing of the machinery that joins the agencies', async () => {
  const { data } = await gateway.query('{ __schema { types { name } directives { name } } }');
  const { types, directives } = (data as { __schema: Record<'types' | 'directives', { name: string }[]> }).__schema;
  const names = [...types, ...directives].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Action', 'PoliceMeasure', 'include']));
  expect(names.filter((name) => /^(join|link|core|federation)__/.test(name))).toEqual([]);
});

it('refuses a kind of operation that the schema does not have, before it is planned', async () => {
  const readOnly = await startToyGateway([police]);
  try {
    await expect(readOnly.query('mutation { x }')).rejects.toMatchObject({
      message: 'The schema has no mutations.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    await expect(readOnly.query('subscription { x }')).rejects.toMatchObject({
      message: 'Subscriptions are not supported: ask again with a query.',
      extensions: { code: 'NOT_SUPPORTED' },
    });
  } finally {
    await readOnly.stop();
  }
});

it('answers names of its own choosing that a client gives: of every object, and of what the gateway itself asks for', async () => {
  const { data, errors } = await gateway.query(`{
    toString: __schema { valueOf: queryType { name } }
    meeting(id: "M") { actions { id measures { _key_PoliceMeasure: title __key_PoliceMeasure: id } } }
  }`);
  const burglary = { _key_PoliceMeasure: 'Burglary', __key_PoliceMeasure: 'police/burglary' };
  const vehicle = { _key_PoliceMeasure: 'Vehicle crime', __key_PoliceMeasure: 'police/vehicle' };
  const disorder = { _key_PoliceMeasure: 'Disorder', __key_PoliceMeasure: 'housing/asb' };
  expect({ data, errors }).toEqual({
    data: {
      toString: { valueOf: { name: 'Query' } },
      meeting: {
        actions: [
          { id: 'A1', measures: [burglary, vehicle] },
          { id: 'A2', measures: [disorder] },
          { id: 'A3', measures: [] },
          { id: 'A4', measures: [burglary, disorder] },
        ],
      },
    },
  });
});

it('takes no name of an operation for a part of another document', async () => {
  const agencies = composeToys([police]);
  const engine = await createEngine(agencies, { cost: 1_000, listSize: 1 });
  try {
    const nobody = () => Promise.reject(new Error('Nobody is to be asked.'));
    const source = 'query B { __typename }';
    const known = `query A { one: __typename } ${source}`;
    const answer = await engine.execute({ source: known, document: parse(known), operationName: 'A' }, nobody);
    expect(answer.data.toJSON()).toEqual({ one: 'Query' });
    const operationName = 'A query A { one: __typename }';
    await expect(engine.execute({ source, document: parse(source), operationName }, nobody)).rejects.toMatchObject({
      message: `The document has no operation named "${operationName}".`,
    });
  } finally {
    engine.retire();
  }
});

it('leaves no process behind for a supergraph that it refuses', async () => {
  const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;
  const before = processes();
  const unknown = '@link(url: "https://specs.example/vault/v1.0", for: SECURITY)';
  const supergraph = composeToys([police]).replace(/^schema/m, `schema ${unknown}`);
  await expect(createEngine(supergraph, { cost: 1_000, listSize: 1 })).rejects.toThrow(
    'It needs vault for its security',
  );
  for (let tries = 0; processes() > before && tries < 100; tries++) await setTimeout(20);
  expect(processes()).toBe(before);
});

it('knows of an operation that was asked for twice what it takes to plan it again', async () => {
  const engine = await createEngine(composeToys([police]), { cost: 1_000, listSize: 1 });
  try {
    const source = 'query ($n: Int, $s: Boolean = false, $t: String) { __typename @skip(if: $s) }';
    const request = { source, document: parse(source), variables: { n: 3, t: 'long' } };
    const nobody = () => Promise.reject(new Error('Nobody is to be asked.'));
    await engine.execute(request, nobody);
    expect(engine.recentOperations()).toEqual([]);
    await engine.execute(request, nobody);
    expect(engine.recentOperations()).toEqual([{ source, variables: { n: 3, s: false } }]);
  } finally {
    engine.retire();
  }
});

it('plans for nobody whose time is over, and keeps the plan for the next', async () => {
  const engine = await createEngine(composeToys([police]), { cost: 1_000, listSize: 1 });
  try {
    const source = '{ area(code: "E07") { recordedCrime { value } } }';
    const request = { source, document: parse(source) };
    const nobody = () => Promise.reject(new Error('Nobody is to be asked.'));
    await expect(engine.execute({ ...request, client: createDeparture(0.01) }, nobody)).rejects.toMatchObject({
      message: 'The time for the whole request was over before it was planned.',
      extensions: { code: 'REQUEST_TIMEOUT' },
    });
    const answer = { data: { area: { recordedCrime: [] } }, errors: [], dataAsOf: null };
    const { data } = await engine.execute(request, () => Promise.resolve(answer));
    expect(data.text).toBe('{"area":{"recordedCrime":[]}}');
  } finally {
    engine.retire();
  }
});

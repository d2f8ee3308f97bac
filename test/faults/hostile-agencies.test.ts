import { bodyFaults, emptyFaults, generousFaults } from './hostile/body-faults.js';
import { askCanaries, canaries, withoutTimes } from './hostile/canaries.js';
import { connectionFaults, earlyFaults, protocolFaults, slowFaults } from './hostile/connection-faults.js';
import { secret } from './hostile/fault.js';
import { harmlessFaults, httpFaults } from './hostile/http-faults.js';
import { errorFaults, misfitFaults, misfits, oddities, oddityFaults } from './hostile/value-faults.js';
import { startHostilePartnership } from './hostile-partnership.js';

/** Whatever the police send, it costs their own fields, is told in one coded error, and the next request is right. */
let graph: Awaited<ReturnType<typeof startHostilePartnership>>;
let honest: string[];

beforeAll(async () => {
  graph = await startHostilePartnership({ AGENCY_TIMEOUT_MS: '2500', MAX_COST: '100000' });
  honest = await askCanaries(graph.ask);
});
afterEach(async () => {
  expect(await graph.behave()).toBe(0);
  // An agency that was too slow is asked again by one request first: the very next one.
  expect(withoutTimes((await graph.ask(canaries[0])).text)).toBe(honest[0]);
  expect(await askCanaries(graph.ask)).toEqual(honest);
});
afterAll(() => graph.stop());

/** Asks one question while the police misbehave, and looks for what no client may see in all that comes back. */
async function askDuring(fault: string, query: string) {
  await graph.misbehave(fault);
  return ask(query);
}

async function ask(query: string) {
  const { status, text } = await graph.ask(query);
  expect(status).toBe(200);
  expect(text).not.toContain('hunter2');
  expect(text).not.toContain('polluted');
  expect(text.length).toBeLessThan(1_100_000);
  return JSON.parse(text) as {
    data: unknown;
    errors?: { message: string; path: unknown[]; extensions: Record<string, unknown> }[];
    extensions: { agencies: { name: string; status: string; dataAsOf: string | null }[] };
  };
}

const names = (faults: object) => Object.keys(faults).map((name) => [name]);
const titles = '{ actions { text measures { id title } } area(code: "E07") { name cases { value } } }';
const figures = '{ area(code: "E07") { name recordedCrime { value } cases { value } } }';
const measure = (id: string, title: string | null) => ({ id, title });
const withTitles = (burglary: string | null, vehicle: string | null) => ({
  actions: [
    { text: 'Target burglars', measures: [measure('police/burglary', burglary), measure('police/vehicle', vehicle)] },
    { text: 'Visit tenants', measures: [measure('housing/asb', 'Disorder')] },
    { text: 'Follow up', measures: [] },
    { text: 'Report both', measures: [measure('police/burglary', burglary), measure('housing/asb', 'Disorder')] },
  ],
  area: { name: 'Sevenoaks', cases: [{ value: 17 }] },
});
const withFigures = (recordedCrime: unknown) => ({
  area: { name: 'Sevenoaks', recordedCrime, cases: [{ value: 17 }] },
});

async function askBoth(fault: string) {
  await graph.misbehave(fault);
  return Promise.all([ask(titles), ask(figures)]);
}

const unusable = [
  ...names(connectionFaults).map(([name]) => [name, 'AGENCY_UNREACHABLE']),
  ...names(slowFaults).map(([name]) => [name, 'AGENCY_TIMEOUT']),
  ...names({ ...protocolFaults, ...httpFaults, ...bodyFaults }).map(([name]) => [name, 'AGENCY_BAD_ANSWER']),
  ...names({ ...earlyFaults, ...emptyFaults }).map(([name]) => [name, 'AGENCY_CONTRACT_BREACH']),
] as [string, string][];

it.each(unusable)('an agency that %s loses its own fields alone (%s)', async (fault, code) => {
  const [ofEntities, ofRoots] = await askBoth(fault);
  expect([ofEntities.data, ofRoots.data]).toEqual([withTitles(null, null), withFigures(null)]);
  const told = (answer: typeof ofRoots) =>
    answer.errors?.map(({ path, extensions }) => [path, extensions.code, extensions.agency]);
  expect(told(ofEntities)).toEqual([[['actions'], code, 'police']]);
  expect(told(ofRoots)).toEqual([[['area', 'recordedCrime'], code, 'police']]);
  const failed = code === 'AGENCY_CONTRACT_BREACH' ? 'PARTIAL' : 'FAILED';
  expect(ofRoots.extensions.agencies.map(({ name, status }) => [name, status])).toEqual([
    ['housing', 'OK'],
    ['partnership', 'OK'],
    ['police', failed],
  ]);
});

it.each(names({ ...harmlessFaults, ...generousFaults }))('an agency that %s changes nothing', async (fault) => {
  const [{ data, errors }, { extensions, ...answer }] = await askBoth(fault);
  expect({ data, errors }).toEqual({ data: withTitles('Burglary', 'Vehicle crime') });
  expect(answer).toEqual({ data: withFigures([{ value: 41 }, { value: 0 }]) });
  expect(extensions.agencies.map(({ dataAsOf }) => dataAsOf)).toEqual([null, null, null]);
});

it.each<[string, [string | null, string | null], string, (string | number)[] | null]>([
  ['fewer entities', [null, null], '_entities: 2 items expected, got 1', null],
  ['no entity', [null, null], '_entities: 2 items expected, got 0', null],
  ['more entities', [null, null], '_entities: 2 items expected, got 4', null],
  ['100,000 entities', [null, null], '_entities: 2 items expected, got 100000', null],
  ['reordered entities', [null, null], '_entities: 2 items expected in the order in which they were asked for', null],
  ['an object for the entities', [null, null], '_entities: _Entity expected, got an object', null],
  ['null for the entities', [null, null], '_entities: _Entity expected, got null', null],
  ['a text for the entities', [null, null], '_entities: _Entity expected, got a string', null],
  ['a text for an entity', [null, 'Vehicle crime'], '_entities: _Entity expected, got a string', []],
  ['a list for an entity', [null, 'Vehicle crime'], '_entities: _Entity expected, got a list', []],
  ['an empty entity', [null, 'Vehicle crime'], 'PoliceMeasure.title: String expected, got nothing', ['title']],
  [
    'an entity of another type',
    [null, 'Vehicle crime'],
    '_entities: an object of type PoliceMeasure expected, got one of type HousingMeasure',
    [],
  ],
  [
    'an entity of a type that is none',
    [null, 'Vehicle crime'],
    '_entities: an object of type PoliceMeasure expected, got one of type toString',
    [],
  ],
  [
    'an entity of a type with a long name',
    [null, 'Vehicle crime'],
    '_entities: an object of type PoliceMeasure expected, got one without a type',
    [],
  ],
  [
    'an entity whose type is an object',
    [null, 'Vehicle crime'],
    '_entities: an object of type PoliceMeasure expected, got one without a type',
    [],
  ],
])('an agency that sends %s loses what does not fit', async (fault, [burglary, vehicle], what, ofEntity) => {
  const { data, errors } = await askDuring(fault, titles);
  expect({ data, errors }).toEqual({
    data: withTitles(burglary, vehicle),
    errors: [
      {
        message: `The answer of police does not fit its contract: ${what}.`,
        path: ['actions', ...(ofEntity ? [0, 'measures', 0, ...ofEntity] : [])],
        extensions: { code: 'AGENCY_CONTRACT_BREACH', agency: 'police' },
      },
    ],
  });
});

it('an entity that is null is one that the agency does not know', async () => {
  const { data, errors } = await askDuring('null for an entity', titles);
  expect({ data, errors }).toEqual({ data: withTitles(null, 'Vehicle crime') });
});

const breach = (what: string, ...path: unknown[]) => ({
  message: `The answer of police does not fit its contract: ${what}.`,
  path,
  extensions: { code: 'AGENCY_CONTRACT_BREACH', agency: 'police' },
});
const record =
  '{ record { must number ratio text code open level shape marks inner { number } } area(code: "E07") { name } }';
const whole = {
  ...{ must: 'here', number: 41, ratio: 0.5, text: 'One', code: 'R1', open: true, level: 'HIGH' },
  ...{ shape: { type: 'Point' }, marks: [1, 2], inner: { number: 1 } },
};

it.each(misfits.map(([field, , expected, got], at) => [Object.keys(misfitFaults)[at] as string, field, expected, got]))(
  'an agency that %s loses that field',
  async (fault, field, expected, got) => {
    const { data, errors } = await askDuring(fault, record);
    const what = `Record.${field}: ${expected} expected, got ${got}`;
    expect({ data, errors }).toEqual({
      data: { record: { ...whole, [field]: null }, area: { name: 'Sevenoaks' } },
      errors: [breach(what, 'record', field)],
    });
  },
);

it.each(oddities.map(([field, , shown], at) => [Object.keys(oddityFaults)[at] as string, field, shown]))(
  'an agency that %s says what it may',
  async (fault, field, shown) => {
    const { data, errors } = await askDuring(fault, record);
    expect({ data, errors }).toEqual({
      data: { record: { ...whole, [field]: shown }, area: { name: 'Sevenoaks' } },
    });
  },
);

it.each([
  ['sends null for what must not be null', 'null'],
  ['leaves out what must not be null', 'nothing'],
])('an agency that %s loses the object around it', async (fault, got) => {
  const { data, errors } = await askDuring(fault, record);
  expect({ data, errors }).toEqual({
    data: { record: null, area: { name: 'Sevenoaks' } },
    errors: [breach(`Record.must: String expected, got ${got}`, 'record', 'must')],
  });
});

const fieldError = (...path: unknown[]) => ({
  message: 'police could not answer this field.',
  path,
  extensions: { code: 'AGENCY_FIELD_ERROR', agency: 'police' },
});

it.each(names(errorFaults))('%s keeps its words inside, and stands where the agency was asked', async (fault) => {
  const ofEntities = await askDuring(fault, titles);
  expect(ofEntities.data).toEqual(withTitles('Burglary', 'Vehicle crime'));
  expect(ofEntities.errors).toEqual([fieldError('actions')]);
  const ofRoots = await askDuring(fault, figures);
  expect(ofRoots.data).toEqual(withFigures([{ value: 41 }, { value: 0 }]));
  expect(ofRoots.errors).toEqual([fieldError('area', 'recordedCrime')]);
});

it('a million errors are told in twenty, and one more that counts the others', async () => {
  const { data, errors } = await askDuring('a million errors', titles);
  expect(data).toEqual(withTitles('Burglary', 'Vehicle crime'));
  expect(errors).toEqual([
    ...Array.from({ length: 20 }, () => fieldError('actions')),
    { ...fieldError('actions'), message: 'police reported 999980 more errors.' },
  ]);
});

it.each([['sends 80 MB'], ['sends 80 MB of unknown length'], ['sends a compressed bomb'], ['sends a bomb in brotli']])(
  'the gateway does not hold what an agency that %s has sent',
  async (fault) => {
    await graph.misbehave(fault);
    graph.forgetPeak();
    const before = graph.peakMemory();
    await Promise.all(
      Array.from({ length: 4 }, (_, at) => graph.ask(`{ area(code: "E${at}") { recordedCrime { value } } }`)),
    );
    expect(graph.peakMemory() - before).toBeLessThan(4 * 40);
  },
);

it('says what happened in its log, once for each outage', () => {
  expect(graph.logged()).toContain('police: AGENCY_UNREACHABLE');
  expect(graph.logged()).not.toContain(secret);
});

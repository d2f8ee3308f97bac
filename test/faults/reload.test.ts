import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type GatewayProcess, startGatewayProcess } from '../../gateway/test-support/gateway-process.js';
import { housing, partnership, police } from '../../gateway/test-support/toy-agencies.js';
import { composeToys, startToyAgencies } from '../../gateway/test-support/toy-gateway.js';
import type { ToySubgraph } from '../../gateway/test-support/toy-subgraph.js';
import { callersOf, isArchived, justAfterMs, type Change, type Generations } from './reload-callers.js';

// A hundred supergraphs are built while callers ask: half a minute where nothing else runs.
jest.setTimeout(300_000);

/** Between two changes, so that answers while nothing changes are there to compare with. */
const quietMs = 100;

const folder = mkdtempSync(join(tmpdir(), 'safer-graph-reload-'));
const file = join(folder, 'supergraph.graphql');
/** Meetings have a topic, and their titles come from here, in the supergraphs that have an archive. */
const archive: ToySubgraph = {
  name: 'archive',
  sdl: `type Query { archived: Int }
    type Meeting @key(fields: "id") { id: ID title: String @override(from: "partnership") topic: String }`,
  resolvers: {
    Meeting: { __find: ({ id }: { id: string }) => ({ id, title: 'December, from the archive', topic: 'Homes' }) },
  },
};
let toys: Awaited<ReturnType<typeof startToyAgencies>>;
let withArchive: string;
let without: string;
let good: readonly [string, string];
let bad: readonly string[];
let server: Server;
let served = '';
let answers304 = 0;
const running: GatewayProcess[] = [];

beforeAll(async () => {
  toys = await startToyAgencies([partnership, police, housing, archive]);
  without = composeToys([partnership, police, housing], toys.urls);
  withArchive = composeToys([partnership, police, housing, archive], toys.urls);
  good = [generation(0), generation(1)];
  bad = [
    'type Query { oops: ',
    'type Query { hello: String }',
    good[0].replaceAll(/^type Action [^]*?\n}\n/gm, ''),
    good[0].replaceAll(/key: "\w+"/g, 'key: "nobody"'),
    composeToys([partnership, police, housing, { name: 'fire', sdl: 'type Query { fires: Int }', resolvers: {} }]),
    good[0].replaceAll(/@join__type\(graph: \w+/g, '@join__type(graph: NOBODY'),
  ];
  server = createServer((request, response) => {
    const etag = `"${hash(served)}"`;
    if (request.headers['if-none-match'] !== etag) return void response.setHeader('etag', etag).end(served);
    answers304++;
    response.writeHead(304).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  // Where a test failed, its gateway still runs.
  running.forEach(({ signal }) => signal('SIGKILL'));
  server.close();
  await toys.stopAgencies();
  rmSync(folder, { recursive: true });
});

/** A supergraph that tells its number to whoever asks for the description of meetings. */
const generation = (number: number): string =>
  (isArchived(number) ? withArchive : without).replace('type Meeting', `"Generation ${number}."\ntype Meeting`);

/** Whole, and in one step: a reader finds one or the other. */
function writeSource(sdl: string): void {
  writeFileSync(`${file}.next`, sdl);
  renameSync(`${file}.next`, file);
  served = sdl;
}

async function startGateway(source: Record<string, string>, keep = 'kept') {
  const settings = { GATEWAY_PORT: '0', AGENCY_PUBLIC_KEY: 'unsigned', FIRE_PUBLIC_KEY: 'wrong', ...source };
  const none = { GATEWAY_PRIVATE_KEY: '', JWKS_FILE: '', JWKS_URL: '', JWT_ISSUER: '' };
  const addresses = { PARTNERSHIP_URL: '', POLICE_URL: '', HOUSING_URL: '', ARCHIVE_URL: '' };
  const gateway = await startGatewayProcess({
    ...settings,
    ...none,
    ...addresses,
    POLICE_PUBLIC_KEY: '',
    HOUSING_PUBLIC_KEY: '',
    PARTNERSHIP_PUBLIC_KEY: '',
    ARCHIVE_PUBLIC_KEY: '',
    KEEP_DIR: join(folder, keep),
  });
  running.push(gateway);
  const url = await gateway.ready;
  return {
    ...gateway,
    url,
    health: async () => (await (await fetch(url.replace('graphql', 'health'))).json()) as Health,
  };
}

async function stop(gateway: Pick<(typeof running)[number], 'signal' | 'ended'>): Promise<void> {
  gateway.signal('SIGTERM');
  expect(await gateway.ended).toBe(0);
}

interface Health {
  readonly status: string;
  readonly supergraph: {
    readonly sha256: string;
    readonly since: string;
    readonly isKept: boolean;
    readonly reloads: number;
    readonly refused: number;
    readonly lastRefusedAt: string | null;
    readonly unreachableSince: string | null;
  };
}

const sources = () => ({
  file: { SUPERGRAPH_FILE: file },
  URL: { SUPERGRAPH_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/supergraph` },
});

type Gateway = Awaited<ReturnType<typeof startGateway>>;

/** Writes supergraphs, good and bad in turn, and waits for what becomes of each. */
async function changeInTurn(gateway: Gateway, times: number, generations: Generations) {
  const changes: Change[] = [];
  const memory: number[] = [];
  for (let change = 1; change <= times; change++) {
    const isSwap = change % 2 === 1;
    if (isSwap) generations.written++;
    const written = Date.now();
    writeSource(isSwap ? generation(generations.written) : bad[(change / 2) % bad.length]!);
    let supergraph: Health['supergraph'];
    do {
      await wait(5);
      ({ supergraph } = await gateway.health());
      if (Date.now() > written + 20_000) throw new Error(`Change ${change} is not decided: ${gateway.logged()}`);
    } while (supergraph.reloads + supergraph.refused < change);
    expect(supergraph).toMatchObject({ reloads: Math.ceil(change / 2), refused: Math.floor(change / 2) });
    generations.inForce = generations.written;
    changes.push({ written, decided: Date.parse(isSwap ? supergraph.since : supergraph.lastRefusedAt!), isSwap });
    if (change % 10 === 0) memory.push(residentMegabytes(gateway.pid));
    await wait(isSwap ? justAfterMs : quietMs);
  }
  return { changes, memory };
}

it.each([
  ['file', 100],
  ['URL', 20],
] as const)('fails no request when its %s changes %i times, good and bad in turn', async (kind, times) => {
  writeSource(good[0]);
  const gateway = await startGateway({ ...sources()[kind], SUPERGRAPH_POLL_MS: '20' });
  const generations: Generations = { inForce: 0, written: 0 };
  const callers = callersOf(gateway.url, 8, generations);
  const { changes, memory } = await changeInTurn(gateway, times, generations).finally(callers.stop);
  const { answers, wrong, latency } = callers.report(changes);
  const builtIn = changes
    .flatMap(({ written, decided, isSwap }) => (isSwap ? decided - written : []))
    .sort((one, other) => one - other);
  const msFromChangeToSwap = { p50: builtIn[Math.floor(builtIn.length / 2)], max: builtIn.at(-1) };
  process.stdout.write(`${times} changes of a ${kind}: ${JSON.stringify({ answers, msFromChangeToSwap, latency })}\n`);
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(10 * times);
  // A swap is no pause: just after it answers come about as fast as while the next supergraph is built beside them.
  expect(latency.after.p50).toBeLessThan(3 * latency.building.p50 + 50);
  expect(latency.after.p99).toBeLessThan(3 * latency.building.p99 + 500);
  // Of all the engines and planners that were built, one each is left.
  await until(() => plannersOf(gateway.pid).length === 1);
  expect(memory.at(-1)).toBeLessThan(memory[0]! + 100);
  expect((await gateway.health()).supergraph).toMatchObject({ isKept: false, unreachableSince: null });
  await stop(gateway);
});

it('asks a URL for what has changed only', async () => {
  writeSource(good[0]);
  const before = answers304;
  const gateway = await startGateway({ ...sources().URL, SUPERGRAPH_POLL_MS: '20' });
  await until(() => answers304 >= before + 3);
  expect((await gateway.health()).supergraph).toMatchObject({ sha256: hash(good[0]), reloads: 0, refused: 0 });
  await stop(gateway);
});

it.each([
  ['no GraphQL', 0, /Syntax Error: Expected Name, found <EOF>\./],
  ['no supergraph', 1, /This is no supergraph: it has no enum join__Graph\./],
  ['a supergraph without one of its types', 2, /Unknown type: "Action"\./],
  ['what the planner cannot read', 3, /the planner cannot read it: /],
  ['an agency that there is not', 5, /\w+: @join__type must name one of [A-Z, ]+; got NOBODY\./],
  ['an agency whose setting is wrong', 4, /FIRE_PUBLIC_KEY must be an X25519 public key, base64 of SPKI DER\./],
])(
  'refuses %s, starts with the last good one while its source is broken, and takes the next',
  async (what, at, reason) => {
    const source = { ...sources().file, SUPERGRAPH_POLL_MS: '20' };
    const folderOfThis = `kept-${what}`;
    writeSource(good[0]);
    const first = await startGateway(source, folderOfThis);
    await stop(first);

    writeSource(bad[at]!);
    const gateway = await startGateway(source, folderOfThis);
    // Its reason is nobody's who only asks how the gateway is.
    const kept = { sha256: hash(good[0]), isKept: true, reloads: 0, refused: 1, unreachableSince: null };
    const time = expect.stringMatching(/^\d{4}-.*Z$/) as string;
    expect(await gateway.health()).toEqual({ status: 'ok', supergraph: { ...kept, since: time, lastRefusedAt: time } });
    expect(gateway.logged()).toMatch(
      new RegExp(
        `cannot be served: ${reason.source}[^]*The last good one is in force instead: .*supergraph-\\w+\\.graphql\n`,
      ),
    );
    writeSource(good[1]);
    await gateway.waitForLog('A new supergraph is in force');
    expect((await gateway.health()).supergraph).toMatchObject({ sha256: hash(good[1]), isKept: false, reloads: 1 });
    await stop(gateway);
  },
);

it('says once that its URL cannot be reached, serves on, and starts with what it kept', async () => {
  const own = createServer((_, response) => void response.end(good[0]));
  const listen = (port: number) => new Promise<void>((resolve) => own.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = own.address() as AddressInfo;
  const source = { SUPERGRAPH_URL: `http://name:secret@127.0.0.1:${port}/supergraph`, SUPERGRAPH_POLL_MS: '20' };
  const gateway = await startGateway(source);
  // Closed to new connections first: the gateway would come back on one at once.
  const closed = new Promise((resolve) => own.close(resolve));
  own.closeAllConnections();
  await closed;
  await gateway.waitForLog('The supergraph in force stays.');
  await wait(300);
  const later = await startGateway(source);
  expect((await later.health()).supergraph).toMatchObject({
    isKept: true,
    refused: 0,
    unreachableSince: expect.any(String) as string,
  });
  await listen(port);
  await Promise.all([gateway, later].map(({ waitForLog }) => waitForLog('can be read again.')));
  expect(gateway.logged().match(/The supergraph in force stays\./g)).toHaveLength(1);
  expect(gateway.logged() + later.logged()).not.toContain('secret');
  expect((await later.health()).supergraph).toMatchObject({ isKept: false, unreachableSince: null, reloads: 0 });
  await Promise.all([gateway, later].map(stop));
  own.close();
});

it.each([
  [
    'a redirect',
    { status: 302, location: 'http://127.0.0.1:1/' },
    'expected HTTP status 200, got 302: redirects are not followed',
  ],
  ['an error', { status: 500 }, 'expected HTTP status 200, got 500'],
  ['a packed body', { status: 200, 'content-encoding': 'gzip' }, 'expected no content-encoding, got "gzip"'],
])('does not start from %s', async (_, { status, ...headers }, message) => {
  const own = createServer((__, response) => void response.writeHead(status, headers).end(good[0]));
  await new Promise<void>((resolve) => own.listen(0, '127.0.0.1', resolve));
  const { port } = own.address() as AddressInfo;
  await expect(startGateway({ SUPERGRAPH_URL: `http://127.0.0.1:${port}/elsewhere` })).rejects.toThrow(message);
  own.close();
});

it('serves all the same where nothing can be kept', async () => {
  writeSource(good[0]);
  writeFileSync(join(folder, 'no-folder'), '');
  const gateway = await startGateway(sources().file, 'no-folder');
  expect(gateway.logged()).toContain('The supergraph in force cannot be kept for the next start: ');
  expect((await gateway.health()).status).toBe('ok');
  await stop(gateway);
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; !(await isSo()); await wait(5)) {
    if (Date.now() > end) throw new Error('What was waited for has not come.');
  }
}

const hash = (sdl: string): string => createHash('sha256').update(sdl).digest('hex');

const plannersOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((child) => child && readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('planner-process'));

const residentMegabytes = (pid: number): number =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

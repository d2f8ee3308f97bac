import { generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { encodeClaims, publicClaims } from '../../gateway/src/agency/claims.js';
import { createSigner } from '../../gateway/src/agency/request-signature.js';
import { startChild, type Child } from '../../local/src/child.js';
import { freePort } from '../../local/src/free-port.js';
import { waitForHealth } from '../../local/src/health.js';
import { freshDatabase, type FreshDatabase } from '../support/postgres.js';

// Processes are started here, which takes seconds on a busy machine.
jest.setTimeout(180_000);

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'safer-graph-catalogues-'));
const schema = join(folder, 'schema');
const own = generateKeyPairSync('x25519');
const gateway = generateKeyPairSync('x25519');
const sign = createSigner('partnership', gateway.privateKey, own.publicKey);
let database: FreshDatabase;
let settings: Record<string, string>;
let port: number;
let partnership: Child;

const fire = {
  agency: 'fire',
  title: 'Fire and rescue statistics',
  types: { measure: 'FireMeasure', observation: 'FireObservation' },
  measures: [
    {
      id: 'fire/deliberate-fires',
      organization: 'kent-fire-and-rescue',
      areaTypes: ['DISTRICT'],
      group: null,
      unit: 'fires',
      per: null,
      collected: true,
      coverage: null,
      frequency: 'QUARTERLY',
      alternativeProvider: null,
      nationalIndicator: null,
    },
  ],
};
const publish = (content: unknown) =>
  writeFileSync(join(schema, 'fire.measures.json'), typeof content === 'string' ? content : JSON.stringify(content));

beforeAll(async () => {
  cpSync(join(root, 'schema'), schema, { recursive: true });
  database = await freshDatabase('partnership');
  port = await freePort();
  settings = {
    PARTNERSHIP_DATABASE_URL: database.serveUrl,
    PARTNERSHIP_IMPORT_DATABASE_URL: database.importUrl,
    PARTNERSHIP_PORT: String(port),
    PARTNERSHIP_PRIVATE_KEY: own.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    GATEWAY_PUBLIC_KEY: gateway.publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    SCHEMA_DIR: schema,
    KEEP_DIR: join(folder, 'kept'),
  };
  expect(await run('migrate').ended).toBe('exit code 0');
  partnership = await serve();
});
afterAll(async () => {
  await partnership?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true });
});

const run = (...command: string[]): Child =>
  startChild({
    name: 'partnership',
    folder: 'subgraphs/partnership',
    nodeArguments: [],
    command,
    environment: { ...process.env, ...settings },
    logFile: join(folder, 'partnership.log'),
  });

async function serve(): Promise<Child> {
  const child = run('serve');
  await waitForHealth(child, `http://127.0.0.1:${port}`);
  return child;
}

async function ask(query: string): Promise<unknown> {
  const body = Buffer.from(JSON.stringify({ query }));
  const headers = { 'content-type': 'application/json', ...sign(body, encodeClaims(publicClaims)) };
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
  return answer.json();
}

const stubs = '{ __type(name: "FireMeasure") { name interfaces { name } } }';
const isThere = { data: { __type: { name: 'FireMeasure', interfaces: [{ name: 'Measure' }] } } };
const health = async () => {
  const answer = (await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as { schema: Record<string, unknown> };
  return answer.schema;
};

it('has a type for an agency that joins while it serves, drops no request for it, and refuses a broken catalogue', async () => {
  expect(await ask(stubs)).toEqual({ data: { __type: null } });
  let isOver = false;
  const wrong: unknown[] = [];
  let answers = 0;
  const calling = (async () => {
    for (; !isOver; answers++) {
      const answer = await ask('{ area(code: "E07000111") { name } }').catch(String);
      if (JSON.stringify(answer) !== '{"data":{"area":{"name":"Sevenoaks"}}}') wrong.push(answer);
    }
  })();

  publish(fire);
  while ((await health()).reloads !== 1) await wait(20);
  expect(await ask(stubs)).toEqual(isThere);

  for (const [at, bad] of ['{', { ...fire, types: { ...fire.types, measure: 'Meeting' } }].entries()) {
    publish(bad);
    while ((await health()).refused !== at + 1) await wait(20);
    expect(await ask(stubs)).toEqual(isThere);
  }
  const at = expect.stringMatching(/^\d{4}-.*Z$/) as string;
  expect(await health()).toEqual({ since: at, reloads: 1, refused: 2, lastRefusedAt: at });
  expect(partnership.lastLines.join('\n')).toContain('a new schema is refused and the last good one stays: ');
  isOver = true;
  await calling;
  expect(wrong).toEqual([]);
  expect(answers).toBeGreaterThan(20);
});

it('starts with the last good catalogues while one is broken, and takes the next', async () => {
  await partnership.stop();
  publish('{');
  partnership = await serve();
  expect(await ask(stubs)).toEqual(isThere);
  rmSync(join(schema, 'fire.measures.json'));
  while ((await health()).reloads !== 1) await wait(20);
  expect(await ask(stubs)).toEqual({ data: { __type: null } });
});

it('prints nothing from what it kept: who prints is told what is broken', async () => {
  publish('{');
  const print = run('print');
  expect(await print.ended).toBe('exit code 1');
  expect(print.lastLines.join('\n')).toContain('fire.measures.json is not a measure catalogue: ');
});

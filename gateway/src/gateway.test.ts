import {
  createHash,
  createHmac,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GatewayProcess, startGatewayProcess } from '../test-support/gateway-process.js';
import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { composeToys, startToyAgencies } from '../test-support/toy-gateway.js';

// Processes are started here, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'safer-graph-gateway-'));
const supergraphFile = join(folder, 'supergraph.graphql');
const pairs = Object.fromEntries(
  ['gateway', 'partnership', 'police', 'housing'].map((name) => [name, generateKeyPairSync('x25519')]),
);
const issuerKeys = generateKeyPairSync('ed25519');
let toys: Awaited<ReturnType<typeof startToyAgencies>>;
let gateway: GatewayProcess;
let url: string;
let environment: Record<string, string>;

const publicText = (name: string) =>
  pairs[name]?.publicKey.export({ format: 'der', type: 'spki' }).toString('base64') ?? '';

beforeAll(async () => {
  toys = await startToyAgencies([partnership, police, housing]);
  writeFileSync(supergraphFile, composeToys([partnership, police, housing], toys.urls));
  writeFileSync(join(folder, 'jwks.json'), JSON.stringify({ keys: [issuerKeys.publicKey.export({ format: 'jwk' })] }));
  environment = {
    GATEWAY_PORT: '0',
    SUPERGRAPH_FILE: supergraphFile,
    KEEP_DIR: join(folder, 'kept'),
    GATEWAY_PRIVATE_KEY: pairs.gateway?.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64') ?? '',
    PARTNERSHIP_URL: '',
    POLICE_URL: '',
    HOUSING_URL: '',
    PARTNERSHIP_PUBLIC_KEY: publicText('partnership'),
    POLICE_PUBLIC_KEY: publicText('police'),
    HOUSING_PUBLIC_KEY: publicText('housing'),
    JWKS_URL: '',
    JWKS_FILE: join(folder, 'jwks.json'),
    JWT_ISSUER: 'https://issuer.example',
    ALLOWED_ORIGINS: 'https://dashboard.example',
    MAX_BODY_BYTES: '20000',
  };
  gateway = await startGatewayProcess(environment);
  url = await gateway.ready;
});
afterEach(() => {
  toys.sent.length = 0;
});
afterAll(async () => {
  gateway.signal('SIGTERM');
  expect(await gateway.ended).toBe(0);
  await toys.stopAgencies();
  rmSync(folder, { recursive: true });
});

async function ask(body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) as unknown };
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

/** A token made by hand, so that the gateway's library is not checked against itself. */
function token(claims: Record<string, unknown>, key: KeyObject = issuerKeys.privateKey): string {
  const payload = { sub: 'anna', iss: 'https://issuer.example', aud: 'safer-graph', exp: inAnHour(), ...claims };
  const text = `${encode({ alg: 'EdDSA' })}.${encode({ organization: 'police', partnership: 'sevenoaks-csp', ...payload })}`;
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`;
}

const claimsSent = () =>
  toys.sent.map(
    ({ headers }) => JSON.parse(Buffer.from(String(headers['safer-claims']), 'base64url').toString()) as unknown,
  );

describe('answers', () => {
  it('answers a query across agencies and says whom it asked', async () => {
    const { status, body } = await ask({ query: '{ actions(first: 1) { text measures { title } } }' });
    const report = { status: 'OK', requests: 1, dataAsOf: null, durationMs: expect.any(Number) as number };
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        data: { actions: [{ text: 'Target burglars', measures: [{ title: 'Burglary' }, { title: 'Vehicle crime' }] }] },
        extensions: {
          agencies: [
            { name: 'partnership', ...report },
            { name: 'police', ...report },
          ],
          cost: { estimated: 11, limit: 10_000_000 },
        },
      },
    });
  });

  it('words an unknown field as graphql-js does', async () => {
    const { status, body } = await ask({ query: '{ actions { texd } }' });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: [
        {
          message: 'Cannot query field "texd" on type "Action". Did you mean "text"?',
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
  });

  it('names the variable that does not fit', async () => {
    const { status, body } = await ask({
      query: 'query($n: Int) { actions(first: $n) { id } }',
      variables: { n: 'three' },
    });
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message: 'Variable "$n" got invalid value "three"; Int cannot represent non-integer value: "three"',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    });
  });

  it('asks which operation is meant when there are several', async () => {
    const { status, body } = await ask({ query: 'query A { __typename } query B { __typename }' });
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message: 'The document has several operations: operationName must say which one to run.',
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      },
    });
  });

  it('runs the operation that operationName names', async () => {
    const query = 'query A { actions(first: 1) { id } } query B { area(code: "E07") { name } }';
    const { body } = await ask({ query, operationName: 'B' });
    expect(body).toMatchObject({ data: { area: { name: 'Sevenoaks' } } });
  });

  it('answers introspection together with data', async () => {
    const { body } = await ask({
      query: '{ __type(name: "Status") { enumValues { name } } actions(first: 1) { status } }',
    });
    expect(body).toMatchObject({
      data: { __type: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] }, actions: [{ status: 'OPEN' }] },
    });
  });
});

/** The same signature under another payload. */
const changed = (good: string) => good.replace(/\.[\w-]+\./, `.${encode({ role: 'ANALYST', aud: 'safer-graph' })}.`);

const notValid = 'The token is not valid here.';
const noJwt = 'The token is not a JWT: header, payload and signature in base64url, with dots between them.';
const otherIssuer = 'The token is of another issuer than the one that is trusted here.';
const noAlgorithm = 'The token is not signed with an algorithm that is allowed here: EdDSA, ES256, RS256.';

describe('callers', () => {
  it('asks the agencies in the name of the public when there is no token', async () => {
    await ask({ query: '{ actions(first: 1) { text } }' });
    expect(claimsSent()).toEqual([{ subject: null, role: 'PUBLIC', organization: null, partnership: null }]);
  });

  it('passes the claims of a good token on', async () => {
    const bearer = token({ role: 'ANALYST' });
    await ask({ query: '{ actions(first: 1) { text } }' }, { authorization: `Bearer ${bearer}` });
    expect(claimsSent()).toEqual([
      { subject: 'anna', role: 'ANALYST', organization: 'police', partnership: 'sevenoaks-csp' },
    ]);
  });

  it.each([
    ['no token at all', () => 'Basic YTpi', 'The Authorization header must be "Bearer" and a token.'],
    ['a token of another key', () => token({ role: 'ANALYST' }, generateKeyPairSync('ed25519').privateKey), notValid],
    ['a token of another issuer', () => token({ role: 'ANALYST', iss: 'https://other.example' }), otherIssuer],
    [
      'a token for another audience',
      () => token({ role: 'ANALYST', aud: 'payroll' }),
      'The token is for another audience.',
    ],
    [
      'a token without an end',
      () => token({ role: 'ANALYST', exp: undefined }),
      'The token does not say when it expires (exp).',
    ],
    ['a token that has expired', () => token({ role: 'ANALYST', exp: 1 }), 'The token has expired.'],
    ['a token that was changed', () => changed(token({ role: 'PUBLIC' })), notValid],
    ['an unsigned token', () => `${encode({ alg: 'none' })}.${encode({ role: 'ANALYST' })}.AA`, noAlgorithm],
    ['what is no token', () => 'nope', noJwt],
    ['three parts that are no token', () => 'no.pe.nope', noJwt],
    ['a good token with something after it', () => `${token({ role: 'ANALYST' })}.x`, noJwt],
    ['an unknown role', () => token({ role: 'KING' }), 'The token names no role that is known here.'],
  ])('refuses %s, and asks nobody', async (_, bad, message) => {
    const value = bad();
    const authorization = value.startsWith('Basic') ? value : `Bearer ${value}`;
    const { status, body } = await ask({ query: '{ actions { text } }' }, { authorization });
    expect({ status, body }).toEqual({
      status: 401,
      body: { errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] },
    });
    expect(toys.sent).toEqual([]);
  });
});

it('signs each request so that the agency can check it with its own key', async () => {
  await ask({ query: '{ area(code: "E07") { recordedCrime { id } } }' });
  const { headers, query, variables } = toys.sent.find(({ agency }) => agency === 'police') ?? {};
  const body = JSON.stringify({ query, variables });
  const input =
    /^sig=(\("@method" "content-digest" "safer-claims"\);created=(\d+);nonce="[\w-]{22}";keyid="gateway";alg="hmac-sha256";tag="police")$/.exec(
      String(headers?.['signature-input']),
    );
  const created = Number(input?.[2]);
  const secret = diffieHellman({
    privateKey: pairs.police?.privateKey as KeyObject,
    publicKey: pairs.gateway?.publicKey as KeyObject,
  });
  const key = Buffer.from(hkdfSync('sha256', secret, '', `safer-graph/1 police ${Math.floor(created / 60)}`, 32));
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const lines = [
    `"@method": POST`,
    `"content-digest": ${digest}`,
    `"safer-claims": ${String(headers?.['safer-claims'])}`,
    `"@signature-params": ${input?.[1]}`,
  ];
  expect(headers?.['content-digest']).toBe(digest);
  expect(headers?.signature).toBe(`sig=:${createHmac('sha256', key).update(lines.join('\n')).digest('base64')}:`);
  expect(Math.abs(Date.now() / 1000 - created)).toBeLessThan(5);
});

const noRequest = 'The body must be JSON: an object with "query", and perhaps "variables" and "operationName".';

describe('the front', () => {
  it('refuses a document before it reaches anybody', async () => {
    const { status, body } = await ask({ query: '{ actions { __proto__: id } }' });
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        errors: [
          {
            message:
              'The document is refused: "__proto__" cannot be the name of a field in an answer (line 1, column 13).',
            extensions: { code: 'NAME_REFUSED' },
          },
        ],
      },
    });
  });

  it.each([
    [
      'a body that is too long',
      JSON.stringify({ query: `{ __typename } #${'x'.repeat(30_000)}` }),
      413,
      'The body may have at most 20000 bytes.',
    ],
    ['a body that is no JSON', '{ actions }', 400, noRequest],
    ['an empty body', '', 400, noRequest],
    ['an empty object', '{}', 400, noRequest],
    ['a list', '[{"query":"{ __typename }"}]', 400, noRequest],
    ['null', 'null', 400, noRequest],
    ['a text', '"{ __typename }"', 400, noRequest],
  ])('refuses %s', async (_, text, status, message) => {
    expect(await ask(text)).toMatchObject({
      status,
      body: { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] },
    });
  });

  it('refuses a request that another site’s form could have sent', async () => {
    const response = await fetch(`${url}?query={__typename}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cross-Site Request Forgery');
  });

  it('lets only listed origins read answers', async () => {
    const listed = await ask({ query: '{ __typename }' }, { origin: 'https://dashboard.example' });
    const other = await ask({ query: '{ __typename }' }, { origin: 'https://evil.example' });
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://dashboard.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['graphiql', 'graphiql/'])('serves GraphiQL at /%s from its own files alone', async (path) => {
    const response = await fetch(url.replace('graphql', path));
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    const script = /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(policy).toContain(`default-src 'none'`);
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
  });

  it('says that it is ready, and where it is not', async () => {
    const health = await fetch(url.replace('graphql', 'health'));
    const elsewhere = await fetch(url.replace('graphql', 'metrics'));
    expect([health.status, await health.json(), elsewhere.status]).toEqual([
      200,
      {
        status: 'ok',
        supergraph: {
          sha256: createHash('sha256').update(readFileSync(supergraphFile)).digest('hex'),
          since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
          isKept: false,
          reloads: 0,
          refused: 0,
          lastRefusedAt: null,
          unreachableSince: null,
        },
      },
      404,
    ]);
  });
});

it('takes a new supergraph while it runs, and keeps the last good one when the next is bad', async () => {
  const renamed = {
    ...partnership,
    sdl: partnership.sdl.replace('title: String actions', 'title: String topic: String actions'),
  };
  const fieldsOfMeeting = async () => {
    const { body } = await ask({ query: '{ __type(name: "Meeting") { fields { name } } }' });
    return (body as { data: { __type: { fields: { name: string }[] } } }).data.__type.fields.map(({ name }) => name);
  };
  expect(await fieldsOfMeeting()).toEqual(['id', 'title', 'actions']);
  writeFileSync(supergraphFile, composeToys([renamed, police, housing], toys.urls));
  gateway.signal('SIGHUP');
  await gateway.waitForLog('A new supergraph is in force');
  expect(await fieldsOfMeeting()).toEqual(['id', 'title', 'topic', 'actions']);
  writeFileSync(supergraphFile, 'type Query { oops: ');
  gateway.signal('SIGHUP');
  await gateway.waitForLog('A new supergraph is refused and the last good one stays: Syntax Error');
  expect(await fieldsOfMeeting()).toEqual(['id', 'title', 'topic', 'actions']);
  const later = await startGatewayProcess({ ...environment, KEEP_DIR: join(folder, 'nothing-kept') });
  await expect(later.ready).rejects.toThrow(
    /supergraph\.graphql cannot be served: Syntax Error: Expected Name, found <EOF>\.\n$/,
  );
  writeFileSync(supergraphFile, composeToys([partnership, police, housing], toys.urls));
});

describe('the process', () => {
  it('says which port is taken, and ends', async () => {
    const second = await startGatewayProcess({ ...environment, GATEWAY_PORT: new URL(url).port });
    await expect(second.ready).rejects.toThrow(
      /gateway: Port \d+ on 127\.0\.0\.1 is taken: set GATEWAY_PORT, or stop what uses it\.\n$/,
    );
    expect(await second.ended).toBe(1);
  });

  it('names every setting that is missing or wrong, and never shows a key', async () => {
    const wrong = await startGatewayProcess({
      ...environment,
      GATEWAY_PORT: 'http',
      SUPERGRAPH_URL: 'ftp://example.org/supergraph',
      GATEWAY_PRIVATE_KEY: 'c2VjcmV0',
    });
    await expect(wrong.ready).rejects.toThrow(/GATEWAY_PORT .*\nSUPERGRAPH_URL must be a URL of http or https\n$/);
    const noIssuer = await startGatewayProcess({ ...environment, JWT_ISSUER: '' });
    await expect(noIssuer.ready).rejects.toThrow(/JWT_ISSUER is missing: who issues the tokens of callers\n$/);
    const none = await startGatewayProcess({ ...environment, GATEWAY_PRIVATE_KEY: '' });
    await expect(none.ready).rejects.toThrow(
      /supergraph\.graphql cannot be served: GATEWAY_PRIVATE_KEY is missing, and \w+ is to be asked with a signature: the X25519 private key, base64 of PKCS8 DER \(`npm start` at the root sets one for as long as it runs\)\.\n$/,
    );
    const key = await startGatewayProcess({ ...environment, GATEWAY_PRIVATE_KEY: 'c2VjcmV0' });
    await expect(key.ready).rejects.toThrow(
      /GATEWAY_PRIVATE_KEY must be an X25519 private key, base64 of PKCS8 DER\.\n$/,
    );
    expect(key.logged()).not.toContain('c2VjcmV0');
  });

  it('ends when its parent does', async () => {
    const child = await startGatewayProcess({ ...environment, END_WITH_PARENT: '1' });
    await child.ready;
    child.closeInput();
    expect(await child.ended).toBe(0);
  });
});

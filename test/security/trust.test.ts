import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import { Client } from 'pg';
import { type Graph, startGraph } from '../support/graph.js';

/** Signs as docs/adding-an-agency.md says, written apart from the gateway. */
function signed(
  environment: Readonly<Record<string, string>>,
  body: string,
  { key = 'GATEWAY', to = 'police', tag = to }: { key?: string; to?: string; tag?: string } = {},
) {
  const secret = diffieHellman({
    privateKey: createPrivateKey({
      key: Buffer.from(environment[`${key}_PRIVATE_KEY`]!, 'base64'),
      format: 'der',
      type: 'pkcs8',
    }),
    publicKey: createPublicKey({
      key: Buffer.from(environment[`${to.toUpperCase()}_PUBLIC_KEY`]!, 'base64'),
      format: 'der',
      type: 'spki',
    }),
  });
  const created = Math.floor(Date.now() / 1000);
  const nonce = randomBytes(16).toString('base64url');
  const info = `safer-graph/1 ${tag} ${Math.floor(created / 60)}`;
  const hmacKey = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, 32));
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const claims = Buffer.from(
    JSON.stringify({ subject: null, role: 'PUBLIC', organization: null, partnership: null }),
  ).toString('base64url');
  const parameters = `("@method" "content-digest" "safer-claims");created=${created};nonce="${nonce}";keyid="gateway";alg="hmac-sha256";tag="${tag}"`;
  const base = `"@method": POST\n"content-digest": ${digest}\n"safer-claims": ${claims}\n"@signature-params": ${parameters}`;
  return {
    'content-type': 'application/json',
    'content-digest': digest,
    'safer-claims': claims,
    'signature-input': `sig=${parameters}`,
    signature: `sig=:${createHmac('sha256', hmacKey).update(base).digest('base64')}:`,
  };
}

const body = JSON.stringify({ query: '{ area(code: "E07000111") { recordedCrime { value } } }' });
const refused = {
  status: 401,
  answer: { errors: [{ message: expect.any(String), extensions: { code: 'UNSIGNED_REQUEST' } }] },
};

describe('trust', () => {
  let graph: Graph;
  let admin: Client;
  beforeAll(async () => {
    graph = await startGraph();
    admin = new Client({ connectionString: graph.databases.get('police')!.adminUrl });
    await admin.connect();
  }, 180_000);
  afterAll(async () => {
    await admin?.end();
    await graph?.end();
  }, 30_000);

  const post = async (headers: Record<string, string>, sent = body) => {
    const response = await fetch(graph.environment['POLICE_URL']!, { method: 'POST', headers, body: sent });
    return { status: response.status, answer: (await response.json()) as unknown };
  };
  /** Rows that statements in this database have fetched so far: a refused request adds none. */
  const fetched = async (): Promise<string> => {
    await admin.query('select pg_stat_clear_snapshot()');
    const { rows } = await admin.query<{ scans: string }>(
      `select sum(coalesce(seq_scan, 0) + coalesce(idx_scan, 0))::text as scans from pg_stat_user_tables where relname = 'released_value'`,
    );
    return rows[0]!.scans;
  };

  it('lets a subgraph answer a request that is signed as the published shape says', async () => {
    const { status, answer } = await post(signed(graph.environment, body));
    expect(status).toBe(200);
    expect(answer).toMatchObject({ data: { area: { recordedCrime: expect.any(Array) } } });
  });

  it('lets a subgraph refuse, before any SQL, what is unsigned, altered, meant for another, or signed by another agency', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1500)); // PostgreSQL reports its statistics once a second
    const before = await fetched();
    expect(await post({ 'content-type': 'application/json' })).toEqual(refused);
    expect(await post(signed(graph.environment, body), body.replace('E07000111', 'E07000116'))).toEqual(refused);
    expect(await post(signed(graph.environment, body, { to: 'housing' }))).toEqual(refused);
    expect(await post(signed(graph.environment, body, { tag: 'housing' }))).toEqual(refused);
    expect(await post(signed(graph.environment, body, { key: 'HOUSING' }))).toEqual(refused);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await fetched()).toBe(before);
  });

  it('lets a subgraph refuse a request that it has seen', async () => {
    const headers = signed(graph.environment, body);
    expect((await post(headers)).status).toBe(200);
    expect(await post(headers)).toEqual(refused);
  });

  it('lets a subgraph answer nothing but requests for GraphQL and for its health', async () => {
    const { origin } = new URL(graph.environment['POLICE_URL']!);
    const health = await fetch(`${origin}/health`);
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok', subgraph: 'police' }]);
    for (const path of ['/graphql', '/', '/.env']) expect((await fetch(origin + path)).status).toBe(404);
  });

  /** Where the partnership's serving login writes what people change; to histories it only adds. */
  const byPeople = {
    insert: [
      'action_change',
      'action_owner',
      'commitment',
      'funding_award',
      'keyed_change',
      'line_return',
      'monitoring_return',
      'record_change',
    ],
    update: {
      action_item:
        'area_codes due_date due_precision due_text measure_ids measures_basis plan_line_ids status text version',
      action_owner: 'evidence evidence_line organization_id person_id resolution',
      attendance: 'organization_id person_id role status version',
      commitment: 'accepted_because frequency version withdrawn_on',
      decision: 'text version withdrawn_on',
      funding_award: 'amount currency plan_line_ids plan_lines_basis version withdrawn_on',
      line_return: 'basis comment non_green_inferred non_green_reason rag version withdrawn_on',
      monitoring_return: 'basis version withdrawn_on',
      note: 'speaker_id speaker_text version',
      stated_figure:
        'area_code basis denominator direction measure_id observation_area observation_differs observation_period period_code qualifier sample_size speaker_id subject unit version',
    },
  };

  it('lets a subgraph serve with a login that cannot read what the files say', async () => {
    for (const [name, { serveUrl }] of graph.databases) {
      const login = new Client({ connectionString: serveUrl });
      await login.connect();
      for (const right of ['insert', 'update', 'delete', 'truncate', 'references', 'trigger'] as const) {
        const { rows } = await login.query<{ table: string }>(
          `select c.relname as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = 'public' and c.relkind = 'r' and has_table_privilege(c.oid, $1) order by 1`,
          [right],
        );
        const written = name === 'partnership' && right === 'insert' ? byPeople.insert : [];
        expect([name, right, rows.map(({ table }) => table)]).toEqual([name, right, written]);
      }
      const { rows: columns } = await login.query<{ table: string; columns: string }>(
        `select c.relname as table, string_agg(a.attname, ' ' order by a.attname) as columns
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
           and has_column_privilege(c.oid, a.attnum, 'update') group by 1`,
      );
      expect([name, Object.fromEntries(columns.map(({ table, columns: changed }) => [table, changed]))]).toEqual([
        name,
        name === 'partnership' ? byPeople.update : {},
      ]);
      await expect(login.query('select * from cell')).rejects.toThrow('permission denied');
      await login.end();
    }
  });

  describe('in a caller of the gateway, who', () => {
    const cases = '{ area(code: "E07000111") { asbCases(asOf: "2009-12-03") { value } } }';

    it('is the public without a token, and who the token says with one', async () => {
      expect(graph.token('--role', 'ANALYST')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      const asked = async (token?: string) =>
        ((await graph.ask(cases, {}, token)).data!['area'] as { asbCases: { value: number | null }[] }).asbCases.map(
          ({ value }) => value,
        );
      expect(await asked()).toEqual([70, null]);
      expect(await asked(graph.token('--role', 'ANALYST'))).toEqual([68, 5]);
      expect(await asked(graph.token('--role', 'ANALYST', '--partnership', 'elsewhere'))).toEqual([70, null]);
      expect(await asked(graph.token('--role', 'AGENCY_STEWARD', '--organization', 'moat'))).toEqual([70, 5]);
      expect(await asked(graph.token('--role', 'AUDITOR'))).toEqual([70, null]);
    });

    it.each([
      ['no token at all', 'x'],
      [
        'one that nobody signed',
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"role":"ANALYST"}').toString('base64url')}.`,
      ],
    ])('is refused with %s', async (_, token) => {
      const { data, errors } = await graph.ask(cases, {}, token);
      expect(data).toBeUndefined();
      expect(errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) }),
      ]);
    });

    it('is refused with claims that were altered', async () => {
      const [header, claims, signature] = graph.token('--role', 'ANALYST').split('.');
      const altered = Buffer.from(Buffer.from(claims!, 'base64url').toString().replace('ANALYST', 'AUDITOR')).toString(
        'base64url',
      );
      const { errors } = await graph.ask(cases, {}, [header, altered, signature].join('.'));
      expect(errors![0]!.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
    });
  });
});

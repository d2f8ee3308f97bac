import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild, type Child } from '../../../local/src/child.js';
import { freePort } from '../../../local/src/free-port.js';
import { lastWords, waitForHealth } from '../../../local/src/health.js';
import { listAgencies } from '../../../schema/tool/agencies.js';
import { compose } from '../../../schema/tool/compose.js';
import { contractProblems } from '../../../schema/tool/contract-problems.js';
import { readContract } from '../../../schema/tool/contract.js';
import { printAgency } from '../../../schema/tool/print.js';
import { freshDatabase, type FreshDatabase } from '../../support/postgres.js';
import { fireCatalogue, fireSdl } from './fire-publishes.js';

const root = join(import.meta.dirname, '../../..');
const running: Child[] = [];
let folder: string;
let database: FreshDatabase;
let gateway: string;
let findings: string[];

/** What a person confirms about the minutes: an action of theirs depends on a figure of the new agency. */
const review = {
  meeting: 'sevenoaks-csp/2009-12-03',
  strategy: '2008-11',
  reviewedBy: 'A test',
  planLines: [],
  actions: [
    {
      id: 'A99',
      line: 192,
      quote: 'KFRS are piloting Smart Water DNA for fly tipping in the District',
      text: 'Watch deliberate fires where waste is tipped.',
      owners: [],
      due: null,
      status: 'OPEN',
      measures: ['fire/deliberate-fires'],
      areas: ['E07000111'],
    },
  ],
};

/** And what was said of it in the meeting is held against that figure. */
const figures = {
  meeting: 'sevenoaks-csp/2009-12-03',
  reviewedBy: 'A test',
  figures: [
    {
      id: 'F99',
      line: 192,
      quote: 'KFRS are piloting Smart Water DNA for fly tipping in the District',
      kind: 'STATEMENT',
      subject: 'deliberate fires',
      observation: { measure: 'fire/deliberate-fires', area: 'E07000111', period: '2009/10 Q1' },
    },
  ],
};

/** Fire joins with two files and a process. Nothing else is touched: the partnership prints its stubs from the catalogues. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sixth-agency-'));
  const schema = join(folder, 'schema');
  cpSync(join(root, 'schema'), schema, { recursive: true });
  mkdirSync(join(folder, 'subgraphs'));
  const ports = { fire: await freePort(), partnership: await freePort(), gateway: await freePort() };
  const police = readFileSync(join(schema, 'police.graphql'), 'utf8');
  writeFileSync(join(schema, 'fire.graphql'), fireSdl(police, 'Police'));
  writeFileSync(
    join(schema, 'fire.measures.json'),
    JSON.stringify(fireCatalogue(`http://127.0.0.1:${ports.fire}/graphql`)),
  );

  const printed = await printAgency('partnership', join(root, 'subgraphs/partnership'), { SCHEMA_DIR: schema });
  writeFileSync(join(schema, 'partnership.graphql'), printed.sdl);
  const contracts = listAgencies(folder).flatMap((agency) => readContract(agency) ?? []);
  writeFileSync(join(schema, 'supergraph.graphql'), compose(contracts));
  findings = contractProblems(folder, contracts, () => undefined);

  database = await freshDatabase('partnership');
  const settings = {
    ...settingsOf(
      contracts.map(({ name }) => name),
      ports,
      schema,
    ),
    ...databaseSettings(),
  };
  const partnership = (...command: string[]) => run('partnership', 'subgraphs/partnership', command, settings);
  await partnership('sample');
  writeFileSync(join(folder, 'review.json'), JSON.stringify(review));
  await partnership('import-review', join(folder, 'review.json'));
  writeFileSync(join(folder, 'figures.json'), JSON.stringify(figures));
  await partnership('import', 'figures', join(folder, 'figures.json'));
  await Promise.all([
    serve('fire', 'test/contract/sixth-agency', ports.fire, settings),
    serve('partnership', 'subgraphs/partnership', ports.partnership, settings),
    serve('gateway', 'gateway', ports.gateway, settings),
  ]);
  gateway = `http://127.0.0.1:${ports.gateway}/graphql`;
}, 240_000);

afterAll(async () => {
  await Promise.all(running.map((child) => child.stop()));
  await database?.drop();
  rmSync(folder, { recursive: true });
});

const databaseSettings = () => ({
  PARTNERSHIP_DATABASE_URL: database.serveUrl,
  PARTNERSHIP_IMPORT_DATABASE_URL: database.importUrl,
});

function settingsOf(agencies: string[], ports: Record<string, number>, schema: string): Record<string, string> {
  const own = generateKeyPairSync('x25519');
  const settings: Record<string, string> = {
    SCHEMA_DIR: schema,
    SUPERGRAPH_FILE: join(schema, 'supergraph.graphql'),
    FIRE_SDL: join(schema, 'fire.graphql'),
    GATEWAY_PRIVATE_KEY: privateText(own.privateKey),
    GATEWAY_PUBLIC_KEY: publicText(own.publicKey),
    JWKS_FILE: join(folder, 'jwks.json'),
    JWT_ISSUER: 'test',
    PARTNERSHIP_URL: `http://127.0.0.1:${ports.partnership}/graphql`,
  };
  writeFileSync(settings.JWKS_FILE ?? '', '{"keys":[]}');
  for (const [name, port] of Object.entries(ports)) settings[`${name.toUpperCase()}_PORT`] = String(port);
  for (const name of agencies) {
    const { privateKey, publicKey } = generateKeyPairSync('x25519');
    settings[`${name.toUpperCase()}_PRIVATE_KEY`] = privateText(privateKey);
    settings[`${name.toUpperCase()}_PUBLIC_KEY`] = publicText(publicKey);
  }
  return settings;
}

const privateText = (key: KeyObject) => key.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const publicText = (key: KeyObject) => key.export({ format: 'der', type: 'spki' }).toString('base64');

const start = (name: string, where: string, command: string[], settings: Record<string, string>) =>
  startChild({
    name,
    folder: where,
    nodeArguments: [],
    command,
    environment: { ...process.env, ...settings },
    logFile: join(folder, `${name}.log`),
  });

async function run(name: string, where: string, command: string[], settings: Record<string, string>): Promise<void> {
  const child = start(name, where, command, settings);
  const how = await child.ended;
  if (how !== 'exit code 0') throw new Error(lastWords(child, `${name} ${command.join(' ')} ended with ${how}.`));
}

async function serve(name: string, where: string, port: number, settings: Record<string, string>): Promise<void> {
  const child = start(name, where, ['serve'], settings);
  running.push(child);
  await waitForHealth(child, `http://127.0.0.1:${port}`);
}

interface Answer {
  data: unknown;
  errors?: { message: string; extensions: { agency?: string } }[];
}

/** The other agencies do not run here, so what is asked of them comes back as errors that name them. */
async function ask(query: string): Promise<Answer> {
  const response = await fetch(gateway, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

it('with a sixth agency the contract holds', () => expect(findings).toEqual([]));

it('an area has its figures', async () =>
  expect(
    await ask(`{ area(code: "E07000111") { deliberateFires(period: "2009/10 Q1") { value provenance { dataset } } } }`),
  ).toMatchObject({
    data: {
      area: { deliberateFires: [{ value: 14, provenance: { dataset: 'SYNTHETIC deliberate fires' } }] },
    },
  }));

it('an action of the partnership reaches its measure, and the measure answers', async () => {
  const { data, errors } = await ask(`{
    meeting(id: "sevenoaks-csp/2009-12-03") {
      actions {
        text
        measures { __typename id title unit latest(area: "E07000111") { __typename value availability period { code } area { code } } }
      }
    }
  }`);
  expect((errors ?? []).map(({ extensions }) => extensions.agency)).not.toContain('fire');
  const { meeting } = data as { meeting: { actions: { measures: { __typename: string }[] }[] } };
  expect(meeting.actions.filter(({ measures }) => measures.some((one) => one.__typename === 'FireMeasure'))).toEqual([
    {
      text: 'Watch deliberate fires where waste is tipped.',
      measures: [
        {
          __typename: 'FireMeasure',
          id: 'fire/deliberate-fires',
          title: 'Deliberate fires',
          unit: 'fires',
          latest: {
            __typename: 'FireObservation',
            value: 9,
            availability: 'AVAILABLE',
            period: { code: '2009/10 Q2' },
            area: { code: 'E07000111' },
          },
        },
      ],
    },
  ]);
});

it('what was stated is held against its figure: the gateway brings what it says of it', async () => {
  const { data, errors } = await ask(`{
    meeting(id: "sevenoaks-csp/2009-12-03") {
      statedFigures { observation { __typename id } reconciliation { verdict note } }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    meeting: {
      statedFigures: [
        {
          observation: {
            __typename: 'FireObservation',
            id: 'fire/deliberate-fires@E07000111@2009/10 Q1@2009-12-03',
          },
          reconciliation: {
            verdict: 'NOT_COMPARABLE',
            note: 'The published figure is invented sample data (SYNTHETIC deliberate fires).',
          },
        },
      ],
    },
  });
});

it('the list of all measures has its measure, which it answers; the others, who are down, keep their places', async () => {
  const { data, errors } = await ask(`{
    fire: measures(organization: "kent-fire-and-rescue") { totalCount edges { node { __typename id title unit } } }
    injunctions: measures(group: "injunctions") { edges { node { id title } } }
  }`);
  const { fire, injunctions } = data as { fire: object; injunctions: { edges: { node: object }[] } };
  expect(fire).toEqual({
    totalCount: 1,
    edges: [
      { node: { __typename: 'FireMeasure', id: 'fire/deliberate-fires', title: 'Deliberate fires', unit: 'fires' } },
    ],
  });
  expect(injunctions.edges).not.toEqual([]);
  for (const { node } of injunctions.edges)
    expect(node).toEqual({ id: expect.stringMatching(/^housing\/injunction\//), title: null });
  expect((errors ?? []).map(({ extensions }) => extensions.agency)).toEqual(['housing']);
});

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies } from './agencies.js';
import { check } from './check.js';
import { agencySdl, catalogueOf } from './fixture/agency-sdl.js';
import { printAll } from './print-all.js';
import { compose } from './compose.js';
import { writeSupergraph } from './write-supergraph.js';

const root = join(import.meta.dirname, '../..');
let repository: string;
const write = (file: string, text: string) => {
  mkdirSync(join(repository, file, '..'), { recursive: true });
  writeFileSync(join(repository, file), text);
};

/** A subgraph whose print command prints this, or does whatever the source says. */
const subgraph = (name: string, source = printing({ sdl: agencySdl(name), catalogue: catalogueOf(name) })) => {
  write(`subgraphs/${name}/package.json`, '{ "type": "module" }');
  write(`subgraphs/${name}/src/main.ts`, source);
};
const printing = (document: unknown) =>
  `if (process.argv[2] === 'print') process.stdout.write(${JSON.stringify(JSON.stringify(document))});`;

async function publish() {
  const contracts = await printAll(listAgencies(repository));
  for (const { name, sdl, catalogueJson } of contracts) {
    write(`schema/${name}.graphql`, sdl);
    if (catalogueJson !== null) write(`schema/${name}.measures.json`, catalogueJson);
  }
  write('schema/supergraph.graphql', compose(contracts));
}

/** With no settings of a git that runs these tests, such as from a hook. */
function git(...command: string[]) {
  const env = { PATH: process.env['PATH'], HOME: repository };
  const author = ['-c', 'user.name=Synthetic', '-c', 'user.email=synthetic@example.org'];
  execFileSync('git', [...author, ...command], { cwd: repository, env });
}

async function publishAndCommit() {
  await publish();
  git('init', '--quiet');
  git('add', 'schema');
  git('commit', '--quiet', '--message', 'schema: the first contract');
}

/** Inside the repository, because the print commands need tsx. */
beforeEach(() => {
  repository = mkdtempSync(join(root, 'node_modules/.schema-check-'));
  cpSync(join(root, 'schema/registers'), join(repository, 'schema/registers'), { recursive: true });
  mkdirSync(join(repository, 'subgraphs/kit'), { recursive: true });
  write('subgraphs/kit/package.json', '{}');
});
afterEach(() => rmSync(repository, { recursive: true }));

it('a tree whose files are what its sources give has no problem', async () => {
  subgraph('police');
  await publish();
  expect(await check(repository)).toEqual([]);
});

it('what was not printed and composed again is shown, with the queries that break and what to run', async () => {
  subgraph('police');
  write('schema/queries/quarter-figures.graphql', '{ area(code: "E07000111") { policeCases { value } } } # item 3.1');
  await publish();
  const sdl = agencySdl('police').replaceAll('value: Float', 'number: Float');
  subgraph('police', printing({ sdl, catalogue: { ...catalogueOf('police'), title: 'New title' } }));
  const [printed, catalogue, supergraph, ...broken] = await check(repository);
  expect(printed).toMatch(
    /^schema\/police\.graphql is not what the sources give; run npm run schema:\n[^]*\n- {3}value: Float\n\+ {3}number: Float\n/,
  );
  expect(catalogue).toMatch(
    /^schema\/police\.measures\.json [^]*- {3}"title": "Measures of police",\n\+ {3}"title": "New title",/,
  );
  expect(supergraph).toMatch(/^schema\/supergraph\.graphql is not what the sources give/);
  expect(broken).toEqual([
    'this breaks the saved query "quarter figures", item 3.1: Cannot query field "value" on type "PoliceObservation". (line 1)',
  ]);
});

it('what breaks since the last commit is a problem also when it is composed, until the change log has changed', async () => {
  write('schema/CHANGELOG.md', '# Changes\n');
  subgraph('police');
  await publishAndCommit();
  expect(await check(repository)).toEqual([]);
  const sdl = agencySdl('police').replaceAll('value: Float', 'number: Float');
  subgraph('police', printing({ sdl, catalogue: catalogueOf('police') }));
  await publish();
  expect(await check(repository)).toEqual([
    'The graph breaks what was committed last, and schema/CHANGELOG.md has not changed; take it back, or tell it there:\n' +
      '  breaking change: PoliceObservation.value was removed.\n' +
      '  breaking change: Observation.value was removed.',
  ]);
  const said: string[] = [];
  expect(writeSupergraph(repository, (line) => said.push(line))).toEqual([]);
  expect(said).toEqual([
    'schema/supergraph.graphql: police',
    'breaking change: PoliceObservation.value was removed.',
    'breaking change: Observation.value was removed.',
  ]);
  write('schema/CHANGELOG.md', '# Changes\n\n- The value of an observation is its number.\n');
  expect(await check(repository)).toEqual([]);
});

it('a catalogue that changes breaks the plan lines that rest on it, and each is named', async () => {
  const wanted = { measure: 'police/cases', area: 'E07000111', frequency: null, verdict: 'OK', acceptedBecause: null };
  const commitments = [{ planLine: 'sevenoaks-csp/2008-11/1.7a', ...wanted }];
  write('schema/commitments/sevenoaks-csp.json', JSON.stringify({ partnership: 'sevenoaks-csp', commitments }));
  subgraph('police');
  await publish();
  expect(await check(repository)).toEqual([]);
  const { measures, ...catalogue } = catalogueOf('police');
  const stopped = { ...measures[0], collected: false, areaTypes: [], finestAreaType: null };
  subgraph('police', printing({ sdl: agencySdl('police'), catalogue: { ...catalogue, measures: [stopped] } }));
  const broken =
    'plan line 1.7a of sevenoaks-csp/2008-11 rests on police/cases for E07000111: Kent Police does not collect this. (FAIL; it was OK when the plan was published.)';
  expect(await check(repository)).toEqual([
    expect.stringMatching(/^schema\/police\.measures\.json is not what the sources give/),
    broken,
  ]);
  await publish();
  const said: string[] = [];
  expect(writeSupergraph(repository, (line) => said.push(line))).toEqual([broken]);
  expect(said).toContain('schema/supergraph.graphql: police');
});

it('without a commit, that breaking changes are not looked for is said', async () => {
  subgraph('police');
  await publish();
  const said: string[] = [];
  expect(await check(repository, (line) => said.push(line))).toEqual([]);
  expect(said).toEqual([
    'Breaking changes were not looked for: git has no HEAD:schema/supergraph.graphql to hold the graph against.',
  ]);
});

it('what breaks a rule is not composed into the supergraph', () => {
  write('schema/police.graphql', agencySdl('police').replace('value: Float', 'value: Float!'));
  expect(writeSupergraph(repository, () => undefined)).toEqual([
    expect.stringContaining('Observation.value: Float! is not nullable'),
  ]);
  expect(existsSync(join(repository, 'schema/supergraph.graphql'))).toBe(false);
});

it('an agency with its own repository takes part with its two files', async () => {
  subgraph('police');
  write('schema/fire.graphql', agencySdl('fire'));
  write('schema/fire.measures.json', JSON.stringify({ ...catalogueOf('fire'), url: 'http://localhost:4006/graphql' }));
  await publish();
  expect(listAgencies(repository).map(({ name, folder }) => [name, folder !== null])).toEqual([
    ['fire', false],
    ['police', true],
  ]);
  expect(await check(repository)).toEqual([]);
});

it('a register that was edited by hand is shown', async () => {
  subgraph('police');
  await publish();
  write('schema/registers/kent_upper_areas.csv', 'code,name,type,parents\nE92000001,Albion,COUNTRY,\n');
  expect(await check(repository)).toEqual([
    expect.stringMatching(/^schema\/registers\/areas\.json is not what the sources give[^]*\+ {7}"name": "Albion"/),
  ]);
});

it.each([
  [
    'fails',
    'throw new Error("no such dataset")',
    /^police does not print its schema: .* ended with exit code 1\.\n[^]*no such dataset/,
  ],
  [
    'prints something else',
    'console.log("ready")',
    /^police does not print its schema: expected one JSON document .* got ready/,
  ],
  ['prints nothing', '', /^police does not print its schema: expected one JSON document .* got nothing/],
])('a print command that %s is named', async (_, source, message) => {
  subgraph('police', source);
  await expect(check(repository)).rejects.toThrow(message);
});

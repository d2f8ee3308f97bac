import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The rules that imports break, each as `rule: from → to`. */
function broken(folder: string, ...trees: string[]): string[] {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--output-type', 'json', ...trees],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout) throw new Error(`dependency-cruiser says: ${stderr}`);
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  expect(summary.totalCruised).toBeGreaterThan(0);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).sort();
}

it('every import of this repository points the right way', () =>
  expect(broken(root, 'subgraphs', 'gateway', 'schema', 'local', 'test')).toEqual([]));

describe('in a small tree', () => {
  let tree: string;
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), 'imports-'));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    write('tsconfig.json', '{}');
    write('package.json', '{ "devDependencies": { "jest": "30" } }');
    for (const folder of ['subgraphs/police', 'subgraphs/housing', 'subgraphs/kit', 'gateway', 'schema', 'local'])
      write(`${folder}/package.json`, '{ "dependencies": { "graphql": "16" } }');
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    writeFileSync(join(tree, file), text);
  };
  /** A file that imports another, which is made if need be. */
  const importing = (from: string, to: string) => {
    const up = dirname(from).replaceAll(/[^/]+/g, '..');
    write(from, `import { x } from '${up}/${to.replace(/\.ts$/, '.js')}';\nexport const y = x;\n`);
    write(to, 'export const x = 1;\n');
  };

  it('what points the wrong way is found, by the name of the rule, and nothing else', () => {
    const police = 'subgraphs/police/src';
    const allowed = [
      [`${police}/right/a.resolver.ts`, `${police}/right/b.loader.ts`],
      [`${police}/right/c.loader.ts`, `${police}/right/d.entity.ts`],
      [`${police}/right/e.entity.ts`, `${police}/right/f.dataset.ts`],
      [`${police}/right/g.import.ts`, `${police}/right/h.entity.ts`],
      [`${police}/schema.ts`, `${police}/right/i.resolver.ts`],
      [`${police}/right/j.dataset.ts`, 'subgraphs/kit/src/index.ts'],
    ] as const;
    const forbidden = [
      ['agencies-are-strangers', `${police}/1/a.entity.ts`, 'subgraphs/housing/src/b.entity.ts'],
      ['kit-through-its-door', `${police}/2/a.entity.ts`, 'subgraphs/kit/src/period.ts'],
      ['kit-knows-no-agency', 'subgraphs/kit/src/area.ts', `${police}/3/a.dataset.ts`],
      ['agencies-read-schema-as-files', `${police}/4/a.entity.ts`, 'schema/tool/print.ts'],
      ['agencies-read-schema-as-files', `${police}/5/a.entity.ts`, 'gateway/src/fetch.ts'],
      ['gateway-reads-the-supergraph-alone', 'gateway/src/a.ts', 'schema/tool/print.ts'],
      ['gateway-reads-the-supergraph-alone', 'gateway/src/b.ts', 'subgraphs/kit/src/index.ts'],
      ['schema-tool-imports-no-agency', 'schema/tool/a.ts', `${police}/6/a.dataset.ts`],
      ['local-starts-processes', 'local/src/start.ts', 'gateway/src/fetch.ts'],
      ['dataset-looks-down', `${police}/7/a.dataset.ts`, `${police}/7/b.entity.ts`],
      ['entity-looks-down', `${police}/8/a.entity.ts`, `${police}/8/b.loader.ts`],
      ['loader-looks-down', `${police}/9/a.loader.ts`, `${police}/9/b.resolver.ts`],
      ['resolver-looks-down', `${police}/10/a.resolver.ts`, `${police}/10/b.import.ts`],
      ['import-looks-down', `${police}/11/a.import.ts`, `${police}/11/b.loader.ts`],
      ['main-is-the-top', `${police}/12/a.resolver.ts`, `${police}/loaders.ts`],
      ['names-that-say-something', `${police}/14/a.entity.ts`, `${police}/14/utils.ts`],
      ['names-that-say-something', `${police}/15/a.entity.ts`, `${police}/15/index.ts`],
      ['names-that-say-something', `${police}/16/a.entity.ts`, `${police}/16/crimeCount.ts`],
      ['tests-are-leaves', `${police}/13/a.entity.ts`, `${police}/13/b.test.ts`],
    ] as const;
    for (const [from, to] of allowed) importing(from, to);
    for (const [, from, to] of forbidden) importing(from, to);
    expect(broken(tree, 'subgraphs', 'gateway', 'schema', 'local')).toEqual(
      forbidden.map(([rule, from, to]) => `${rule}: ${from} → ${to}`).sort(),
    );
  });

  it('a cycle, a file that is not there and a package that is not declared are found', () => {
    write('other/src/a.ts', "import './b.js'; import './lost.js'; export const x = 1;");
    write('other/src/b.ts', "import './a.js'; export const x = 1;");
    write('local/src/test.ts', "import 'jest';");
    expect(broken(tree, 'other', 'local/src/test.ts').map((line) => line.replace(/ → .*node_modules/, ' → '))).toEqual([
      'declared-packages: local/src/test.ts → /jest/build/index.d.ts',
      'no-cycles: other/src/a.ts → other/src/b.ts',
      'resolvable: other/src/a.ts → ./lost.js',
    ]);
  });
});

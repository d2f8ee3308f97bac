import { afterAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { repository } from './repository.js';

afterAll(removeTemporaryFolders);

/** These run before anything is installed, so they are plain modules, which jest itself does not load. */
function call(module: string, name: string, argument: string): unknown {
  const source = `import { ${name} } from ${JSON.stringify(join(repository, 'local', module))};
    console.log(JSON.stringify(${name}(process.argv[1])));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source, argument], {
    encoding: 'utf8',
  });
  if (stderr) throw new Error(stderr);
  return JSON.parse(stdout);
}

test.each(['20.19.0', '20.20.1', '22.0.0', '24.3.0'])('Node %s is new enough', (version) => {
  expect(call('node-version.mjs', 'nodeProblem', version)).toBeNull();
});

test.each(['12.22.12', '18.20.8', '20.18.3'])(
  'Node %s is refused: what is needed, what is there, what to do',
  (version) => {
    expect(call('node-version.mjs', 'nodeProblem', version)).toBe(
      `Safer Graph needs Node 20.19 or newer; this is Node ${version} (${process.execPath}). Install a newer one: https://nodejs.org, or nvm install.`,
    );
  },
);

const wanted = {
  '': { name: 'root' },
  local: { version: '0.1.0' },
  'node_modules/@safer-graph/local': { resolved: 'local', link: true },
  'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' },
  'node_modules/darwin-only': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
const { 'node_modules/darwin-only': _, ...complete } = wanted;

function clone(installed: object | undefined): string {
  const root = temporaryFolder();
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  mkdirSync(join(root, 'node_modules'));
  if (installed) {
    writeFileSync(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }
  return root;
}

test.each([
  ['what the lockfile asks for', complete, null],
  ['nothing', undefined, 'there is no complete node_modules'],
  ['one package too few', {}, 'node_modules/pg is missing, and package-lock.json says 8.23.1'],
  [
    'an older package',
    { ...complete, 'node_modules/pg': { version: '8.1.0' } },
    'node_modules/pg is version 8.1.0, and package-lock.json says 8.23.1',
  ],
  [
    'an older optional package',
    { ...complete, 'node_modules/darwin-only': { version: '0.9.0' } },
    'node_modules/darwin-only is version 0.9.0, and package-lock.json says 1.0.0',
  ],
])('with %s installed, the reason to install is right', (_, installed, reason) => {
  expect(call('install.mjs', 'whyInstall', clone(installed))).toBe(reason);
});

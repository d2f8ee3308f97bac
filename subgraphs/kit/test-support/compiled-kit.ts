import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const kit = join(__dirname, '..');
const repository = join(kit, '../..');

/**
 * The kit as JavaScript in a folder of its own: fifty processes that compile it as they start would take longer to start
 * than what is tested in them.
 */
export function compiledKit() {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-kit-'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  for (const tree of ['src', 'test-support'])
    for (const name of readdirSync(join(kit, tree), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const { code } = transformFileSync(join(kit, tree, name), {
        swcrc: false,
        module: { type: 'commonjs' },
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, useDefineForClassFields: false },
        },
      });
      const file = join(folder, tree, name.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, code);
    }
  return {
    program: (name: string): string => join(folder, 'test-support', `${name}.js`),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { makeMissingLinks } from './postgres-binaries.js';

afterAll(removeTemporaryFolders);

test('links that the install script did not make are made, and those that are there are left alone', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'native/lib'), { recursive: true });
  writeFileSync(join(folder, 'native/lib/libpq.so.5.18'), 'library');
  writeFileSync(join(folder, 'native/lib/libpq.so'), 'of somebody else');
  const links = ['libpq.so', 'libpq.so.5'].map((name) => ({
    source: 'native/lib/libpq.so.5.18',
    target: `native/lib/${name}`,
  }));
  writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
  makeMissingLinks(folder);
  makeMissingLinks(folder);
  expect(readlinkSync(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
  expect(readFileSync(join(folder, 'native/lib/libpq.so.5'), 'utf8')).toBe('library');
  expect(readFileSync(join(folder, 'native/lib/libpq.so'), 'utf8')).toBe('of somebody else');
});

import { expect, test } from '@jest/globals';
import { readSettings } from './config.js';
import { gateway, subgraphs, type LocalProcess } from './local-processes.js';
import { ownSettings } from './process-settings.js';

const fire: LocalProcess = { ...gateway, name: 'fire', command: ['serve'] };
const fireAndRescue: LocalProcess = { ...fire, name: 'fire-and-rescue' };
const settings = readSettings({}, [...subgraphs.slice(0, 2), fire, fireAndRescue], gateway);
const all = Object.fromEntries(
  ['GATEWAY', 'PARTNERSHIP', 'POLICE', 'FIRE', 'FIRE_AND_RESCUE']
    .flatMap((name) =>
      ['IMPORT_DATABASE_URL', 'DATABASE_URL', 'PRIVATE_KEY', 'PUBLIC_KEY', 'URL'].map(
        (setting) => `${name}_${setting}`,
      ),
    )
    .concat('PATH', 'JWKS_FILE')
    .map((name) => [name, 'some value']),
);
const given = (name: string, command: string): string[] => {
  const process = [settings.gateway, ...settings.subgraphs].find((each) => each.name === name);
  return Object.keys(ownSettings(all, settings, process!, [command]));
};

test('what loads the sample may import, into its own database', () => {
  expect(given('police', 'sample').filter((name) => !given('police', 'serve').includes(name))).toEqual([
    'POLICE_IMPORT_DATABASE_URL',
  ]);
});

test('a name that begins with the name of another is no part of it', () => {
  const shared = ['PATH', 'JWKS_FILE'];
  const own = ['DATABASE_URL', 'PRIVATE_KEY', 'PUBLIC_KEY', 'URL'];
  expect(given('fire', 'serve')).toEqual(['GATEWAY_PUBLIC_KEY', ...own.map((name) => `FIRE_${name}`), ...shared]);
  expect(given('fire-and-rescue', 'serve')).toEqual([
    'GATEWAY_PUBLIC_KEY',
    ...own.map((name) => `FIRE_AND_RESCUE_${name}`),
    ...shared,
  ]);
});

import { expect, test } from '@jest/globals';
import { baseUrl, dataDirOf, readSettings, settingName } from './config.js';
import { gateway, subgraphs } from './local-processes.js';
import { repository } from './repository.js';

const two = subgraphs.slice(0, 2);
const url = (user: string): string => `postgres://${user}:secret@db.example:5432/safer`;
const all = {
  PARTNERSHIP_DATABASE_URL: url('a'),
  PARTNERSHIP_IMPORT_DATABASE_URL: url('b'),
  POLICE_DATABASE_URL: url('c'),
  POLICE_IMPORT_DATABASE_URL: url('d'),
};

test('without settings there are the ports of the design and the embedded server', () => {
  const settings = readSettings({}, subgraphs, gateway);
  expect([settings.gateway, ...settings.subgraphs].map(({ name, port, host }) => [name, port, host])).toEqual([
    ['gateway', 4000, '127.0.0.1'],
    ['partnership', 4001, '127.0.0.1'],
    ['police', 4002, '127.0.0.1'],
    ['housing', 4003, '127.0.0.1'],
    ['probation', 4004, '127.0.0.1'],
    ['youth', 4005, '127.0.0.1'],
  ]);
  expect(settings).toMatchObject({ dataDir: `${repository}/local/.data`, postgresPort: 25432, databases: undefined });
});

test('a relative data folder is one of the repository', () => {
  expect(dataDirOf({ LOCAL_DATA_DIR: 'elsewhere' })).toBe(`${repository}/elsewhere`);
});

test.each(['0', '65536', 'http', '4000.5', '-1'])('%s is no port', (POLICE_PORT) => {
  expect(() => readSettings({ POLICE_PORT }, subgraphs, gateway)).toThrow(
    `POLICE_PORT must be a port, 1 to 65535; got "${POLICE_PORT}".`,
  );
});

test('an empty setting is none', () => {
  expect(readSettings({ GATEWAY_PORT: '', POLICE_DATABASE_URL: '' }, two, gateway)).toMatchObject({
    gateway: { port: 4000 },
    databases: undefined,
  });
});

test('all database URLs are taken, and the embedded server is not', () => {
  expect(readSettings(all, two, gateway).databases).toEqual(
    new Map([
      ['partnership', { serveUrl: url('a'), importUrl: url('b') }],
      ['police', { serveUrl: url('c'), importUrl: url('d') }],
    ]),
  );
});

test('some database URLs are too few: the others are named', () => {
  const { POLICE_DATABASE_URL: _, ...some } = all;
  expect(() => readSettings(some, two, gateway)).toThrow(
    'Some database URLs are set and others are not. Set all of them to use databases of your own, or none to use the embedded PostgreSQL. Missing: POLICE_DATABASE_URL.',
  );
});

test.each(['mysql://user:secret@host/db', 'host=db password=secret'])('%s is refused without a word of it', (value) => {
  expect(() => readSettings({ ...all, POLICE_DATABASE_URL: value }, two, gateway)).toThrow(
    /^POLICE_DATABASE_URL must look like postgres:\/\/user:password@host:5432\/database\.$/,
  );
});

test.each([
  ['127.0.0.1', 'http://127.0.0.1:4000'],
  ['0.0.0.0', 'http://127.0.0.1:4000'],
  ['::', 'http://127.0.0.1:4000'],
  ['::1', 'http://[::1]:4000'],
])('what listens on %s is reached at %s', (host, reached) => expect(baseUrl({ ...gateway, host })).toBe(reached));

test('names become setting names', () => {
  expect(settingName('fire-and-rescue', 'DATABASE_URL')).toBe('FIRE_AND_RESCUE_DATABASE_URL');
});

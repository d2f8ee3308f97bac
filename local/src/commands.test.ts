import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { repository } from './repository.js';
import { loadSecrets } from './secrets.js';

afterAll(removeTemporaryFolders);

interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

function run(command: string, dataDir: string, ...rest: string[]): Result {
  const env = { PATH: process.env['PATH'], LOCAL_DATA_DIR: dataDir };
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', `local/src/${command}`, ...rest], {
    encoding: 'utf8',
    env,
    cwd: repository,
  });
  return { stdout, stderr, status };
}

describe('npm run token', () => {
  test('prints a token and nothing else, which the published key verifies', () => {
    const folder = temporaryFolder();
    const { tokenKey } = loadSecrets(folder, []);
    const officer = ['--role', 'AGENCY_OFFICER', '--organization', 'kent-police', '--hours', '2'];
    const { stdout, stderr, status } = run('token.ts', folder, ...officer);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const [header = '', payload = '', signature = ''] = stdout.trim().split('.');
    const key = createPublicKey({ key: tokenKey.public, format: 'jwk' });
    expect(verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, number>;
    expect(claims).toEqual({
      role: 'AGENCY_OFFICER',
      organization: 'kent-police',
      partnership: 'sevenoaks-csp',
      sub: 'local',
      iss: 'safer-graph-local',
      aud: 'safer-graph',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: (claims['iat'] ?? 0) + 7_200,
    });
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid: tokenKey.public.kid,
      typ: 'JWT',
    });
  });

  test.each([
    [
      ['--role', 'KING'],
      'Allowed choices are PUBLIC, ANALYST, PARTNERSHIP_MANAGER, AGENCY_OFFICER, AGENCY_STEWARD, AUDITOR.',
    ],
    [[], "required option '--role <role>' not specified"],
    [['--role', 'ANALYST', '--hours', 'many'], 'Expected a number of hours, at most 744 (31 days).'],
    [['--role', 'ANALYST', 'more'], 'too many arguments'],
    [['--role', 'ANALYST'], 'npm start makes it, once.'],
  ])('%j is refused on stderr, with nothing on stdout', (rest, message) => {
    const { stdout, stderr, status } = run('token.ts', temporaryFolder(), ...rest);
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 });
    expect(stderr).toContain(message);
  });
});

describe('npm run reset', () => {
  test('removes what npm start keeps, and nothing else that stands there', () => {
    const folder = temporaryFolder();
    loadSecrets(folder, ['police']);
    mkdirSync(join(folder, 'postgres/data'), { recursive: true });
    mkdirSync(join(folder, 'log'));
    for (const file of ['log/police.log', 'log/mail.log', 'thesis.txt']) writeFileSync(join(folder, file), '');
    expect(run('reset.ts', folder)).toEqual({
      stdout: `The local databases, keys and logs in ${folder} are removed. The next npm start makes new ones.\n`,
      stderr: '',
      status: 0,
    });
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['log', 'log/mail.log', 'thesis.txt']);
  });

  test('without a data folder there is nothing to do, and a second time neither', () => {
    const folder = join(temporaryFolder(), 'none');
    expect(run('reset.ts', folder)).toMatchObject({ stderr: '', status: 0 });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('npm run deploy:secrets', () => {
  const settingsIn = (folder: string, name: string): Record<string, string> =>
    parseEnv(readFileSync(join(folder, `${name}.env`), 'utf8')) as Record<string, string>;

  test('gives each container what it needs and no more; a second run keeps it', () => {
    const folder = temporaryFolder();
    expect(run('deployment-secrets.ts', folder, folder)).toMatchObject({ stderr: '', status: 0 });
    const [police, imports] = [settingsIn(folder, 'police'), settingsIn(folder, 'police-import')];
    expect(Object.keys(police)).toEqual(['GATEWAY_PUBLIC_KEY', 'POLICE_DATABASE_URL', 'POLICE_PRIVATE_KEY']);
    expect(Object.keys(imports)).toEqual(['POLICE_IMPORT_DATABASE_URL']);
    const postgres = settingsIn(folder, 'police-postgres');
    expect(new URL(police['POLICE_DATABASE_URL'] ?? '')).toMatchObject({
      username: 'police_serve',
      password: postgres['SERVE_PASSWORD'],
      host: 'police-postgres:5432',
      pathname: '/safer_police',
    });
    expect(new URL(imports['POLICE_IMPORT_DATABASE_URL'] ?? '').password).toBe(postgres['IMPORT_PASSWORD']);
    expect(postgres['POSTGRES_PASSWORD']).not.toBe(settingsIn(folder, 'youth-postgres')['POSTGRES_PASSWORD']);
    expect(settingsIn(folder, 'gateway')['POLICE_PRIVATE_KEY']).toBeUndefined();
    run('deployment-secrets.ts', folder, folder);
    expect(settingsIn(folder, 'police')).toEqual(police);
    expect(settingsIn(folder, 'police-postgres')).toEqual(postgres);
  });
});

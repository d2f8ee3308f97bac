import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(repository, 'local', command), ...rest], {
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
    const { stdout, stderr, status } = run('token.mjs', folder, ...officer);
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
    const { stdout, stderr, status } = run('token.mjs', temporaryFolder(), ...rest);
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
    writeFileSync(join(folder, 'thesis.txt'), '');
    expect(run('reset.mjs', folder)).toEqual({
      stdout: `The local databases, keys and logs in ${folder} are removed. The next npm start makes new ones.\n`,
      stderr: '',
      status: 0,
    });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  test('without a data folder there is nothing to do, and a second time neither', () => {
    const folder = join(temporaryFolder(), 'none');
    expect(run('reset.mjs', folder)).toMatchObject({ stderr: '', status: 0 });
    expect(existsSync(folder)).toBe(false);
  });
});

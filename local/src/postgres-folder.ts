import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './run-as.js';

/** Where PostgreSQL's programs and its data stand, readable by whoever runs them. */
export interface PostgresFolder {
  readonly native: string;
  readonly data: string;
}

export function preparePostgresFolder(folder: string, password: string, as: RunAs): PostgresFolder {
  const native = as.other ? settleElsewhere(folder, as.other) : settleHere(folder);
  const data = join(folder, 'data');
  if (!existsSync(data)) initialise(native, folder, password, as);
  return { native, data };
}

function settleHere(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = statSync(folder).uid;
  const own = process.getuid?.() ?? owner;
  if (owner !== own) {
    throw new Error(`${folder} belongs to user ${owner}, and this is user ${own}. Run as that user, or npm run reset.`);
  }
  return postgresBinaries();
}

/** The other user cannot enter a clone that belongs to root alone: programs and data go to a folder of its own. */
function settleElsewhere(folder: string, owner: { uid: number; gid: number }): string {
  if (!existsSync(folder)) {
    rmSync(folder, { force: true }); // a link to a folder that the system has cleaned away
    const elsewhere = mkdtempSync(join(tmpdir(), 'safer-graph-postgres-'));
    chownSync(elsewhere, owner.uid, owner.gid);
    mkdirSync(join(folder, '..'), { recursive: true, mode: 0o700 });
    symlinkSync(elsewhere, folder);
  }
  const native = join(folder, 'native');
  if (!existsSync(native)) cpSync(postgresBinaries(), native, { recursive: true, verbatimSymlinks: true });
  return native;
}

/** Made beside the final folder and renamed, so that an interrupted start leaves nothing half made. */
function initialise(native: string, folder: string, password: string, as: RunAs): void {
  const unfinished = join(folder, 'data.unfinished');
  const passwordFile = join(folder, 'password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.other) chownSync(passwordFile, as.other.uid, as.other.gid);
  const [program = '', ...rest] = [...as.prefix, join(native, 'bin/initdb')];
  const { status, error, stdout, stderr } = spawnSync(
    program,
    // prettier-ignore
    [...rest, '-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8',
      '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--wal-segsize=4', '--no-instructions'],
    { cwd: '/', encoding: 'utf8', env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }, ...as.other },
  );
  rmSync(passwordFile);
  if (status !== 0) {
    throw new Error(`PostgreSQL could not make its data folder ${unfinished}:\n${error?.message ?? stdout + stderr}`);
  }
  renameSync(unfinished, join(folder, 'data'));
}

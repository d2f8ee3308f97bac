import { execFileSync, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { postgresBinaries } from './postgres-binaries.js';
import type { RunAs } from './run-as.js';

/** Where PostgreSQL's programs and its data stand, readable by whoever runs them. */
export interface PostgresFolder {
  readonly native: string;
  readonly data: string;
}

/** Makes the folder at the first start. The paths are real ones: a link to them may stand where only root can look. */
export function preparePostgresFolder(folder: string, password: string, as: RunAs): PostgresFolder {
  if (as.other) linkElsewhere(folder, as.other);
  else mkdirSync(folder, { recursive: true, mode: 0o700 });
  const home = realpathSync(folder);
  refuseOtherOwner(home, as);
  const native = as.other ? copyBinaries(home, as.other) : postgresBinaries();
  const data = join(home, 'data');
  if (!existsSync(data)) initialise(native, home, password, as);
  return { native, data };
}

function refuseOtherOwner(home: string, as: RunAs): void {
  const owner = statSync(home).uid;
  const runner = as.other?.uid ?? process.getuid?.() ?? owner;
  if (owner === runner) return;
  throw new Error(
    `${home} belongs to user ${owner}, and PostgreSQL would run as user ${runner}. Start it as the same user as before, or run npm run reset as that user.`,
  );
}

/** The other user cannot enter a clone that belongs to root alone: programs and data go to a folder of its own. */
function linkElsewhere(folder: string, owner: { uid: number; gid: number }): void {
  if (existsSync(folder)) return;
  rmSync(folder, { force: true }); // a link to a folder that the system has cleaned away
  const elsewhere = mkdtempSync(join(tmpdir(), 'safer-graph-postgres-'));
  chownSync(elsewhere, owner.uid, owner.gid);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  symlinkSync(elsewhere, folder);
}

function copyBinaries(home: string, owner: { uid: number; gid: number }): string {
  const native = join(home, 'native');
  if (existsSync(native)) return native;
  const unfinished = join(home, 'native.unfinished');
  cpSync(postgresBinaries(), unfinished, { recursive: true, verbatimSymlinks: true });
  execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, unfinished]);
  renameSync(unfinished, native);
  return native;
}

/** Made beside the final folder and renamed, so that an interrupted start leaves nothing half made. */
function initialise(native: string, home: string, password: string, as: RunAs): void {
  const unfinished = join(home, 'data.unfinished');
  const passwordFile = join(home, 'password');
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
  renameSync(unfinished, join(home, 'data'));
}

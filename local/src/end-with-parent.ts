import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './repository.js';

export interface EndWithParentOptions {
  readonly stopSignal: 'INT' | 'TERM';
  /** File descriptor that takes all output. */
  readonly log: number;
  /** A folder that nobody needs once the command has ended. */
  readonly removeAfterwards?: string | undefined;
  readonly uid?: number;
  readonly gid?: number;
}

/** Runs a command that gets `stopSignal` when the returned child's stdin closes: by us, or by our own end. */
export function spawnEndingWithParent(command: readonly string[], options: EndWithParentOptions): ChildProcess {
  const { stopSignal, log, removeAfterwards = '', uid, gid } = options;
  // The script's text, not its path: another user cannot read in a clone that only root can enter.
  const script = readFileSync(join(repository, 'local/end-with-parent.sh'), 'utf8');
  return spawn('/bin/sh', ['-c', script, 'end-with-parent', ...command], {
    // Not in our process group: Ctrl-C would stop PostgreSQL under the feet of those who are still answering.
    detached: true,
    cwd: '/',
    stdio: ['pipe', log, log],
    env: {
      PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
      LC_ALL: 'C',
      STOP_SIGNAL: stopSignal,
      REMOVE_AFTERWARDS: removeAfterwards,
    },
    ...(uid === undefined ? {} : { uid, gid }),
  });
}

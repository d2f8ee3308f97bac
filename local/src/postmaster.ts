import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The process that serves this data folder, or undefined. A pid that now belongs to something else does not count. */
export function postmasterOf(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  return pid > 0 && commandOf(pid).includes(data) ? pid : undefined;
}

/**
 * After SIGKILL of everything the pid file stays, and PostgreSQL refuses to start while any process has that number:
 * likely in a container, where numbers are small. A server that is just stopping is waited for.
 */
export async function clearStalePostmaster(data: string, waitMs = 3_000): Promise<void> {
  const until = Date.now() + waitMs;
  for (let pid = postmasterOf(data); pid !== undefined; pid = postmasterOf(data)) {
    if (Date.now() > until) {
      throw new Error(
        `PostgreSQL (process ${pid}) already serves ${data}: npm start seems to run there. Stop it first (Ctrl-C).`,
      );
    }
    await pause(50);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

function commandOf(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

import { spawnSync } from 'node:child_process';

/** How to run PostgreSQL's programs, which refuse to run as root. */
export interface RunAs {
  readonly prefix: readonly string[];
  /** Set when the programs run as somebody who may not be able to enter the clone. */
  readonly other?: { readonly uid: number; readonly gid: number };
}

export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  // Inside a user namespace root is nobody to PostgreSQL's check, and still the owner of its files to the kernel.
  if (spawnSync('unshare', ['-U', 'true'], { stdio: 'ignore' }).status === 0) return { prefix: ['unshare', '-U'] };
  return runAsNobody();
}

/** For root where user namespaces are forbidden, as they are in most containers. */
export function runAsNobody(): RunAs {
  return { prefix: [], other: { uid: idOfNobody('-u'), gid: idOfNobody('-g') } };
}

function idOfNobody(flag: '-u' | '-g'): number {
  const { status, stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(
      'PostgreSQL refuses to run as root, user namespaces are not allowed here, and there is no user "nobody". Run npm start as another user.',
    );
  }
  return Number(stdout);
}

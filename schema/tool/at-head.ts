import { spawnSync } from 'node:child_process';

/** A file of the repository as it was committed last; null where git, a commit or the file is not there. */
export function atHead(repository: string, file: string): string | null {
  const { status, stdout } = spawnSync('git', ['show', `HEAD:./${file}`], {
    cwd: repository,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0 ? stdout : null;
}

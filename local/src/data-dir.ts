import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the folder of everything that the local default keeps, and empties that of its logs. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    rmSync(logDirOf(dataDir), { recursive: true, force: true });
    mkdirSync(logDirOf(dataDir), { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `Cannot write in ${dataDir} (${code}): the databases, keys and logs of npm start go there. ` +
        'Use a clone in a folder of your own, or set LOCAL_DATA_DIR to one.',
      { cause: error },
    );
  }
}

export function logDirOf(dataDir: string): string {
  return join(dataDir, 'log');
}

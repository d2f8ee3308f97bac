import { accessSync, constants, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Makes the folder of everything that the local default keeps, and that of its logs. */
export function prepareDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    mkdirSync(logDirOf(dataDir), { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `Cannot write in ${dataDir} (${code}): the databases, keys and logs of npm start go there. ` +
        'Use a clone in a folder of your own, or set LOCAL_DATA_DIR to one.',
      { cause: error },
    );
  }
}

/** Only what these processes wrote: LOCAL_DATA_DIR may be a folder with logs of others in it. */
export function removeLogs(dataDir: string, processes: readonly { readonly name: string }[]): void {
  for (const { name } of processes) rmSync(logFileOf(dataDir, name), { force: true });
}

export function logDirOf(dataDir: string): string {
  return join(dataDir, 'log');
}

export function logFileOf(dataDir: string, name: string): string {
  return join(logDirOf(dataDir), `${name}.log`);
}

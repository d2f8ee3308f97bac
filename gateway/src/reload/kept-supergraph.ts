import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../service.js';

/** The last supergraph that was in force here, for a start while its source is broken. */
export interface KeptSupergraph {
  readonly file: string;
  /** Nothing, where none was kept. */
  read(): Promise<string | undefined>;
  /** Never rejects: a gateway that can keep nothing serves all the same. */
  write(sdl: string): Promise<void>;
}

/** Each source has a file of its own, so that two gateways with one folder never start with each other's. */
export function keptSupergraph(folder: string, sourceAddress: string, log: Log): KeptSupergraph {
  const file = join(
    folder,
    `supergraph-${createHash('sha256').update(sourceAddress).digest('hex').slice(0, 16)}.graphql`,
  );
  let isTold = false;
  const read = (): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
  return {
    file,
    read,
    async write(sdl) {
      try {
        if ((await read()) === sdl) return;
        await mkdir(folder, { recursive: true });
        // Written beside and renamed, so that whoever reads it, after a crash too, finds a whole one.
        const beside = `${file}.${process.pid}`;
        await writeFile(beside, sdl, { flush: true });
        await rename(beside, file);
      } catch (error) {
        if (!isTold) log(`The supergraph in force cannot be kept for the next start: ${(error as Error).message}`);
        isTold = true;
      }
    },
  };
}

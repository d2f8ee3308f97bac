import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import type { Log, Service } from './service.js';

/** The service of the supergraph in force, which changes when its file does. */
export interface CurrentService {
  get(): Service;
  onChange(listener: (service: Service) => void): void;
  /** Reads the file again. A supergraph that cannot be served is refused, and the last good one stays. */
  reload(): void;
  stop(): void;
}

const pollMs = 1_000;

/** Rejects when the first supergraph cannot be served. */
export async function serveSupergraphFile(
  file: string,
  create: (sdl: string) => Promise<Service>,
  log: Log,
): Promise<CurrentService> {
  let current = await create(read(file)).catch((error: unknown) => {
    throw new Error(`${file} cannot be served: ${(error as Error).message}`);
  });
  const listeners: ((service: Service) => void)[] = [];
  let last = Promise.resolve();

  async function reloadNow(): Promise<void> {
    try {
      const sdl = read(file);
      if (sdl === current.supergraphSdl) return;
      const before = current;
      current = await create(sdl);
      listeners.forEach((listener) => listener(current));
      before.retire();
      log(`A new supergraph is in force: ${file}`);
    } catch (error) {
      log(`A new supergraph is refused and the last good one stays: ${(error as Error).message}`);
    }
  }
  const reload = (): void => {
    last = last.then(reloadNow);
  };
  watchFile(file, { interval: pollMs, persistent: false }, reload);
  return {
    get: () => current,
    onChange: (listener) => void listeners.push(listener),
    reload,
    stop() {
      unwatchFile(file, reload);
      current.retire();
    },
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`The supergraph ${file} cannot be read: write it with \`npm run schema\`, or set SUPERGRAPH_FILE.`);
  }
}

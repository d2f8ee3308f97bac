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

/** Throws when the first supergraph cannot be served. */
export function serveSupergraphFile(file: string, create: (sdl: string) => Service, log: Log): CurrentService {
  let current = first();
  const listeners: ((service: Service) => void)[] = [];
  const reload = (): void => {
    try {
      const sdl = read(file);
      if (sdl === current.supergraphSdl) return;
      current = create(sdl);
      listeners.forEach((listener) => listener(current));
      log(`A new supergraph is in force: ${file}`);
    } catch (error) {
      log(`A new supergraph is refused and the last good one stays: ${(error as Error).message}`);
    }
  };
  function first(): Service {
    const sdl = read(file);
    try {
      return create(sdl);
    } catch (error) {
      throw new Error(`${file} cannot be served: ${(error as Error).message}`);
    }
  }
  watchFile(file, { interval: pollMs, persistent: false }, reload);
  return {
    get: () => current,
    onChange: (listener) => void listeners.push(listener),
    reload,
    stop: () => unwatchFile(file, reload),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`The supergraph ${file} cannot be read: write it with \`npm run schema\`, or set SUPERGRAPH_FILE.`);
  }
}

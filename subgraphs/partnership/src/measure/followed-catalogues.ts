import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, catalogueEnding, keptCatalogues, readCatalogues } from './catalogue.js';

/** The catalogues of a folder, in which agencies publish new ones while the subgraph serves. */
export function followCatalogues(schemaDir: string, keepDir: string, log: (message: string) => void) {
  const id = createHash('sha256').update(schemaDir).digest('hex').slice(0, 16);
  const keptFile = join(keepDir, `catalogues-${id}.json`);
  let seen: string | undefined;
  let isTold = false;
  return {
    /** What is there now; where that is broken, what was in force last. */
    first(): Catalogue[] {
      try {
        const before = stamp(schemaDir);
        const catalogues = readCatalogues(schemaDir);
        seen = before;
        return catalogues;
      } catch (error) {
        const kept = readKept(keptFile);
        if (!kept) throw error;
        log(`${(error as Error).message} The last good catalogues are in force instead: ${keptFile}`);
        return kept;
      }
    },
    /** Those that are there now, when they are other ones than at the last look. */
    next(): Catalogue[] | undefined {
      const now = stamp(schemaDir);
      if (now === seen) return undefined;
      seen = now;
      return readCatalogues(schemaDir);
    },
    /** Never throws: a subgraph that can keep nothing serves all the same. */
    keep(catalogues: readonly Catalogue[]): void {
      try {
        mkdirSync(keepDir, { recursive: true });
        // Written beside and renamed, so that whoever reads it, after a crash too, finds a whole one.
        const beside = `${keptFile}.${process.pid}`;
        writeFileSync(beside, JSON.stringify(catalogues), { flush: true });
        renameSync(beside, keptFile);
      } catch (error) {
        if (!isTold) log(`The catalogues cannot be kept for the next start: ${(error as Error).message}`);
        isTold = true;
      }
    },
  };
}

/** Changes with every catalogue that is written, added or taken away. */
function stamp(schemaDir: string): string {
  try {
    const files = readdirSync(schemaDir).filter((file) => file.endsWith(catalogueEnding));
    return files
      .sort()
      .map((file) => {
        const { mtimeMs, size, ino } = statSync(join(schemaDir, file));
        return `${file} ${mtimeMs} ${size} ${ino}`;
      })
      .join('\n');
  } catch (error) {
    return String(error);
  }
}

function readKept(file: string): Catalogue[] | undefined {
  try {
    return keptCatalogues.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

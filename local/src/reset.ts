import { existsSync, readdirSync, realpathSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirOf, environment } from './config.js';
import { logDirOf, removeLogs } from './data-dir.js';
import { gateway, subgraphs } from './local-processes.js';
import { postmasterOf } from './postmaster.js';

/** Removes what npm start keeps, by name: LOCAL_DATA_DIR may be a folder with other things in it. */
function reset(dataDir: string): string {
  const postgres = join(dataDir, 'postgres');
  const data = join(postgres, 'data');
  const pid = existsSync(data) ? postmasterOf(realpathSync(data)) : undefined;
  if (pid !== undefined) {
    throw new Error(
      `npm start is running on ${dataDir} (PostgreSQL is process ${pid}). Stop it first (Ctrl-C); nothing was removed.`,
    );
  }
  if (existsSync(postgres)) rmSync(realpathSync(postgres), { recursive: true });
  for (const name of ['postgres', 'secrets.json', 'jwks.json', 'local.env']) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  removeLogs(dataDir, [gateway, ...subgraphs]);
  for (const folder of [logDirOf(dataDir), dataDir]) {
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
  return `The local databases, keys and logs in ${dataDir} are removed. The next npm start makes new ones.`;
}

try {
  console.log(reset(dataDirOf(environment())));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

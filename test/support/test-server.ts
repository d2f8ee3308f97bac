import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type EmbeddedPostgres } from '../../local/src/embedded-postgres.js';
import { freePort } from '../../local/src/free-port.js';
import { newPassword } from '../../local/src/secrets.js';

/** The PostgreSQL of one test run. Nothing of it is kept, so nothing waits for the disk. */
export async function startTestServer(): Promise<EmbeddedPostgres> {
  const folder = join(tmpdir(), `safer-graph-test-${randomBytes(6).toString('hex')}`);
  const server = await startPostgres({
    folder,
    port: await freePort(),
    password: newPassword(),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
      shared_preload_libraries: 'pg_stat_statements',
    },
    removeAfterwards: true,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    rmSync(folder, { force: true }); // where it was a link
  };
  return { ...server, stop };
}

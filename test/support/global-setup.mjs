import { createServer } from 'node:net';

/**
 * A run of unit tests alone must not wait for a database: what starts here is a door, and PostgreSQL starts behind it
 * when the first test knocks (postgres.ts). Jest's main process holds it, so that all workers share one server.
 */
export default async function globalSetup() {
  if (process.env.TEST_DATABASE_URL) return;
  const door = createServer((socket) => {
    socket.on('error', () => undefined);
    startOnce().then(
      ({ adminUrl }) => socket.end(JSON.stringify({ adminUrl })),
      (error) => socket.end(JSON.stringify({ error: error.message })),
    );
  });
  await new Promise((resolve, reject) => door.once('error', reject).listen(0, '127.0.0.1', resolve));
  process.env.TEST_POSTGRES_DOOR = String(door.address().port);
  globalThis.closeTestPostgres = async () => {
    door.close();
    if (starting) await (await starting.catch(() => undefined))?.stop();
  };
}

let starting;
function startOnce() {
  starting ??= import('tsx/esm/api')
    .then(({ tsImport }) => tsImport('./test-server.ts', import.meta.url))
    .then(({ startTestServer }) => startTestServer());
  return starting;
}

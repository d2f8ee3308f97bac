import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/**
 * A run of unit tests alone must wait neither for a database nor for a compiler: what starts here is a door, and what is
 * behind it begins when the first test asks for it (behind-the-door.ts). Jest's main process holds it, so that all
 * workers share one of each. A run of all tests is sure to ask, and compiles first: no test's time is up meanwhile.
 */
export default async function globalSetup({ testPathPatterns, onlyChanged }) {
  if (testPathPatterns.patterns.length === 0 && !onlyChanged) await behind.compiled();
  const door = createServer(async (socket) => {
    socket.on('error', () => undefined);
    try {
      const [what] = await once(socket, 'data');
      socket.end(JSON.stringify(await behind[what]()));
    } catch (error) {
      socket.end(JSON.stringify({ error: error.message }));
    }
  });
  await new Promise((resolve, reject) => door.once('error', reject).listen(0, '127.0.0.1', resolve));
  process.env.TEST_DOOR = String(door.address().port);
  process.env.TEST_RUN = randomBytes(8).toString('hex');
  globalThis.closeTestDoor = async () => {
    door.close();
    if (server) await (await server.catch(() => undefined))?.stop();
  };
}

let server;
let compiling;
const behind = {
  /** The superuser's URL. */
  postgres: async () => {
    server ??= import('tsx/esm/api')
      .then(({ tsImport }) => tsImport('./test-server.ts', import.meta.url))
      .then(({ startTestServer }) => startTestServer());
    return { adminUrl: (await server).adminUrl };
  },
  /** `dist/` of every workspace that runs as a process. */
  compiled: async () => (compiling ??= compile()),
};

async function compile() {
  console.log('Compiling ...');
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  const compiler = spawn(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'tsconfig.build.json'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said, code] = await Promise.all([
    text(compiler.stdout),
    new Promise((resolve) => compiler.once('close', resolve)),
  ]);
  if (code !== 0) throw new Error(said);
  return {};
}

import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** What all workers of a run share, made when the first asks for it (global-setup.mjs). */
async function behindTheDoor(what: 'postgres' | 'compiled'): Promise<Readonly<Record<string, string>>> {
  const door = Number(process.env['TEST_DOOR']);
  if (!door) throw new Error('TEST_DOOR is not set: jest.config.mjs names test/support/global-setup.mjs.');
  const socket = connect(door, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(what);
  const answer = JSON.parse(await text(socket)) as Record<string, string>;
  if (answer['error']) throw new Error(`${what} of the tests: ${answer['error']}`);
  return answer;
}

/** A superuser of the server of the tests; TEST_DATABASE_URL names one of another server. */
export const testServer = async (): Promise<string> =>
  process.env['TEST_DATABASE_URL'] ?? (await behindTheDoor('postgres'))['adminUrl']!;

/** What node is to run of a workspace once its sources are compiled: a process starts in half the time. */
export async function compiledProgram(): Promise<readonly string[]> {
  await behindTheDoor('compiled');
  return ['dist/main.js'];
}

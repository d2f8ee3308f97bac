import { environment, readSettings } from '../src/config.js';
import { startAll } from '../src/supervisor.js';
import { fakeGateway, fakeSubgraphs } from './fakes.js';

/** What local/src/start.ts does, with fake agencies: for tests that kill it. */
const stop = new AbortController();
process.on('SIGTERM', () => stop.abort());
try {
  const settings = readSettings(environment(), fakeSubgraphs, fakeGateway);
  const running = await startAll(settings, (line) => console.log(line), stop.signal);
  console.log('RUNNING');
  const reason = await running.ended;
  if (reason) throw new Error(reason);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
process.exit();

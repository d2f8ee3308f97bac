import { environment, readSettings } from './config.js';
import { logDirOf } from './data-dir.js';
import { gateway, subgraphs } from './local-processes.js';
import { screen } from './screen.js';
import { startAll } from './supervisor.js';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted) process.exit(1); // asked twice: what still runs ends with this process
    console.log('Stopping …');
    stop.abort();
  });
}

try {
  const settings = readSettings(environment(), subgraphs, gateway);
  const running = await startAll(settings, (line) => console.log(line), stop.signal);
  console.log(screen(running.gatewayUrl.replace('127.0.0.1', 'localhost'), logDirOf(settings.dataDir)));
  const reason = await running.ended;
  if (reason) throw new Error(reason);
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(`\n${(error as Error).message}`);
    process.exitCode = 1;
  }
}
if (stop.signal.aborted) console.log('Stopped.');
process.exit();

import { readFileSync } from 'node:fs';
import { agencySubgraph, openDatabase, readRegisters } from '@safer-graph/kit';
import { police } from '../../subgraphs/police/dist/police.js';

/**
 * Says that it is ready, imports the file when it is told to, and says what that took: starting a process is not importing.
 * Compiled, as the containers run it.
 */
const [url, schemaDir, file] = process.argv.slice(2);
const registers = readRegisters(schemaDir);
const db = await openDatabase(url, []);

process.once('message', async () => {
  const began = performance.now();
  const before = process.cpuUsage();
  const { rows, cells } = await agencySubgraph(police).import(db, 'recorded-crime', file, registers);
  const clock = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  process.send({ rows, cells, clock, client: (user + system) / 1000, peakMegabytes: peakMegabytes() });
  await db.destroy();
  process.disconnect();
});
process.send('ready');

/** The most memory that the process ever had. */
function peakMegabytes() {
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return (Number(kibibytes) * 1024) / 1e6;
}

import { readFileSync } from 'node:fs';
import { agencySubgraph, openDatabase, readRegisters } from '@safer-graph/kit';
import { housing } from '../../subgraphs/housing/dist/housing.js';

/** Imports a file of anti-social behaviour cases, and says what that took. Compiled, as the containers run it. */
const [url, schemaDir, file] = process.argv.slice(2);
const db = await openDatabase(url, []);
const began = performance.now();
const before = process.cpuUsage();
const report = await agencySubgraph(housing)
  .import(db, 'anti-social-behaviour', file, readRegisters(schemaDir))
  .catch((error) => ({ refused: error.message }));
const { user, system } = process.cpuUsage(before);
/** The most memory that the process ever had. */
const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
process.send({
  cells: report.cells,
  refused: report.refused,
  clock: (performance.now() - began) / 1000,
  cpu: (user + system) / 1e6,
  peakMegabytes: (Number(kibibytes) * 1024) / 1e6,
});
await db.destroy();
process.disconnect();

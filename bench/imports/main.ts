import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agencyUrls, ensureDatabases } from '../../local/src/agency-database.js';
import { startPostgres } from '../../local/src/embedded-postgres.js';
import { freePort } from '../../local/src/free-port.js';
import { nationOf } from '../../local/src/generate/nation.js';
import { type NationRegisters, registersOf, writeRegisters } from '../../local/src/generate/synthetic-nation.js';
import { postmasterOf } from '../../local/src/postmaster.js';
import { newPassword } from '../../local/src/secrets.js';
import { agencySubgraph, openDatabase } from '@safer-graph/kit';
import { police } from '../../subgraphs/police/src/police.js';
import { bareCopy, ourImport } from './contestants.js';
import { cpuOfPostgres } from './cpu.js';
import { type FileEncoding, writeRecordedCrime } from './recorded-crime-table.js';
import { report, type Round } from './report.js';

const { values: options } = parseArgs({
  options: { rows: { type: 'string', default: '2000000' }, rounds: { type: 'string', default: '3' } },
});
const rows = Number(options.rows);
const rounds = Number(options.rounds);
if (!(rows > 0 && rounds > 0)) throw new Error('--rows and --rounds take numbers above 0.');

const partnerships = 320;
const encodings: readonly FileEncoding[] = ['utf8', 'windows-1252'];

/** The table has no smaller areas than partnerships, nor has an agency's register that is made for it. */
function partnershipsOf({ areas, denominators, ...more }: NationRegisters): NationRegisters {
  const kept = areas.filter(({ type }) => type !== 'WARD_2009' && type !== 'LSOA_2001');
  const codes = new Set(kept.map(({ code }) => code));
  return { ...more, areas: kept, denominators: denominators.filter(({ area }) => codes.has(area)) };
}

const folder = mkdtempSync(join(tmpdir(), 'safer-graph-bench-imports-'));
const postgres = await startPostgres({
  folder: join(folder, 'postgres'),
  port: await freePort(),
  password: newPassword(),
  // Neither waits for the disk: that would slow the bare copy, which writes more.
  settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
  removeAfterwards: true,
});
try {
  const registers = partnershipsOf(registersOf(partnerships - 12));
  writeRegisters(folder, registers);
  const nation = nationOf(registers.areas, registers.denominators);
  const files = new Map(
    encodings.map((encoding) => [encoding, writeRecordedCrime(folder, nation, rows, encoding)] as const),
  );
  const agency = {
    database: 'police',
    import: { user: 'police_import', password: newPassword() },
    serve: { user: 'police_serve', password: newPassword() },
  };
  await ensureDatabases(postgres.adminUrl, [agency]);
  const { importUrl } = agencyUrls(postgres.adminUrl, agency);
  const adminUrl = Object.assign(new URL(postgres.adminUrl), { pathname: '/police' }).href;
  const db = await openDatabase(importUrl, [], agencySubgraph(police).migrations);
  await db.runMigrations({ transaction: 'all' });
  await db.destroy();

  const postmaster = postmasterOf(join(folder, 'postgres/data'))!;
  const database = { adminUrl, importUrl, cpu: () => cpuOfPostgres(postmaster) };
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1)
    for (const [encoding, file] of files) {
      const copied = await bareCopy(database, file, encoding);
      const imported = await ourImport(database, folder, file);
      measured.push({ encoding, copied, imported });
      console.error(`round ${round}, ${encoding}: ${JSON.stringify({ copied, imported })}`);
    }
  const [{ imported }] = measured as [Round];
  const megabytes = statSync(files.get('utf8')!).size / 1e6;
  const inDigits = (count: number): string => count.toLocaleString('en');
  console.log(
    `${inDigits(imported.rows)} rows, ${megabytes.toFixed(0)} MB, which become ${inDigits(imported.cells)} figures; ${rounds} rounds: median (least to most), of memory the most.\n`,
  );
  console.log(report(measured));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

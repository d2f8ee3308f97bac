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
import { repository } from '../../local/src/repository.js';
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
/** The repository's register: one force. What a force imports of the nation's table is its own. */
const ownSchema = join(repository, 'schema');

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
  // They name wards, which this nation does not have.
  rmSync(join(folder, 'registers/place-names.json'));
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
  const cases = [
    { name: 'every row, UTF-8', schemaDir: folder, encoding: 'utf8' },
    { name: 'every row, Windows-1252', schemaDir: folder, encoding: 'windows-1252' },
    { name: 'rows of one force, UTF-8', schemaDir: ownSchema, encoding: 'utf8' },
    { name: 'rows of one force, Windows-1252', schemaDir: ownSchema, encoding: 'windows-1252' },
  ] as const;
  const measured: Round[] = [];
  for (let round = 1; round <= rounds; round += 1)
    for (const { name, schemaDir, encoding } of cases) {
      const file = files.get(encoding)!;
      const copied = await bareCopy(database, file, encoding);
      const imported = await ourImport(database, schemaDir, file);
      measured.push({ name, copied, imported });
      console.error(`round ${round}, ${name}: ${JSON.stringify({ copied, imported })}`);
    }
  const megabytes = (statSync(files.get('utf8')!).size / 1e6).toFixed(0);
  console.log(
    `${rows.toLocaleString('en')} rows, ${megabytes} MB; ${rounds} rounds: median (least to most), of memory the most.\n`,
  );
  console.log(report(measured));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { agencySubgraph, openDatabase } from '@safer-graph/kit';
import { agencyUrls, ensureDatabases } from '../../local/src/agency-database.js';
import { startPostgres } from '../../local/src/embedded-postgres.js';
import { freePort } from '../../local/src/free-port.js';
import { repository } from '../../local/src/repository.js';
import { newPassword } from '../../local/src/secrets.js';
import { housing } from '../../subgraphs/housing/src/housing.js';

/** What it takes to import a landlord's RESTRICTED cases, which are audited, for ever larger nations; then a correction of them. */
interface Imported {
  readonly cells?: number;
  readonly refused?: string;
  readonly clock: number;
  readonly cpu: number;
  readonly peakMegabytes: number;
}

const { values: options } = parseArgs({ options: { partnerships: { type: 'string', default: '12,50,157' } } });
const sizes = options.partnerships.split(',').map(Number);
if (!sizes.every((size) => size > 1)) throw new Error('--partnerships takes numbers above 1, such as 4,12,25.');

const files = ['west-kent-cases-2009-08.csv', 'west-kent-cases-2009-09.csv'];
const folder = mkdtempSync(join(tmpdir(), 'safer-graph-bench-guarded-'));
const postgres = await startPostgres({
  folder: join(folder, 'postgres'),
  port: await freePort(),
  password: newPassword(),
  settings: { fsync: 'off' },
  removeAfterwards: true,
});

async function emptyDatabase(database: string): Promise<string> {
  const login = (user: string) => ({ user: `${database}_${user}`, password: newPassword() });
  const agency = { database, import: login('import'), serve: login('serve') };
  await ensureDatabases(postgres.adminUrl, [agency]);
  const { importUrl } = agencyUrls(postgres.adminUrl, agency);
  const db = await openDatabase(importUrl, [], agencySubgraph(housing).migrations);
  await db.runMigrations({ transaction: 'all' });
  await db.destroy();
  return importUrl;
}

async function importing(url: string, schemaDir: string, file: string): Promise<Imported> {
  const program = fileURLToPath(new URL('import-process.mjs', import.meta.url));
  const child = fork(program, [url, schemaDir, file], { execArgv: [] });
  const [said] = (await once(child, 'message')) as [Imported];
  await once(child, 'exit');
  return said;
}

try {
  console.log(
    '| partnerships | file | figures | time | processor time | peak memory |\n| --- | --- | --- | --- | --- | --- |',
  );
  for (const size of sizes) {
    const nation = join(folder, `nation-${size}`);
    const generator = join(repository, 'local/src/generate/main.ts');
    execFileSync(process.execPath, ['--import', 'tsx', generator, '--partnerships', String(size), '--out', nation]);
    const url = await emptyDatabase(`housing_${size}`);
    for (const file of files) {
      const { cells, refused, clock, cpu, peakMegabytes } = await importing(url, nation, join(nation, 'housing', file));
      const figures = cells?.toLocaleString('en') ?? refused;
      console.log(
        `| ${[size, file, figures, `${clock.toFixed(1)} s`, `${cpu.toFixed(1)} s`, `${peakMegabytes.toFixed(0)} MB`].join(' | ')} |`,
      );
    }
    rmSync(nation, { recursive: true });
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

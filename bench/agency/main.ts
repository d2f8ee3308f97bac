import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { prepareDataDir } from '../../local/src/data-dir.js';
import { startPostgres } from '../../local/src/embedded-postgres.js';
import { freePort } from '../../local/src/free-port.js';
import { type Nation, nationOf } from '../../local/src/generate/nation.js';
import { registersOf } from '../../local/src/generate/synthetic-nation.js';
import { postmasterOf } from '../../local/src/postmaster.js';
import { repository } from '../../local/src/repository.js';
import { loadSecrets } from '../../local/src/secrets.js';
import { checkAnswers } from './check-answers.js';
import { machine, sizes, table } from './report.js';
import { type Contestant, measure } from './rounds.js';
import { type StartedAgency, startAgency } from './start-agency.js';

const { values: options } = parseArgs({
  options: {
    /** So many make about a hundred times the rows of the sample. */
    partnerships: { type: 'string', default: '171' },
    repeats: { type: 'string', default: '400' },
  },
});
const partnerships = Number(options.partnerships);
const repeats = Number(options.repeats);
if (!(partnerships > 1) || !(repeats > 0)) throw new Error('--partnerships must be above 1, and --repeats above 0.');

const dataDir = mkdtempSync(join(tmpdir(), 'safer-graph-bench-'));
prepareDataDir(dataDir);
const secrets = loadSecrets(dataDir, ['police']);
const postgres = await startPostgres({
  folder: join(dataDir, 'postgres'),
  port: await freePort(),
  password: secrets.postgres,
  settings: { shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'on' },
  removeAfterwards: true,
});
const started: StartedAgency[] = [];
try {
  await countStatements(postgres.adminUrl);
  const nation = generateNation();
  const start = async (database: string, folder: string | null): Promise<StartedAgency> => {
    const agency = await startAgency({ postgres, secrets, dataDir, database, nation: folder });
    started.push(agency);
    console.log(`${database}: ${agency.releasedRows} released rows, loaded in ${agency.importSeconds.toFixed(0)} s`);
    return agency;
  };
  const postmaster = postmasterOf(join(dataDir, 'postgres/data'))!;
  const contestants = contestantsOf(await start('sample', null), await start('nation', nation));
  await checkAnswers(contestants);
  const measured = await measure({ adminUrl: postgres.adminUrl, postmaster }, contestants, repeats);
  console.log(table(measured));
  const results = join(repository, 'bench/results');
  mkdirSync(results, { recursive: true });
  const written = { partnerships, repeats, machine: machine(), data: sizes(contestants), measured };
  writeFileSync(join(results, 'agency.json'), `${JSON.stringify(written, null, 2)}\n`);
} finally {
  await Promise.all(started.map(({ running }) => running.stop()));
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** The sample; the same wards among a hundred times as much; and each time the wards of another district there. */
function contestantsOf(sample: StartedAgency, nation: StartedAgency): Contestant[] {
  const { areas, denominators } = registersOf(partnerships - 1);
  const [first, ...others] = wardsOfDistricts(nationOf(areas, denominators));
  return [
    { name: 'sample', agency: sample, districts: [first!] },
    { name: 'nation, the same district', agency: nation, districts: [first!] },
    { name: 'nation, another district each time', agency: nation, districts: others },
  ];
}

function wardsOfDistricts({ partnerships: all }: Nation): string[][] {
  return all
    .flatMap(({ districts }) => districts)
    .map(({ wards }) => wards.map(({ code }) => code))
    .filter(({ length }) => length === 26);
}

function generateNation(): string {
  const out = join(dataDir, 'nation');
  const program = ['--import', 'tsx', 'local/src/generate/main.ts', '--partnerships', String(partnerships)];
  execFileSync(process.execPath, [...program, '--out', out], { cwd: repository, stdio: 'inherit' });
  return out;
}

async function countStatements(adminUrl: string): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('create extension pg_stat_statements');
  await admin.end();
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencySubgraph, openDatabase } from '@safer-graph/kit';
import { police } from '../../subgraphs/police/src/police.js';
import { type FreshDatabase, freshDatabase } from '../support/postgres.js';

const folder = mkdtempSync(join(tmpdir(), 'safer-graph-command-'));
const file = join(folder, 'disposals.csv');
let urls: FreshDatabase;
beforeAll(async () => {
  urls = await freshDatabase('police');
  const db = await openDatabase(urls.importUrl, [], agencySubgraph(police).migrations);
  await db.runMigrations({ transaction: 'all' });
  await db.destroy();
  const notice = { publishedOn: '2009-11-12', status: 'FINAL', synthetic: true };
  writeFileSync(join(folder, 'disposals.release.json'), JSON.stringify(notice));
});
afterAll(async () => {
  await urls.drop();
  rmSync(folder, { recursive: true });
});

/** What `npm run import -w subgraphs/police -- …` runs, called from the folder of the file. */
function importing(...given: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', 'src/main.ts', 'import', ...given],
    {
      cwd: join(__dirname, '../../subgraphs/police'),
      env: { PATH: process.env['PATH'], INIT_CWD: folder, POLICE_IMPORT_DATABASE_URL: urls.importUrl },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}
const write = (...rows: readonly string[]): void =>
  writeFileSync(file, ['Area Code,Quarter,Restorative Disposals', ...rows, ''].join('\n'));

describe('the import command of an agency', () => {
  jest.setTimeout(120_000);

  it('imports a file that lies where it was called, once', () => {
    write('E07000116,2009/10 Q1,12', 'E07000116,2009/10 Q2,15');
    expect(importing('restorative-disposal', 'disposals.csv')).toEqual({
      status: 0,
      stdout: `restorative-disposal: 2 rows of ${file} (UTF-8) became 2 figures, release restorative-disposal:2009-11-12:1\n`,
      stderr: '',
    });
    expect(importing('restorative-disposal', 'disposals.csv')).toEqual({
      status: 0,
      stdout: `restorative-disposal: ${file} was imported before; nothing to do\n`,
      stderr: '',
    });
  });

  it('says on stderr what it does not import, and why, and ends with 1', () => {
    write('E07000116,2009/10 Q3,many');
    expect(importing('restorative-disposal', file)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${file}: 1 row was refused, so nothing was imported:\n  line 2, Restorative Disposals: expected a whole number, 0 or more; got "many"\n`,
    });
    expect(importing('disposals', file)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^"disposals" is no dataset of police; expected one of recorded-crime, .*\.\n$/),
    });
  });

  it('tells an engineer all of it', () => {
    const { status, stdout, stderr } = importing('--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Usage: npm run import -w subgraphs\/police -- DATASET FILE \[options\]\n/);
    for (const { dataset } of police.importers) expect(stdout).toContain(`\n  ${dataset.name}\n    ${dataset.title}\n`);
    expect(stdout).toContain('--fewer-rows');
    expect(stdout).toContain('{"publishedOn": "2009-11-12", "status": "FINAL", "synthetic": false}');
  });
});

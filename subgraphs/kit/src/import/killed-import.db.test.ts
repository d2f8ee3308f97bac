import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { freshDatabase } from '../../../../test/support/postgres.js';
import { compiledKit } from '../../test-support/compiled-kit.js';
import type { Disclosure } from '../../test-support/monthly-counts.js';
import { readRegisters } from '../register.js';
import { openDatabase } from '../serve/database.js';
import { releaseStoreMigrations } from '../store/migrations.js';

const points = 50;
const offences = 10;

/** What is imported. Of guarded counts everybody is told another value than their agency is, and what was told before is audited. */
interface Kind {
  readonly disclosure: Disclosure;
  readonly months: number;
  readonly toldOfEach: number;
}
const open: Kind = { disclosure: 'OPEN', months: 48, toldOfEach: 1 };
const guarded: Kind = { disclosure: 'RESTRICTED', months: 6, toldOfEach: 2 };

const schemaDir = fileURLToPath(new URL('../../../../schema', import.meta.url));
const wards = [...readRegisters(schemaDir).areas.values()].filter(({ type }) => type === 'WARD_2009');

const kit = compiledKit();
const folder = mkdtempSync(join(tmpdir(), 'safer-graph-killed-'));
afterAll(() => {
  kit.remove();
  rmSync(folder, { recursive: true });
});

/** The release of a day: of each offence as many crimes as the number of the day. */
function writeRelease(name: string, day: number, { months }: Kind): string {
  const file = join(folder, `${name}.csv`);
  const codes = Array.from({ length: months }, (_, month) => {
    return `${2000 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
  const rows = wards.flatMap(({ code }) =>
    codes.flatMap((month) =>
      Array.from({ length: offences }, (_, offence) => `${code},${month},offence ${offence},${day}`),
    ),
  );
  writeFileSync(file, ['Ward,Month,Offence,Crimes', ...rows].join('\n'));
  writeFileSync(
    file.replace('.csv', '.release.json'),
    JSON.stringify({ publishedOn: dayOf(day), status: 'FINAL', synthetic: true }),
  );
  return file;
}
const dayOf = (day: number): string => new Date(Date.UTC(2010, 0, day)).toISOString().slice(0, 10);

/** All that the database holds, release by release. */
const held = (db: DataSource): Promise<unknown[]> =>
  db.query(`
    select r.published_on::text as day, r.rows,
      (select count(*)::int from cell c where c.release_id = r.id) as cells,
      count(v)::int as told, sum(v.value)::int as sum, count(*) filter (where v.known_to = 'infinity')::int as current
    from release r left join released_value v on v.release_id = r.id
    group by r.id order by 1`);
const whole = (days: readonly number[], { months, toldOfEach }: Kind): unknown[] => {
  const cells = wards.length * months;
  const told = toldOfEach * cells;
  return days.map((day) => ({
    ...{ day: dayOf(day), rows: offences * cells, cells, told, sum: offences * day * told },
    current: day === days.at(-1) ? told : 0,
  }));
};

/** A process that is ready to import. */
async function importer(url: string, { disclosure }: Kind) {
  const child: ChildProcess = fork(kit.program('import-process'), [url, schemaDir, disclosure]);
  const said: string[] = [];
  child.on('message', (what: string) => said.push(what));
  const ended = once(child, 'exit');
  while (!said.includes('ready')) await Promise.race([once(child, 'message'), ended]);
  return { said, ended, start: (file: string) => child.send(file), kill: () => child.kill('SIGKILL') };
}

/** Imports and is killed, again and again, on a database of its own; gives what the imports were doing when they were killed. */
async function killAgainAndAgain(name: string, kind: Kind, moments: readonly number[]): Promise<string[]> {
  const urls = await freshDatabase('killed');
  const db = await openDatabase(urls.importUrl, [], releaseStoreMigrations);
  await db.runMigrations({ transaction: 'all' });
  const days: number[] = [];
  const importWhole = async (day: number): Promise<number> => {
    const file = writeRelease(name, day, kind);
    const { said, ended, start } = await importer(urls.importUrl, kind);
    const began = performance.now();
    start(file);
    await ended;
    const duration = performance.now() - began;
    days.push(day);
    expect(said.at(-1)).toBe(`imported monthly-counts:${dayOf(day)}:1`);
    expect(await held(db)).toEqual(whole(days, kind));
    return duration;
  };
  try {
    await importWhole(1);
    // The second one is like those that are killed: there is a release before it.
    const duration = await importWhole(2);
    const doing: string[] = [];
    for (const [place, moment] of moments.entries()) {
      const day = place + 3;
      const file = writeRelease(name, day, kind);
      const { said, ended, start, kill } = await importer(urls.importUrl, kind);
      start(file);
      await Promise.race([pause(moment * duration), ended]);
      kill();
      await ended;
      await othersGone(db);
      const isStored = (await held(db)).length > days.length;
      if (isStored) days.push(day);
      doing.push(isStored ? 'stored' : said.at(-1)!.split(/\W/)[0]!);
      expect(await held(db)).toEqual(whole(days, kind));
    }
    await importWhole(moments.length + 3);
    return doing;
  } finally {
    await db.destroy();
    await urls.drop();
  }
}

/** PostgreSQL notices that a client has gone when it next writes to it. */
async function othersGone(db: DataSource): Promise<void> {
  const others = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
  while ((await db.query<unknown[]>(others)).length > 0) await pause(5);
}

it(`an import that is killed at any of ${points} moments leaves the last release whole, and the next one succeeds`, async () => {
  let seed = 2009;
  const moments = Array.from({ length: points }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  });
  const doing = (
    await Promise.all([
      killAgainAndAgain('first', open, moments.slice(0, 20)),
      killAgainAndAgain('second', open, moments.slice(20, 40)),
      killAgainAndAgain('guarded', guarded, moments.slice(40)),
    ])
  ).flat();
  expect(doing).toHaveLength(points);
  const stopped = (stage: string): number => doing.filter((one) => one === stage).length;
  expect(stopped('looking') + stopped('reading')).toBeGreaterThan(0);
  expect(stopped('storing')).toBeGreaterThan(0);
  expect(stopped('stored')).toBeLessThan(points / 2);
}, 600_000);

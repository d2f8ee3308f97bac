import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columns, type FileEncoding } from './recorded-crime-table.js';

/** Milliseconds: by the clock, and of processor time in our process and in all of PostgreSQL's. */
export interface Spent {
  readonly clock: number;
  readonly client: number;
  readonly postgres: number;
}

/** What the import of a file did, and what that took. */
export interface Imported extends Spent {
  readonly rows: number;
  readonly cells: number;
  readonly peakMegabytes: number;
}

interface Database {
  readonly adminUrl: string;
  readonly importUrl: string;
  /** Processor time of all of PostgreSQL so far. */
  readonly cpu: () => number;
}

const table = `table_as_published (${columns
  .map((column) => `"${column}" ${column === 'Number of Offences' ? 'integer' : 'text'}`)
  .join(', ')})`;

/** What psql's \copy does: the bytes of the file, as they are, into a table that has its columns. */
export async function bareCopy({ adminUrl, cpu }: Database, file: string, encoding: FileEncoding): Promise<Spent> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`drop table if exists table_as_published; create table ${table}; checkpoint`);
    const name = encoding === 'utf8' ? 'UTF8' : 'WIN1252';
    const began = performance.now();
    const own = process.cpuUsage();
    const postgres = cpu();
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 16 }),
      client.query(copyFrom(`copy table_as_published from stdin (format csv, header, encoding '${name}')`)),
    );
    const { user, system } = process.cpuUsage(own);
    return { clock: performance.now() - began, client: (user + system) / 1000, postgres: cpu() - postgres };
  } finally {
    await client.query('drop table table_as_published');
    await client.end();
  }
}

/** Our import into an empty release store, in a process of its own. */
export async function ourImport(database: Database, schemaDir: string, file: string): Promise<Imported> {
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query('truncate release, cell, released_value; checkpoint');
  await admin.end();
  const program = fileURLToPath(new URL('import-process.mjs', import.meta.url));
  const child = fork(program, [database.importUrl, schemaDir, file], { execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The import ended with exit code ${String(code)} before it was done.`);
  });
  const said = async (): Promise<unknown> => ((await Promise.race([once(child, 'message'), ended])) as unknown[])[0];
  await said();
  const postgres = database.cpu();
  child.send('go');
  const imported = (await said()) as Omit<Imported, 'postgres'>;
  const spent = { ...imported, postgres: database.cpu() - postgres };
  await ended.catch(() => undefined);
  return spent;
}

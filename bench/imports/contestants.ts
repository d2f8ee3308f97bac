import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { columns, type FileEncoding } from './recorded-crime-table.js';

/** What the import of a file did, and what that took. */
export interface Took {
  readonly rows: number;
  readonly cells: number;
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

const quoted = (name: string): string => `"${name}"`;
const table = `table_as_published (${columns
  .map((column) => `${quoted(column)} ${column === 'Number of Offences' ? 'integer' : 'text'}`)
  .join(', ')})`;

/** What psql's \copy does: the bytes of the file, as they are, into a table that has its columns. Gives milliseconds. */
export async function bareCopy(url: string, file: string, encoding: FileEncoding): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop table if exists table_as_published; create table ${table}; checkpoint`);
    const name = encoding === 'utf8' ? 'UTF8' : 'WIN1252';
    const began = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: 1 << 16 }),
      client.query(copyFrom(`copy table_as_published from stdin (format csv, header, encoding '${name}')`)),
    );
    return performance.now() - began;
  } finally {
    await client.query('drop table table_as_published');
    await client.end();
  }
}

/** Our import into an empty release store, in a process of its own. */
export async function ourImport(
  urls: { admin: string; import: string },
  schemaDir: string,
  file: string,
): Promise<Took> {
  const admin = new Client({ connectionString: urls.admin });
  await admin.connect();
  await admin.query('truncate release, cell, released_value; checkpoint');
  await admin.end();
  const program = fileURLToPath(new URL('import-process.mjs', import.meta.url));
  const child = fork(program, [urls.import, schemaDir, file], { execArgv: [] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The import ended with exit code ${String(code)} before it was done.`);
  });
  const said = async (): Promise<unknown> => ((await Promise.race([once(child, 'message'), ended])) as unknown[])[0];
  await said();
  child.send('go');
  const took = (await said()) as Took;
  await ended.catch(() => undefined);
  return took;
}

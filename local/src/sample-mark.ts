import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { repository } from './repository.js';

/** What answers and tests, and never writes: a change here is no reason to load again. */
const notForImports = /\.(test|resolver|loader)\.ts$|\/src\/contract\//;

/** Everything that decides what a subgraph's sample command writes: its sources and files, the kit, the registers. */
export function sampleMark(folder: string): string {
  const hash = createHash('sha256');
  const parts = [
    `${folder}/src`,
    `${folder}/sample`,
    `${folder}/package.json`,
    'subgraphs/kit/src',
    'schema/registers',
  ];
  for (const part of parts) addFiles(hash, part);
  for (const name of readdirSync(join(repository, 'schema')).sort()) {
    if (name.endsWith('.measures.json')) addFiles(hash, `schema/${name}`);
  }
  return `sample ${hash.digest('hex').slice(0, 32)}`;
}

function addFiles(hash: Hash, path: string): void {
  const absolute = resolve(repository, path);
  if (!existsSync(absolute)) return;
  if (notForImports.test(path)) return;
  const entries = tryReaddir(absolute);
  if (entries) {
    for (const entry of entries.sort()) addFiles(hash, `${path}/${entry}`);
  } else {
    hash.update(`${path}\n`).update(readFileSync(absolute));
  }
}

function tryReaddir(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The mark is a comment on the database, so that it lives and dies with the data. */
export async function readMark(importUrl: string): Promise<string | undefined> {
  const sql = `SELECT shobj_description(oid, 'pg_database') AS mark FROM pg_database WHERE datname = current_database()`;
  const rows = await query(importUrl, sql);
  return rows[0]?.mark ?? undefined;
}

export async function writeMark(importUrl: string, mark: string): Promise<void> {
  const database = decodeURIComponent(new URL(importUrl).pathname.slice(1));
  await query(importUrl, `COMMENT ON DATABASE ${escapeIdentifier(database)} IS ${escapeLiteral(mark)}`).catch(
    (error) => {
      // Somebody else owns a database that was given: it gets its sample at every start, which changes nothing.
      if ((error as { code?: string }).code !== '42501') throw error;
    },
  );
}

async function query(url: string, sql: string): Promise<{ mark: string | null }[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // a server that is stopped meanwhile fails the statement, if one is under way
  await client.connect();
  try {
    return (await client.query<{ mark: string | null }>(sql)).rows;
  } finally {
    await client.end();
  }
}

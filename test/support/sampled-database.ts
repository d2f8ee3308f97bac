import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { testServer } from './behind-the-door.js';
import { freshDatabase, type FreshDatabase } from './postgres.js';

type Load = (database: FreshDatabase) => Promise<void>;

/** A database of an agency with its sample in it: the first of a run who asks loads it, and everybody gets a copy. */
export async function sampledDatabase(name: string, load: Load): Promise<FreshDatabase> {
  const admin = new Client({ connectionString: await testServer() });
  await admin.connect();
  try {
    const mark = `${name}, ${ofThisRun()}`;
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [mark]);
    const found = await admin.query<{ original: string }>(
      `SELECT datname AS original FROM pg_database WHERE shobj_description(oid, 'pg_database') = $1`,
      [mark],
    );
    return await freshDatabase(name, found.rows[0]?.original ?? (await makeOriginal(admin, name, mark, load)));
  } finally {
    await admin.end(); // and lets the next one in
  }
}

async function makeOriginal(admin: Client, name: string, mark: string, load: Load): Promise<string> {
  const database = await freshDatabase(`${name}_sample`);
  try {
    await load(database);
  } catch (error) {
    await database.drop();
    throw error;
  }
  const original = new URL(database.importUrl).pathname.slice(1);
  await admin.query(`COMMENT ON DATABASE ${escapeIdentifier(original)} IS ${escapeLiteral(mark)}`);
  return original;
}

const ofThisRun = (): string => `sample for the copies of run ${process.env['TEST_RUN']}`;

/** For a server that outlives the run. */
export async function dropOriginals(): Promise<void> {
  const admin = new Client({ connectionString: await testServer() });
  await admin.connect();
  const { rows } = await admin.query<{ original: string }>(
    `SELECT datname AS original FROM pg_database WHERE shobj_description(oid, 'pg_database') LIKE '%' || $1`,
    [ofThisRun()],
  );
  for (const { original } of rows) {
    await admin.query(`DROP DATABASE ${escapeIdentifier(original)} WITH (FORCE)`);
    for (const login of ['import', 'serve']) await admin.query(`DROP ROLE ${escapeIdentifier(`${original}_${login}`)}`);
  }
  await admin.end();
}

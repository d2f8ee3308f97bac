import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { agencyUrls, ensureDatabases } from '../../local/src/agency-database.js';
import { newPassword } from '../../local/src/secrets.js';
import { testServer } from './behind-the-door.js';

export interface FreshDatabase {
  /** As `POLICE_DATABASE_URL`: may connect, and read what a migration grants it. */
  readonly serveUrl: string;
  /** As `POLICE_IMPORT_DATABASE_URL`: owns the database. */
  readonly importUrl: string;
  /** The superuser, in this database: for CREATE EXTENSION, pg_stat_statements and the like. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** A database with the two logins that an agency has: empty, or a copy of one that was made so. */
export async function freshDatabase(name: string, original?: string): Promise<FreshDatabase> {
  const adminUrl = await testServer();
  const database = `${name}_${randomBytes(6).toString('hex')}`;
  const agency = {
    database,
    import: { user: `${database}_import`, password: newPassword() },
    serve: { user: `${database}_serve`, password: newPassword() },
  };
  const asAdmin = (statements: readonly string[]): Promise<void> => runStatements(adminUrl, statements);
  const [copy, importing, serving] = [database, agency.import.user, agency.serve.user].map(escapeIdentifier);
  if (original) await asAdmin([`CREATE DATABASE ${copy} TEMPLATE ${escapeIdentifier(original)}`]);
  await ensureDatabases(adminUrl, [agency]);
  if (original)
    await asAdmin([
      `ALTER DATABASE ${copy} OWNER TO ${importing}`,
      // What is in it belongs to those who made the original.
      `GRANT ${escapeIdentifier(`${original}_import`)} TO ${importing}`,
      `GRANT ${escapeIdentifier(`${original}_serve`)} TO ${serving}`,
    ]);
  const own = new URL(adminUrl);
  own.pathname = `/${database}`;
  return {
    ...agencyUrls(adminUrl, agency),
    adminUrl: own.href,
    drop: () =>
      asAdmin([
        `DROP DATABASE IF EXISTS ${copy} WITH (FORCE)`,
        `DROP ROLE IF EXISTS ${importing}`,
        `DROP ROLE IF EXISTS ${serving}`,
      ]),
  };
}

async function runStatements(adminUrl: string, statements: readonly string[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}

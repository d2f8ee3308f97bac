import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client, escapeIdentifier } from 'pg';
import { agencyUrls, ensureDatabases } from '../../local/src/agency-database.js';
import { newPassword } from '../../local/src/secrets.js';

export interface FreshDatabase {
  /** As `POLICE_DATABASE_URL`: may connect, and read what a migration grants it. */
  readonly serveUrl: string;
  /** As `POLICE_IMPORT_DATABASE_URL`: owns the database. */
  readonly importUrl: string;
  /** The superuser, in this database: for CREATE EXTENSION, pg_stat_statements and the like. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** An empty database with the two logins that an agency has. TEST_DATABASE_URL names a superuser of another server. */
export async function freshDatabase(name: string): Promise<FreshDatabase> {
  const adminUrl = await testServer();
  const database = `${name}_${randomBytes(6).toString('hex')}`;
  const agency = {
    database,
    import: { user: `${database}_import`, password: newPassword() },
    serve: { user: `${database}_serve`, password: newPassword() },
  };
  await ensureDatabases(adminUrl, [agency]);
  const own = new URL(adminUrl);
  own.pathname = `/${database}`;
  return {
    ...agencyUrls(adminUrl, agency),
    adminUrl: own.href,
    drop: () => drop(adminUrl, database, [agency.import.user, agency.serve.user]),
  };
}

async function drop(adminUrl: string, database: string, users: readonly string[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);
  for (const user of users) await admin.query(`DROP ROLE IF EXISTS ${escapeIdentifier(user)}`);
  await admin.end();
}

async function testServer(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const door = Number(process.env['TEST_POSTGRES_DOOR']);
  if (!door) throw new Error('TEST_POSTGRES_DOOR is not set: jest.config.mjs names test/support/global-setup.mjs.');
  const socket = connect(door, '127.0.0.1');
  await once(socket, 'connect');
  const answer = JSON.parse(await text(socket)) as { adminUrl?: string; error?: string };
  if (!answer.adminUrl) throw new Error(`The PostgreSQL of the tests did not start: ${answer.error}`);
  return answer.adminUrl;
}

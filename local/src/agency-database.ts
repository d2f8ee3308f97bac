import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface Login {
  readonly user: string;
  readonly password: string;
}

/** A database of one agency: the import login owns it, the serving login may connect, nobody else may. */
export interface AgencyDatabase {
  readonly database: string;
  readonly import: Login;
  readonly serve: Login;
}

export interface AgencyUrls {
  readonly importUrl: string;
  readonly serveUrl: string;
}

/** Makes what is missing of the databases and their logins; a second call changes nothing. */
export async function ensureDatabases(adminUrl: string, databases: readonly AgencyDatabase[]): Promise<void> {
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', () => undefined); // a server that is stopped meanwhile fails the statement, if one is under way
  await admin.connect();
  try {
    const existing = await admin.query<{ name: string }>('SELECT datname AS name FROM pg_database');
    const names = new Set(existing.rows.map((row) => row.name));
    for (const agency of databases) await ensureDatabase(admin, agency, names.has(agency.database));
  } finally {
    await admin.end();
  }
}

async function ensureDatabase(admin: Client, agency: AgencyDatabase, exists: boolean): Promise<void> {
  await ensureLogin(admin, agency.import);
  await ensureLogin(admin, agency.serve);
  const database = escapeIdentifier(agency.database);
  if (!exists) await admin.query(`CREATE DATABASE ${database} OWNER ${escapeIdentifier(agency.import.user)}`);
  await admin.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${escapeIdentifier(agency.serve.user)}`);
}

async function ensureLogin(admin: Client, { user, password }: Login): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(
    `${verb} ROLE ${escapeIdentifier(user)} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(password)}`,
  );
}

/** The URLs that the agency's two logins connect with, on the server of `adminUrl`. */
export function agencyUrls(adminUrl: string, agency: AgencyDatabase): AgencyUrls {
  return {
    importUrl: loginUrl(adminUrl, agency.database, agency.import),
    serveUrl: loginUrl(adminUrl, agency.database, agency.serve),
  };
}

function loginUrl(adminUrl: string, database: string, login: Login): string {
  const url = new URL(adminUrl);
  url.username = encodeURIComponent(login.user);
  url.password = encodeURIComponent(login.password);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

import { Client } from 'pg';
import type { AgencyUrls } from './agency-database.js';
import { settingName } from './config.js';

/** Logs in once with every login. One message lists all that fail: where, who, why. */
export async function checkDatabases(databases: ReadonlyMap<string, AgencyUrls>): Promise<void> {
  const logins = [...databases].flatMap(([name, { serveUrl, importUrl }]) => [
    { setting: settingName(name, 'DATABASE_URL'), url: serveUrl },
    { setting: settingName(name, 'IMPORT_DATABASE_URL'), url: importUrl },
  ]);
  const problems = (await Promise.all(logins.map(({ setting, url }) => problemWith(setting, url)))).flat();
  if (problems.length === 0) return;
  throw new Error(
    `Nothing was started, because these databases do not answer:\n${problems.join('\n')}\n` +
      'Start the server, or correct the settings in the environment or in .env (unset all to use the embedded one).',
  );
}

async function problemWith(setting: string, url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return [];
  } catch (error) {
    return [`  ${setting}: ${client.user} at ${client.host}:${client.port}/${client.database}: ${reasonOf(error)}`];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A refused connection to a name with two addresses is an AggregateError without a message. */
function reasonOf(error: unknown): string {
  const { message, code } = error as { message?: string; code?: string };
  return message || code || String(error);
}

import type { AgencyUrls } from './agency-database.js';
import type { Child } from './child.js';
import { baseUrl, type Settings } from './config.js';
import { prepareDataDir, removeLogs } from './data-dir.js';
import { checkDatabases } from './database-check.js';
import { lastWords } from './health.js';
import { newLifetime, type Lifetime } from './lifetime.js';
import { startLocalDatabases } from './local-databases.js';
import { refuseTakenPorts } from './ports.js';
import { processSettings, removeLocalEnv, writeLocalEnv } from './process-settings.js';
import { loadSecrets, type Secrets } from './secrets.js';
import { startProcesses } from './start-processes.js';

export interface Running {
  readonly gatewayUrl: string;
  /** The gateway and the subgraphs, by name. */
  readonly children: ReadonlyMap<string, Child>;
  /** Settles when everything has stopped: with the reason, if nobody asked for it. */
  readonly ended: Promise<string | undefined>;
  stop(): Promise<void>;
}

type Report = (line: string) => void;

/** Starts everything or nothing: when a part fails, what runs already is stopped, and the failure is thrown. */
export async function startAll(settings: Settings, report: Report, abort?: AbortSignal): Promise<Running> {
  const lifetime = newLifetime();
  abort?.addEventListener('abort', () => void lifetime.end());
  try {
    prepareDataDir(settings.dataDir);
    await lifetime.orEnd(refuseTakenPorts(settings));
    const names = settings.subgraphs.map(({ name }) => name);
    const secrets = loadSecrets(settings.dataDir, names);
    const databases =
      settings.databases ?? (await lifetime.orEnd(embeddedDatabases(settings, secrets, report, lifetime)));
    await lifetime.orEnd(checkDatabases(databases));
    const made = processSettings(settings, secrets, databases);
    removeLocalEnv(settings.dataDir); // a killed start leaves it, and whoever starts reads it: everybody's secrets
    // Not before nothing refuses any more: another start may be writing them.
    removeLogs(settings.dataDir, [settings.gateway, ...settings.subgraphs]);
    const children = await lifetime.orEnd(startProcesses({ settings, made, databases, report, lifetime }));
    lifetime.atEnd(() => removeLocalEnv(settings.dataDir));
    writeLocalEnv(settings.dataDir, made);
    for (const child of children.values()) watch(child, child.name === settings.gateway.name, report, lifetime);
    return { gatewayUrl: baseUrl(settings.gateway), children, ended: lifetime.ended, stop: () => lifetime.end() };
  } catch (error) {
    await lifetime.end();
    throw error;
  }
}

async function embeddedDatabases(
  settings: Settings,
  secrets: Secrets,
  report: Report,
  lifetime: Lifetime,
): Promise<ReadonlyMap<string, AgencyUrls>> {
  report('Starting PostgreSQL …');
  const starting = startLocalDatabases(settings, secrets);
  lifetime.atEnd(() =>
    starting.then(
      ({ postgres }) => postgres.stop(),
      () => undefined,
    ),
  );
  const { postgres, urls } = await starting;
  const reason = `PostgreSQL has ended, so everything was stopped. Its log: ${postgres.logFile}`;
  void postgres.ended.then(() => lifetime.end(reason));
  return urls;
}

/** One agency down costs its own fields, so the others go on. Without the gateway there is nothing to ask. */
function watch(child: Child, isGateway: boolean, report: Report, lifetime: Lifetime): void {
  child.complaints.on('line', (line) => report(`${child.name} | ${line}`));
  void child.ended.then((how) => {
    if (lifetime.isOver()) return;
    const what = lastWords(child, `${child.name} ended (${how}).`);
    if (isGateway) return void lifetime.end(`${what}\nEverything was stopped.`);
    report(`${what}\nThe others go on without its fields. To start it again: npm start -w subgraphs/${child.name}`);
  });
}

import type { AgencyUrls } from './agency-database.js';
import { startChild, type Child } from './child.js';
import { baseUrl, type Settings } from './config.js';
import { logFileOf } from './data-dir.js';
import { waitForHealth } from './health.js';
import type { Lifetime } from './lifetime.js';
import { loadSamples } from './load-samples.js';
import type { LocalProcess } from './local-processes.js';
import { ownSettings } from './process-settings.js';

export interface StartOptions {
  readonly settings: Settings;
  /** The settings of the processes beside those of the environment. */
  readonly made: Readonly<Record<string, string>>;
  readonly databases: ReadonlyMap<string, AgencyUrls>;
  readonly report: (line: string) => void;
  readonly lifetime: Lifetime;
}

/** Loads the samples, then starts the subgraphs and the gateway, and waits until all of them answer. */
export async function startProcesses(options: StartOptions): Promise<ReadonlyMap<string, Child>> {
  const { settings, databases, report, lifetime } = options;
  const agencies: Child[] = [];
  lifetime.atEnd(() => Promise.all(agencies.map((child) => child.stop())));
  const startAgency = (process: LocalProcess, command: readonly string[]): Child => {
    const child = start(options, process, command);
    agencies.push(child);
    return child;
  };
  await loadSamples({ subgraphs: settings.subgraphs, databases, start: startAgency, report });

  report(`Starting ${settings.subgraphs.map(({ name }) => name).join(', ')} and the gateway …`);
  const waiting = settings.subgraphs.map((subgraph) => ({
    at: subgraph,
    child: startAgency(subgraph, subgraph.command),
  }));
  const gateway = start(options, settings.gateway, settings.gateway.command);
  lifetime.atEnd(() => gateway.stop()); // the first to stop: while it finishes its requests, the agencies answer
  const all = [...waiting, { at: settings.gateway, child: gateway }];
  await Promise.all(all.map(({ at, child }) => waitForHealth(child, baseUrl(at))));
  return new Map(all.map(({ child }) => [child.name, child]));
}

function start({ settings, made, lifetime }: StartOptions, process: LocalProcess, command: readonly string[]): Child {
  // A sample that ended because everything is being stopped must not make room for the next.
  if (lifetime.isOver()) throw new Error('Stopped while starting.');
  return startChild({
    ...process,
    command,
    environment: ownSettings({ ...settings.environment, ...made }, settings, process, command),
    logFile: logFileOf(settings.dataDir, process.name),
  });
}

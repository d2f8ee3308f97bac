import { setTimeout as pause } from 'node:timers/promises';
import { settingName, type Settings } from './config.js';
import { isFree } from './free-port.js';

interface Wanted {
  readonly what: string;
  readonly setting: string;
  readonly host: string;
  readonly port: number;
}

/** Refuses before anything is started, naming every port that is taken and the setting that changes it. */
export async function refuseTakenPorts(settings: Settings): Promise<void> {
  const wanted = wantedPorts(settings);
  const free = await Promise.all(wanted.map(becomesFree));
  const taken = wanted.filter((_, index) => !free[index]);
  if (taken.length === 0) return;
  const lines = taken.map(({ what, setting, port }) => `  port ${port} for ${what}: set ${setting} to use another\n`);
  throw new Error(
    `Nothing was started, because something else listens there (another npm start?):\n${lines.join('')}` +
      'Stop it, or set other ports in the environment or in .env.',
  );
}

function wantedPorts(settings: Settings): Wanted[] {
  const processes = [settings.gateway, ...settings.subgraphs].map(({ name, host, port }) => ({
    what: name,
    setting: settingName(name, 'PORT'),
    host,
    port,
  }));
  const postgres = {
    what: 'PostgreSQL',
    setting: 'LOCAL_POSTGRES_PORT',
    host: '127.0.0.1',
    port: settings.postgresPort,
  };
  const all = settings.databases ? processes : [postgres, ...processes];
  for (const [index, { setting, port }] of all.entries()) {
    const same = all.slice(0, index).find((other) => other.port === port);
    if (same) throw new Error(`${same.setting} and ${setting} are both ${port}: each process needs a port of its own.`);
  }
  return all;
}

/** What a killed start left behind needs a moment to end. */
async function becomesFree({ host, port }: Wanted): Promise<boolean> {
  const until = Date.now() + 3_000;
  while (!(await isFree(port, host))) {
    if (Date.now() > until) return false;
    await pause(100);
  }
  return true;
}

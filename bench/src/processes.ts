import { execFileSync, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

/** The candidate has a core of its own; what asks and what answers it share another one, or have one each where there are more. */
export const cores = { load: 0, candidate: 1, subgraphs: cpus().length > 2 ? 2 : 0 };

export const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export function pinThisProcess(): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(cores.load), String(process.pid)], {
    stdio: 'ignore',
  });
}

/** One of our own processes, that speaks in messages. */
export function startPinned(script: string, core: number): ChildProcess {
  return fork(file(script), {
    execPath: 'taskset',
    execArgv: ['--cpu-list', String(core), process.execPath],
    env: { NODE_ENV: 'production' },
    serialization: 'advanced',
  });
}

/** Sends a message and waits for the answer; each of our processes answers in turn. */
export async function askProcess<Answer>(child: ChildProcess, question?: object): Promise<Answer> {
  const wait = new AbortController();
  const answer = once(child, 'message', wait).then(([message]) => message as Answer | { failure: string });
  const ended = once(child, 'exit', wait).then(() => ({ failure: `${child.spawnargs.at(-1)} has ended.` }));
  if (question) child.send(question);
  const given = await Promise.race([answer, ended]).finally(() => wait.abort());
  if (typeof given === 'object' && given !== null && 'failure' in given) throw new Error(String(given.failure));
  return given as Answer;
}

export interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

export interface Command {
  readonly flags: readonly string[];
  readonly script: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

/** A candidate is ready when it says where it answers, and ends when its input ends. */
export async function startCandidate({ flags, script, settings, environment }: Command): Promise<Running> {
  const command = ['--cpu-list', String(cores.candidate), process.execPath, ...flags, script, JSON.stringify(settings)];
  const child = spawn('taskset', command, {
    env: { NODE_ENV: 'production', END_WITH_PARENT: '1', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  let said = '';
  const ready = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const url = /answers at (\S+)\n/.exec((said += text))?.[1];
      if (url) resolve(url);
    });
  });
  const url = await Promise.race([
    ready,
    ended.then(() => Promise.reject(new Error(`${script} ended before it was ready. ${said}`))),
  ]);
  return {
    url,
    pid: child.pid as number,
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

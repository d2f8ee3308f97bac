import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { compiledProgram } from '../../test/support/behind-the-door.js';

const workspace = resolve(__dirname, '..');

/** Starts the gateway as it runs in earnest. `ready` gives its address, or rejects with what it said before it ended. */
export async function startGatewayProcess(environment: Record<string, string>) {
  const child = spawn(process.execPath, [...(await compiledProgram())], {
    cwd: workspace,
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let logged = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (logged += text));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const ready = new Promise<string>((found, failed) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const address = /answers at (\S+)\n/.exec((said += text))?.[1];
      if (address) found(address);
    });
    void ended.then(() => failed(new Error(logged)));
  });
  return {
    ready,
    pid: child.pid as number,
    /** The exit code. */
    ended,
    logged: () => logged,
    signal: (name: NodeJS.Signals) => child.kill(name),
    closeInput: () => child.stdin.destroy(),
    async waitForLog(text: string): Promise<void> {
      while (!logged.includes(text)) await once(child.stderr, 'data');
    },
  };
}

export type GatewayProcess = Awaited<ReturnType<typeof startGatewayProcess>>;

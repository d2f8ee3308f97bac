import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './child.js';

const patienceMs = 60_000;

/** Waits until the process answers at `url`/health. Fails with its last words when it ends, or keeps silent. */
export async function waitForHealth(child: Child, url: string): Promise<void> {
  const ended = child.ended.then((how) => {
    throw new Error(lastWords(child, `${child.name} ended with ${how} before it could answer.`));
  });
  const abort = new AbortController();
  try {
    await Promise.race([ended, poll(child, url, abort.signal)]);
  } finally {
    abort.abort();
  }
}

async function poll(child: Child, url: string, signal: AbortSignal): Promise<void> {
  const until = Date.now() + patienceMs;
  let got: string;
  while (!signal.aborted) {
    try {
      const { status } = await fetch(`${url}/health`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(2_000)]),
      });
      if (status === 200) return;
      got = `HTTP status ${status}`;
    } catch (error) {
      got = (error as Error).message;
    }
    if (Date.now() > until) {
      throw new Error(lastWords(child, `${child.name} does not answer at ${url}/health (${got}) after 60 s.`));
    }
    await pause(50);
  }
}

export function lastWords(child: Child, what: string): string {
  const lines = child.lastLines.map((line) => `  ${line}\n`);
  return `${what}${lines.length > 0 ? ` It said last:\n${lines.join('')}` : ' '}Its whole log: ${child.logFile}`;
}

import type { Operation } from '../operations.js';
import { bodyOf, type Runner } from './bench.js';

/** Asks all of them, and throws when one answers otherwise than the first. Gives the least that a right answer weighs, in bytes. */
export async function sameAnswer(runners: readonly Runner[], operation: Operation): Promise<number> {
  let expected: string | undefined;
  for (const { candidate, url } of runners) {
    const got = await dataOf(url, operation);
    expected ??= got;
    if (got === expected) continue;
    const at = [...got].findIndex((character, index) => character !== expected?.[index]);
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
    throw new Error(
      `${candidate.name} answers otherwise:\n  ${around(got)}\nwhere ${runners[0]?.candidate.name} answers\n  ${around(expected)}`,
    );
  }
  return Buffer.byteLength(expected ?? '');
}

async function dataOf(url: string, operation: Operation): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: bodyOf(operation) });
  const text = await response.text();
  const answer = response.ok ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : undefined;
  if (!answer?.data || answer.errors) throw new Error(`${url} answers ${response.status}: ${text.slice(0, 2_000)}`);
  return JSON.stringify(answer.data, sortedKeys);
}

/** The order of fields is nobody's concern here. */
function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

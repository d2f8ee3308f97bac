import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Reader } from './released.js';

const fileOf = (question: string, reader: Reader): string =>
  fileURLToPath(new URL(`answers/${question}.${reader.toLowerCase()}.json`, import.meta.url));

/**
 * The whole answer to a question, which somebody has read. `WRITE_ANSWERS=1 npm test -- test/e2e/questions.test.ts` writes what
 * is answered now in its place: read the difference before you commit it.
 */
export function keptAnswer(question: string, reader: Reader, now: unknown): unknown {
  const file = fileOf(question, reader);
  if (process.env['WRITE_ANSWERS'] === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  if (!existsSync(file)) throw new Error(`There is no ${file}: write it with WRITE_ANSWERS=1, and read it.`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

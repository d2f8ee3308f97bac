import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What lies beside a file: when it was published, and how settled it is. */
export interface Notice {
  readonly publishedOn: string;
  readonly status?: 'PROVISIONAL' | 'FINAL' | 'REVISED';
  readonly title?: string;
}

export type Value = string | number;

const fewAtOnce = 5000;

/** Writes `name.csv` and its notice, which says that all of it is SYNTHETIC. Rows are never all in memory. */
export function writeTable(
  folder: string,
  name: string,
  header: readonly string[],
  rows: Iterable<readonly Value[]>,
  { publishedOn, status = 'FINAL', ...more }: Notice,
): void {
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, `${name}.csv`), 'w');
  let lines = [line(header)];
  for (const row of rows) {
    lines.push(line(row));
    if (lines.length === fewAtOnce) {
      writeSync(file, lines.join(''));
      lines = [];
    }
  }
  writeSync(file, lines.join(''));
  closeSync(file);
  const notice = { publishedOn, status, synthetic: true, ...more };
  writeFileSync(join(folder, `${name}.release.json`), `${JSON.stringify(notice, null, 2)}\n`);
}

const line = (values: readonly Value[]): string => `${values.map(quoted).join(',')}\n`;

const quoted = (value: Value): Value =>
  typeof value === 'string' && /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

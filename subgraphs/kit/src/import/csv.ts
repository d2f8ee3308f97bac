import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { Transform, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import type { Row } from './importer.js';

export interface CsvRow {
  readonly line: number;
  readonly row: Row;
}

/** A file that cannot be read as the table it should be; the message names file, line and what was expected. */
export class FileError extends Error {}

/**
 * Streams a CSV file in UTF-8, one call of `take` a row, and gives the checksum of its bytes.
 * The line of a row is its first physical line: quoted values may hold line breaks. A column may stand there under one of
 * its other names.
 */
export async function readCsv(
  file: string,
  columns: readonly string[],
  take: (row: CsvRow) => void,
  otherNames: Readonly<Record<string, readonly string[]>> = {},
): Promise<string> {
  const checksum = createHash('sha256');
  if (!existsSync(file)) throw new FileError(`${file} is not there.`);
  let header: string[] | null = null;
  let line = 0;
  const takeValues = (values: string[]): void => {
    const first = ++line;
    for (const value of values) line += value.match(/\n/g)?.length ?? 0;
    const cells = values.map((value) => value.trim());
    if (cells.every((cell) => cell === '')) return;
    if (header === null) header = checkedHeader(file, first, cells, columns, otherNames);
    else take({ line: first, row: named(file, first, header, cells) });
  };
  await pipeline(
    createReadStream(file),
    new Transform({
      transform: (bytes: Buffer, _, pass) => {
        checksum.update(bytes);
        pass(null, bytes);
      },
    }),
    textOf(file),
    // papaparse takes the first line's ending for all: only \n is told to it, and \r is trimmed off the values.
    Papa.parse(Papa.NODE_STREAM_INPUT, { newline: '\n' }),
    new Writable({
      objectMode: true,
      write: (values: string[], _, done) => {
        try {
          takeValues(values);
          done();
        } catch (error) {
          done(error as Error);
        }
      },
    }),
  );
  if (header === null)
    throw new FileError(`${file}: a header with ${columns.join(', ')} was expected; the file is empty.`);
  return checksum.digest('hex');
}

/** Decodes strictly, across chunk borders, and drops a byte order mark. */
function textOf(file: string): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Buffer | undefined, pass: (error: Error | null, text?: string) => void): void => {
    try {
      pass(null, decoder.decode(bytes, { stream: bytes !== undefined }));
    } catch {
      pass(new FileError(`${file}: UTF-8 was expected; the file holds bytes that are not.`));
    }
  };
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform: (bytes: Buffer, _, pass) => decode(bytes, pass),
    flush: (pass) => decode(undefined, pass),
  });
}

function checkedHeader(
  file: string,
  line: number,
  labels: string[],
  columns: readonly string[],
  otherNames: Readonly<Record<string, readonly string[]>>,
): string[] {
  const names = new Map(
    Object.entries(otherNames).flatMap(([column, others]) =>
      labels.includes(column) ? [] : others.map((other) => [other, column] as const),
    ),
  );
  const header = labels.map((label) => names.get(label) ?? label);
  const twice = header.find((column, place) => columns.includes(column) && header.indexOf(column) !== place);
  if (twice !== undefined)
    throw new FileError(`${file}, line ${line}: column ${twice} is there twice; got ${labels.join(', ')}.`);
  const missing = columns.filter((column) => !header.includes(column));
  if (missing.length === 0) return header;
  throw new FileError(`${file}, line ${line}: no column ${missing.join(', ')}; got ${labels.join(', ')}.`);
}

function named(file: string, line: number, header: readonly string[], cells: readonly string[]): Row {
  if (cells.length !== header.length)
    throw new FileError(`${file}, line ${line}: ${header.length} values were expected; got ${cells.length}.`);
  return Object.fromEntries(header.map((name, index) => [name, cells[index]!]));
}

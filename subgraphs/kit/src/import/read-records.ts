import Papa from 'papaparse';
import { filePieces } from './file-pieces.js';
import type { InspectedFile } from './inspect-file.js';
import { CR, LF, lineValues, type RecordValues } from './line-values.js';
import { type Decode, textEncodingOf } from './text-encoding.js';
import { valueCache } from './value-cache.js';

/** Takes the values of one record. The line is its first physical one: quoted values may hold line breaks. */
export interface RecordReader {
  /** The values hold until the next record. */
  readonly take: (values: RecordValues, line: number) => void;
  /** A record that cannot be split into values. */
  readonly refuse: (line: number, got: string, expected: string) => void;
  /** Asked of each value when it is first read; where the answer is no, it is asked again when the value comes again. */
  readonly look: (text: string) => boolean;
  /** After each piece, how many bytes were read. */
  readonly progress: (bytes: number) => void;
}

/** A quote that is not closed would otherwise gather the rest of the file. */
const longestRecord = 1 << 16;

/** Streams the records of a CSV file. Lines may end in \n, \r\n, or both in one file; in \r alone throughout. */
export async function readRecords(
  file: string,
  { encoding, markLength }: InspectedFile,
  reader: RecordReader,
): Promise<void> {
  const { decode, recoded } = textEncodingOf(encoding);
  const splitter = recordSplitter(reader, decode);
  let bytesRead = markLength;
  for await (const bytes of filePieces(file, markLength)) {
    bytesRead += bytes.length;
    splitter.push(recoded(bytes));
    reader.progress(bytesRead);
  }
  splitter.end();
}

function recordSplitter({ take, refuse, look }: RecordReader, decode: Decode) {
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
  const values = lineValues(valueCache(decode, look));
  /** What was read of the file and not yet taken: less than a line, and the piece that came last. */
  let held = Buffer.allocUnsafe(1 << 17);
  let length = 0;
  let lineEnd: number | undefined;
  let line = 0;
  /** A record of several lines, of which the last has not come. */
  let open: { readonly line: number; text: string } | undefined;

  /** A line of a record that has quotes, or goes on. */
  const takeText = (text: string): void => {
    const plain = text.endsWith('\r') ? text.slice(0, -1) : text;
    const record = open ? { line: open.line, text: `${open.text}\n${plain}` } : { line, text: plain };
    const answer = !open || plain.includes('"') ? quoted(parser, record.text) : 'OPEN';
    if (answer !== 'OPEN') {
      open = undefined;
      if (answer === 'MALFORMED') return refuse(record.line, plain, 'a quoted value to end with its quote');
      const trimmed = answer.map((value) => value.trim());
      trimmed.forEach(look);
      take({ width: trimmed.length, at: (place) => trimmed[place]! }, record.line);
    } else if (record.text.length > longestRecord) {
      open = undefined;
      refuse(record.line, record.text, 'a quoted value to end, with a quote, within 65,536 letters');
    } else open = record;
  };

  const takeLines = (end: number): void => {
    let start = 0;
    for (let at: number; (at = values.split(held, start, length, end)) >= 0; start = at + 1) {
      line += 1;
      if (!open && values.isPlain) take(values, line);
      else takeText(decode(held, start, at));
    }
    held.copyWithin(0, start, length);
    length -= start;
  };

  return {
    push(bytes: Buffer): void {
      if (length + bytes.length > held.length) held = Buffer.concat([held], 2 * (length + bytes.length));
      bytes.copy(held, length);
      length += bytes.length;
      lineEnd ??= lineEndOf(held.subarray(0, length));
      if (lineEnd !== undefined) takeLines(lineEnd);
    },
    end(): void {
      if (length > 0) this.push(Buffer.of(lineEnd ?? LF));
      if (open) refuse(open.line, open.text, 'a quoted value to end, with a quote, before the file does');
    },
  };
}

/** A \r at the end says nothing yet: an \n may follow. */
function lineEndOf(bytes: Buffer): number | undefined {
  if (bytes.includes(LF)) return LF;
  const place = bytes.indexOf(CR);
  return place >= 0 && place < bytes.length - 1 ? CR : undefined;
}

/** The values of a record that holds quotes. A quote within a value that does not begin with one stands for itself. */
function quoted(parser: Papa.Parser, text: string): string[] | 'OPEN' | 'MALFORMED' {
  const { data, errors } = parser.parse(text, 0, false) as { data: string[][]; errors: { code: string }[] };
  if (errors.some(({ code }) => code === 'InvalidQuotes')) return 'MALFORMED';
  return errors.length > 0 ? 'OPEN' : data[0]!;
}

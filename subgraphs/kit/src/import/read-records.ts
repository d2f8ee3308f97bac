import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { filePieces } from './file-pieces.js';
import type { Encoding, InspectedFile } from './inspect-file.js';

/** Takes the values of one record. The line is its first physical one: quoted values may hold line breaks. */
export interface RecordReader {
  readonly take: (values: string[], line: number) => void;
  /** A record that cannot be split into values. */
  readonly refuse: (line: number, got: string, expected: string) => void;
  /** All of the text of which records are taken next: a record may have begun in an earlier piece of the file. */
  readonly look: (text: string) => void;
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
  const decoder = decoderOf(encoding);
  const splitter = recordSplitter(reader);
  let bytesRead = markLength;
  for await (const bytes of filePieces(file, markLength)) {
    bytesRead += bytes.length;
    splitter.push(decoder.write(bytes));
    reader.progress(bytesRead);
  }
  splitter.push(decoder.end() ?? '');
  splitter.end();
}

function decoderOf(encoding: Encoding): { write(bytes: Buffer): string; end(): string | undefined } {
  if (encoding === 'UTF-8') return new StringDecoder('utf8');
  if (encoding === 'Windows-1252') return { write: decodeWindows1252, end: () => '' };
  return iconv.getDecoder(encoding);
}

/** Where Windows-1252 has dashes and curly quotes, and ISO 8859-1 nothing. Node's own windows-1252 has nothing there either. */
const onlyInWindows = /[\x80-\x9f]/g;
const lettersOfWindows = iconv.decode(
  Buffer.from(Array.from({ length: 32 }, (_, byte) => 0x80 + byte)),
  'windows-1252',
);

/** As iconv-lite would, but for a string that takes a byte for each letter: most pieces of a file then take half the time. */
const decodeWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(onlyInWindows, (letter) => lettersOfWindows[letter.charCodeAt(0) - 0x80]!);

function recordSplitter({ take, refuse, look }: RecordReader) {
  const parser = new Papa.Parser({ delimiter: ',', newline: '\n' });
  let unfinished = '';
  let lineEnd: string | undefined;
  let line = 0;
  /** A record of several lines, of which the last has not come. */
  let open: { readonly line: number; text: string } | undefined;

  const takeLine = (text: string): void => {
    line += 1;
    const plain = text.endsWith('\r') ? text.slice(0, -1) : text;
    const hasQuote = plain.includes('"');
    if (!open && !hasQuote) return take(plain.split(','), line);
    const record = open ? { line: open.line, text: `${open.text}\n${plain}` } : { line, text: plain };
    const answer = hasQuote ? quoted(parser, record.text) : 'OPEN';
    if (answer !== 'OPEN') {
      open = undefined;
      if (answer === 'MALFORMED') refuse(record.line, plain, 'a quoted value to end with its quote');
      else take(answer, record.line);
    } else if (record.text.length > longestRecord) {
      open = undefined;
      refuse(record.line, record.text, 'a quoted value to end, with a quote, within 65,536 letters');
    } else open = record;
  };

  return {
    push(text: string): void {
      if (text === '') return;
      const all = unfinished + text;
      look(open ? `${open.text}\n${all}` : all);
      lineEnd ??= /\n/.test(all) ? '\n' : /\r[^\n]/.test(all) ? '\r' : undefined;
      const lines = lineEnd === undefined ? [all] : all.split(lineEnd);
      unfinished = lines.pop()!;
      for (const one of lines) takeLine(one);
    },
    end(): void {
      if (unfinished !== '') takeLine(unfinished);
      if (open) refuse(open.line, open.text, 'a quoted value to end, with a quote, before the file does');
    },
  };
}

/** The values of a record that holds quotes. A quote within a value that does not begin with one stands for itself. */
function quoted(parser: Papa.Parser, text: string): string[] | 'OPEN' | 'MALFORMED' {
  const { data, errors } = parser.parse(text, 0, false) as { data: string[][]; errors: { code: string }[] };
  if (errors.some(({ code }) => code === 'InvalidQuotes')) return 'MALFORMED';
  return errors.length > 0 ? 'OPEN' : data[0]!;
}

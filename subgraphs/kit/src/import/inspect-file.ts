import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { filePieces } from './file-pieces.js';

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252';

/** What is known of a file before a row is read. */
export interface InspectedFile {
  /** SHA-256 of its bytes. */
  readonly checksum: string;
  readonly size: number;
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly markLength: number;
}

/**
 * Reads all bytes once: a byte order mark says the encoding, or halves of letters do; else it is UTF-8 if all of the file
 * is, and the Windows-1252 of spreadsheets if not. A guess from the beginning would be wrong where the first letter outside
 * ASCII stands late.
 */
export async function inspectFile(file: string): Promise<InspectedFile> {
  const hash = createHash('sha256');
  let size = 0;
  let mark: Mark = noMark;
  let isValid = true;
  let unfinished: Buffer = Buffer.alloc(0);
  for await (const bytes of filePieces(file)) {
    hash.update(bytes);
    if (size === 0) mark = markOf(bytes);
    size += bytes.length;
    if (!isValid) continue;
    const joined = unfinished.length > 0 ? Buffer.concat([unfinished, bytes]) : bytes;
    const end = endOfWholeLetters(joined);
    isValid = isUtf8(joined.subarray(0, end));
    unfinished = Buffer.from(joined.subarray(end));
  }
  isValid &&= unfinished.length === 0;
  return {
    checksum: hash.digest('hex'),
    size,
    encoding: mark.encoding ?? (isValid ? 'UTF-8' : 'Windows-1252'),
    markLength: mark.length,
  };
}

interface Mark {
  readonly encoding: Encoding | null;
  readonly length: number;
}
const noMark: Mark = { encoding: null, length: 0 };

function markOf(bytes: Buffer): Mark {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'UTF-16LE', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'UTF-16BE', length: 2 };
  // What follows the mark need not keep its promise.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: null, length: 3 };
  // A header is in ASCII, and no text has letters of the value 0: every other byte is one half of a letter.
  if (bytes[0] !== 0 && bytes[1] === 0) return { encoding: 'UTF-16LE', length: 0 };
  if (bytes[0] === 0 && bytes[1] !== 0) return { encoding: 'UTF-16BE', length: 0 };
  return noMark;
}

/** A letter of UTF-8 has up to four bytes, of which the last ones may stand in the next piece. */
function endOfWholeLetters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    const letters = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    if (letters > back) return bytes.length - back;
    if (letters > 1 || byte < 0x80) break;
  }
  return bytes.length;
}

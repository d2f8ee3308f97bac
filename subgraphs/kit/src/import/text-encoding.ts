import iconv from 'iconv-lite';
import type { Encoding } from './inspect-file.js';

export type Decode = (bytes: Buffer, start: number, end: number) => string;

/** Where Windows-1252 has dashes and curly quotes, and ISO 8859-1 nothing. Node's own windows-1252 has nothing there either. */
const onlyInWindows = /[\x80-\x9f]/g;
const lettersOfWindows = iconv.decode(
  Buffer.from(Array.from({ length: 32 }, (_, byte) => 0x80 + byte)),
  'windows-1252',
);

const decodeWindows1252: Decode = (bytes, start, end) =>
  bytes
    .toString('latin1', start, end)
    .replace(onlyInWindows, (letter) => lettersOfWindows[letter.charCodeAt(0) - 0x80]!);
const decodeUtf8: Decode = (bytes, start, end) => bytes.toString('utf8', start, end);

/** How values are read: in bytes of which ASCII is a part. */
interface TextEncoding {
  readonly decode: Decode;
  /** The bytes of a file in those that values are read in, piece by piece. */
  readonly recoded: (bytes: Buffer) => Buffer;
}

export function textEncodingOf(encoding: Encoding): TextEncoding {
  if (encoding === 'UTF-8') return { decode: decodeUtf8, recoded: (bytes) => bytes };
  if (encoding === 'Windows-1252') return { decode: decodeWindows1252, recoded: (bytes) => bytes };
  return { decode: decodeUtf8, recoded: fromTwoBytes(encoding) };
}

/** UTF-8 of UTF-16. A letter of two halves may be parted by the end of a piece. */
function fromTwoBytes(encoding: Encoding): TextEncoding['recoded'] {
  const decoder = iconv.getDecoder(encoding);
  let half = '';
  return (bytes) => {
    const text = half + decoder.write(bytes);
    half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
    return Buffer.from(half === '' ? text : text.slice(0, -1));
  };
}

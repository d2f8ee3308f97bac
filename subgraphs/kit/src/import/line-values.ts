import type { ValueCache } from './value-cache.js';

export const LF = 10;
export const CR = 13;
const QUOTE = 34;
const COMMA = 44;
/** A line of more values is split as text. */
const mostValues = 1024;

/** The values of one record, trimmed; each is made when it is asked for. */
export interface RecordValues {
  readonly width: number;
  readonly at: (place: number) => string;
}

/** Takes the next byte of a value into its hash (FNV-1a). */
const mixed = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193);

/**
 * Splits one line at a time, in any encoding of which ASCII is a part, and makes nothing of it: where each value stands, and a
 * hash of its bytes.
 */
export function lineValues(valueOf: ValueCache) {
  const starts = new Int32Array(mostValues);
  const ends = new Int32Array(mostValues);
  const hashes = new Int32Array(mostValues);
  let of: Buffer = Buffer.alloc(0);
  let width = 0;
  let isPlain = true;

  const take = (start: number, end: number, hash: number): void => {
    starts[width] = start;
    ends[width] = end;
    hashes[width] = hash;
    width += 1;
  };

  return {
    /** False where quotes are not simply around a value, or where there are too many values. */
    get isPlain() {
      return isPlain && width <= mostValues;
    },
    get width() {
      return width;
    },
    at: (place: number): string => valueOf(of, starts[place]!, ends[place]!, hashes[place]!),

    /** Takes the line that begins at `start`, and gives the place of its end; -1 if that has not come. */
    split(bytes: Buffer, start: number, length: number, lineEnd: number): number {
      of = bytes;
      width = 0;
      isPlain = true;
      let from = start;
      let hash = 0;
      for (let at = start; at < length; at += 1) {
        const byte = bytes[at]!;
        if (byte === COMMA) {
          take(from, at, hash);
          from = at + 1;
          hash = 0;
        } else if (byte === lineEnd) {
          take(from, at > from && bytes[at - 1] === CR ? at - 1 : at, hash);
          return at;
        } else if (byte === QUOTE) {
          const end = at === from ? endOfQuoted(bytes, at, length, lineEnd) : -1;
          if (end < 0) {
            isPlain = false;
            return placeOf(lineEnd, bytes, at, length);
          }
          from = at + 1;
          for (at = from; at < end; at += 1) hash = mixed(hash, bytes[at]!);
          take(from, end, hash);
          hash = 0;
          at += 1;
          if (bytes[at] !== COMMA) return bytes[at] === lineEnd ? at : at + 1;
          from = at + 1;
        } else hash = mixed(hash, byte);
      }
      return -1;
    },
  };
}

function placeOf(byte: number, bytes: Buffer, from: number, length: number): number {
  const place = bytes.indexOf(byte, from);
  return place < length ? place : -1;
}

/** The closing quote of a value that has no other, nor a line break, and ends there; -1 where it is not that simple. */
function endOfQuoted(bytes: Buffer, quote: number, length: number, lineEnd: number): number {
  let at = quote + 1;
  while (at < length && bytes[at] !== QUOTE && bytes[at] !== lineEnd) at += 1;
  if (at + 2 >= length || bytes[at] !== QUOTE) return -1;
  const next = bytes[at + 1];
  const isEnd = next === COMMA || next === lineEnd || (next === CR && bytes[at + 2] === lineEnd);
  return isEnd ? at : -1;
}

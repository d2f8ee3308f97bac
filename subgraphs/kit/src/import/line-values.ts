import { isSame, type Words, wordsOf } from './byte-words.js';
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

/**
 * Splits one line at a time, in any encoding of which ASCII is a part, and makes nothing of it but where each value stands. Most
 * values of a table are those of the line above: they are the same strings, and nothing is looked up.
 */
export function lineValues(cache: ValueCache) {
  /** Where values begin and end, their quotes included. */
  const starts = new Int32Array(mostValues);
  const ends = new Int32Array(mostValues);
  /** What was made of a value, for as long as it stays the same from line to line. */
  const texts = new Array<string | null>(mostValues).fill(null);
  let of: Buffer = Buffer.alloc(0);
  let words = wordsOf(of);
  let width = 0;
  let isPlain = false;

  return {
    /** False where quotes are not simply around a value, or where there are too many values. */
    get isPlain() {
      return isPlain;
    },
    get width() {
      return width;
    },
    at(place: number): string {
      const known = texts[place]!;
      if (known !== null) return known;
      const start = starts[place]!;
      const quote = of[start] === QUOTE && start < ends[place]! ? 1 : 0;
      const text = cache.valueOf(of, words, start + quote, ends[place]! - quote);
      if (cache.isKept) texts[place] = text;
      return text;
    },

    /**
     * Takes the line that begins at `start`, and gives the place of its end; -1 if that has not come. The line before stands
     * above it in these bytes, but for the first one.
     */
    split(bytes: Buffer, start: number, length: number, lineEnd: number): number {
      const above = start > 0 && isPlain ? width : 0;
      if (bytes !== of) words = wordsOf(bytes);
      of = bytes;
      isPlain = false;
      width = 0;
      for (let from = start, place = 0; place < mostValues; place += 1) {
        let end = place < above ? endOfRepeated(words, from, length, lineEnd, starts[place]!, ends[place]!) : -1;
        if (end < 0) {
          end = endOfValue(words, from, length, lineEnd);
          if (end < 0) break;
          texts[place] = null;
        }
        starts[place] = from;
        ends[place] = end;
        from = end + 1;
        if (bytes[end] === COMMA) continue;
        width = place + 1;
        isPlain = true;
        return bytes[end] === lineEnd ? end : end + 1;
      }
      return placeOf(lineEnd, bytes, start, length);
    },
  };
}

function placeOf(byte: number, bytes: Buffer, from: number, length: number): number {
  const place = bytes.indexOf(byte, from);
  return place < length ? place : -1;
}

/** A value ends before a comma, or before the end of its line, which may have a \r more. */
function isEnd(words: Words, place: number, lineEnd: number): boolean {
  const byte = words.getUint8(place);
  return byte === COMMA || byte === lineEnd || (byte === CR && words.getUint8(place + 1) === lineEnd);
}

/** Where the value that begins at `from` ends, if it is the one that stands above it; else -1. */
function endOfRepeated(
  words: Words,
  from: number,
  length: number,
  lineEnd: number,
  start: number,
  end: number,
): number {
  const at = from + end - start;
  return at + 1 < length && isEnd(words, at, lineEnd) && isSame(words, from, words, start, end - start) ? at : -1;
}

/** The end of a value without quotes, or with one at either side; -1 where it is not that simple, or has not come. */
function endOfValue(words: Words, from: number, length: number, lineEnd: number): number {
  if (from < length && words.getUint8(from) === QUOTE) {
    let at = from + 1;
    while (at < length && words.getUint8(at) !== QUOTE && words.getUint8(at) !== lineEnd) at += 1;
    return at + 2 < length && words.getUint8(at) === QUOTE && isEnd(words, at + 1, lineEnd) ? at + 1 : -1;
  }
  for (let at = from; at < length; at += 1) {
    const byte = words.getUint8(at);
    // Letters and digits, which most are, stand above all signs that are looked for.
    if (byte > COMMA) continue;
    if (byte === COMMA) return at;
    if (byte === lineEnd) return at > from && words.getUint8(at - 1) === CR ? at - 1 : at;
    if (byte === QUOTE) return -1;
  }
  return -1;
}

import { hashOf, isSame, type Words, wordsOf } from './byte-words.js';

/** Values that are longer are seldom the same. */
const longest = 128;
const slots = 1 << 14;

/** The strings of the bytes of values. */
export interface ValueCache {
  readonly valueOf: (bytes: Buffer, words: Words, start: number, end: number) => string;
  /** Whether the last one was kept. What is not has to be asked for whenever it comes again. */
  readonly isKept: boolean;
}

/**
 * A file has the same few values again and again: to make a string of each, and to look that up, took more time than all the rest.
 * A value that comes again is the same string. A slot keeps the last value that fell into it, so that memory has an end.
 */
export function valueCache(
  decode: (bytes: Buffer, start: number, end: number) => string,
  /** Asked of each value that is not kept. */
  isToKeep: (text: string) => boolean,
): ValueCache {
  const texts = new Array<string>(slots).fill('');
  const lengths = new Uint8Array(slots);
  const kept = new Uint8Array(slots * longest);
  const keptWords = wordsOf(kept);
  let isKept = true;

  return {
    get isKept() {
      return isKept;
    },
    valueOf(bytes, words, start, end) {
      const length = end - start;
      const slot = hashOf(words, start, end) & (slots - 1);
      isKept = true;
      if (lengths[slot] === length && isSame(words, start, keptWords, slot * longest, length)) return texts[slot]!;
      const text = decode(bytes, start, end).trim();
      isKept = isToKeep(text) && length <= longest;
      if (isKept) {
        texts[slot] = text;
        lengths[slot] = length;
        kept.set(bytes.subarray(start, end), slot * longest);
      }
      return text;
    },
  };
}

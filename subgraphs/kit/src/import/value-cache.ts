/** Values that are longer are seldom the same. */
const longest = 128;
const slots = 1 << 14;

/** The string of some bytes of a buffer, by a hash of them. */
export type ValueCache = (bytes: Buffer, start: number, end: number, hash: number) => string;

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

  const isKept = (slot: number, bytes: Buffer, start: number, length: number): boolean => {
    if (lengths[slot] !== length) return false;
    const first = slot * longest;
    for (let at = 0; at < length; at += 1) if (kept[first + at] !== bytes[start + at]) return false;
    return true;
  };

  return (bytes, start, end, hash) => {
    const length = end - start;
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    if (length <= longest && isKept(slot, bytes, start, length)) return texts[slot]!;
    const text = decode(bytes, start, end).trim();
    if (isToKeep(text) && length <= longest) {
      texts[slot] = text;
      lengths[slot] = length;
      kept.set(bytes.subarray(start, end), slot * longest);
    }
    return text;
  };
}

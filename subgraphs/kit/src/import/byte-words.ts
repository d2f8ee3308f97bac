/** Bytes four at a time: JavaScript compares as many in half the time. */
export type Words = DataView;

export const wordsOf = ({ buffer, byteOffset, length }: Uint8Array): Words => new DataView(buffer, byteOffset, length);

export function isSame(words: Words, start: number, others: Words, otherStart: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4)
    if (words.getInt32(start + at, true) !== others.getInt32(otherStart + at, true)) return false;
  for (; at < length; at += 1) if (words.getUint8(start + at) !== others.getUint8(otherStart + at)) return false;
  return true;
}

/** A hash of bytes, of 32 bits. */
export function hashOf(words: Words, start: number, end: number): number {
  let hash = 0;
  let at = start;
  for (; at + 4 <= end; at += 4) hash = mixed(hash, words.getInt32(at, true));
  for (; at < end; at += 1) hash = mixed(hash, words.getUint8(at));
  return hash;
}

const mixed = (hash: number, word: number): number => {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
};

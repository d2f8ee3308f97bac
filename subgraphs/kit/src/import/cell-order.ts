/** For each of these codes how many come before it, byte by byte, as PostgreSQL's C collation has them. */
export function ranksOf(codes: readonly string[]): Int32Array {
  const ranks = new Int32Array(codes.length);
  const places = codes.map((_, place) => place).sort((a, b) => (codes[a]! < codes[b]! ? -1 : 1));
  places.forEach((place, rank) => (ranks[place] = rank));
  return ranks;
}

/** The places from 0 on, by their keys. */
export function inOrderOf(keys: Float64Array): Int32Array {
  return new Int32Array(keys.length).map((_, place) => place).sort((a, b) => keys[a]! - keys[b]!);
}

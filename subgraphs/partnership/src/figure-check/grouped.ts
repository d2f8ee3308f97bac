/** Rows by what they have in common, groups in the order of their first row. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): (readonly Row[])[] {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

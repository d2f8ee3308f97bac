import DataLoader from 'dataloader';

/** What is asked of a loader. */
type Loader<Key, Value> = Pick<DataLoader<Key, Value>, 'load' | 'loadMany'>;

/** Most loaders that are made for a request are never asked: they cost nothing until they are. */
function whenAsked<Key, Value>(batch: (keys: readonly Key[]) => Promise<Value[]>): Loader<Key, Value> {
  let made: DataLoader<Key, Value> | undefined;
  const loader = () => (made ??= new DataLoader(batch));
  return { load: (key) => loader().load(key), loadMany: (keys) => loader().loadMany(keys) };
}

/** A loader of lists: one call of `fetch` for all keys, lists in key order, `[]` where there is nothing. */
export const manyByKey = <Key, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row[]> =>
  whenAsked(async (keys) => {
    const lists = new Map<Key, Row[]>(keys.map((key) => [key, []]));
    for (const row of await fetch(keys)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key)!);
  });

/** A loader of single rows: null where there is none. */
export const oneByKey = <Key, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row | null> =>
  whenAsked(async (keys) => {
    const rows = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

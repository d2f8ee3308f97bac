/** So many characters of keys: what is kept of a document takes a hundred times as much as its text. */
const mostCharacters = 2_000_000;

/** A bounded cache: a Map keeps the order of insertion, so the first key is the one that was not used for longest. */
export function leastRecentlyUsed<Value>(limit: number) {
  const entries = new Map<string, Value>();
  let characters = 0;
  const forget = (key: string): void => {
    if (entries.delete(key)) characters -= key.length;
  };
  return {
    get(key: string): Value | undefined {
      const value = entries.get(key);
      if (value !== undefined) {
        entries.delete(key);
        entries.set(key, value);
      }
      return value;
    },
    /** The one that was used last is last. */
    values: (): Value[] => [...entries.values()],
    delete: forget,
    set(key: string, value: Value): void {
      forget(key);
      entries.set(key, value);
      characters += key.length;
      while (entries.size > limit || (characters > mostCharacters && entries.size > 1))
        forget(entries.keys().next().value as string);
    },
  };
}

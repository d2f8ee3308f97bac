/** A bounded cache: a Map keeps the order of insertion, so the first key is the one that was not used for longest. */
export function leastRecentlyUsed<Value>(limit: number) {
  const entries = new Map<string, Value>();
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
    delete: (key: string): void => void entries.delete(key),
    set(key: string, value: Value): void {
      entries.set(key, value);
      if (entries.size > limit) entries.delete(entries.keys().next().value as string);
    },
  };
}

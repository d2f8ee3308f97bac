/** Two spaces, a line feed at the end, keys in the order in which they were made: a difference is then always a change. */
export const stableJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

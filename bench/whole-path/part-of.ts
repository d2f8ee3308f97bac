/**
 * Where what a statement says is not what the answer says at the same path; undefined where all of it is. Of an object it may
 * leave fields out, of a list nothing.
 */
export function differenceOf(said: unknown, answer: unknown, path: string): string | undefined {
  if (!isNode(said) || !isNode(answer) || Array.isArray(said) !== Array.isArray(answer))
    return JSON.stringify(said) === JSON.stringify(answer) ? undefined : differs(path, said, answer);
  if (Array.isArray(said) && said.length !== Object.keys(answer).length) return differs(`${path}.length`, said, answer);
  for (const [key, value] of Object.entries(said)) {
    if (!(key in answer)) return `${path}.${key} is not in the graph's answer`;
    const difference = differenceOf(value, answer[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

/** How many values stand in an answer: texts, numbers, truths, nulls, and lists that have nothing. */
export function valuesIn(answer: unknown): number {
  if (!isNode(answer)) return 1;
  return Object.values(answer).reduce<number>((sum, value) => sum + valuesIn(value), 0);
}

/** A list has its values at 0, 1, 2 … as an object has them by name. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !(Array.isArray(value) && value.length === 0);

const shown = (value: unknown): string => String(JSON.stringify(value)).slice(0, 200);
const differs = (path: string, said: unknown, answer: unknown): string =>
  `${path}: the graph answers ${shown(answer)}, the statement says ${shown(said)}`;

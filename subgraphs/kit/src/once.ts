/** What can be worked out and kept: undefined would be worked out again and again. */
type Kept = NonNullable<unknown> | null;

/** Works a thing out once for each object that it is asked of, and keeps it as long as the object. */
export function onceFor<Asked extends object, Made extends Kept>(make: (asked: Asked) => Made): (asked: Asked) => Made {
  const known = new WeakMap<Asked, Made>();
  return (asked) => {
    const found = known.get(asked);
    if (found !== undefined) return found;
    const made = make(asked);
    known.set(asked, made);
    return made;
  };
}

const mostTexts = 10_000;
const longestText = 100;

/** A part that was cut out of a long text keeps all of it in memory. */
const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

/**
 * The same for texts, of which requests ask few many times. Callers write them: what is kept is dropped before it can grow
 * without end, and a long one is not kept.
 */
export function onceForText<Made extends Kept>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    if (text.length > longestText) return make(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = copyOf(text);
    const made = make(own);
    if (known.size >= mostTexts) known.clear();
    known.set(own, made);
    return made;
  };
}

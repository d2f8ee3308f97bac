/** A selection that is being put together for one agency. */
export interface Draft {
  readonly fields: Map<string, DraftField>;
  /** What is selected on some types only. */
  readonly branches: Map<string, Draft>;
}

export interface DraftField {
  readonly name: string;
  readonly args: string;
  /** The type that the agency itself gives it: where two types of an answer differ in it, one name cannot hold both. */
  readonly type: string;
  readonly below?: Draft;
}

export const emptyDraft = (): Draft => ({ fields: new Map(), branches: new Map() });

export function branch(draft: Draft, typeName: string): Draft {
  const known = draft.branches.get(typeName) ?? emptyDraft();
  draft.branches.set(typeName, known);
  return known;
}

export interface Printed {
  readonly text: string;
  /** Names in the answer that stand for others. */
  readonly renames: ReadonlyMap<string, string>;
}

/** Writes a selection; `prefix` begins the names that are given to fields which would be in each other's way. */
export function printDraft(draft: Draft, prefix: string): Printed {
  const renames = new Map<string, string>();
  const write = (one: Draft): string => {
    const branches = [...one.branches.values()];
    const own = [...one.fields].map(([key, field]) => writeField(key, field));
    const texts = [...one.branches].map(([typeName, below], at) => {
      const fields = [...below.fields].map(([key, field]) => {
        const clashes = branches.some((other) => other !== below && differs(field, other.fields.get(key)));
        if (!clashes) return writeField(key, field);
        // No name of another kind begins so: requirements.ts writes a number and `_`, and a field's name begins with no number.
        const alias = `${prefix}${at}on_${key}`;
        renames.set(alias, key);
        return writeField(alias, field);
      });
      const nested = below.branches.size > 0 ? [write({ fields: new Map(), branches: below.branches })] : [];
      return `...on ${typeName}{${[...fields, ...nested].join(' ') || '__typename'}}`;
    });
    return [...own, ...texts].join(' ') || '__typename';
  };
  const writeField = (key: string, { name, args, below }: DraftField): string =>
    `${key === name ? '' : `${key}:`}${name}${args}${below ? `{${write(below)}}` : ''}`;
  return { text: write(draft), renames };
}

/** Two fields of one name stand side by side only when they are the same down to the last. */
function differs(one: DraftField, other: DraftField | undefined): boolean {
  if (!other) return false;
  if (one.name !== other.name || one.args !== other.args || one.type !== other.type) return true;
  return !sameDraft(one.below, other.below);
}

function sameDraft(one: Draft | undefined, other: Draft | undefined): boolean {
  if (!one || !other) return one === other;
  if (one.fields.size !== other.fields.size || one.branches.size !== other.branches.size) return false;
  const same = ([key, field]: [string, DraftField]): boolean =>
    other.fields.has(key) && !differs(field, other.fields.get(key));
  return (
    [...one.fields].every(same) &&
    [...one.branches].every(([name, below]) => sameDraft(below, other.branches.get(name)))
  );
}

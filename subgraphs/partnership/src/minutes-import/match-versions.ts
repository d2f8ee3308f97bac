import { similarity } from './anchor.js';

/** Something that both an earlier and a new version of a document may have. */
export interface Anchored {
  readonly anchor: string;
  /** What it stands in: things in different places are the same only word for word. */
  readonly within: string;
}

export interface Match<Earlier, Current> {
  /** Each of the new version, in its order, with what it was before; undefined if it is new. */
  readonly kept: readonly { readonly current: Current; readonly earlier: Earlier | undefined }[];
  /** What the new version has no more. */
  readonly orphans: readonly Earlier[];
}

/** Half of the words: a corrected paragraph is still the same, another one under the same heading is not. */
const sameEnough = 0.5;

/** Finds what is the same in two versions by what it says: first word for word, then the most alike in the same place. */
export function matchVersions<Earlier extends Anchored, Current extends Anchored>(
  earlier: readonly Earlier[],
  current: readonly Current[],
): Match<Earlier, Current> {
  const found = new Map<Current, Earlier>();
  const left = new Set(earlier);
  const pair = (thing: Current, before: Earlier | undefined): void => {
    if (!before) return;
    found.set(thing, before);
    left.delete(before);
  };
  const firstLeft = (same: (before: Earlier) => boolean): Earlier | undefined => [...left].find(same);

  for (const thing of current)
    pair(
      thing,
      firstLeft(({ anchor, within }) => anchor === thing.anchor && within === thing.within),
    );
  for (const thing of current)
    if (!found.has(thing))
      pair(
        thing,
        firstLeft(({ anchor }) => anchor !== '' && anchor === thing.anchor),
      );
  for (const { thing, before } of mostAlikeFirst([...left], current, (thing) => !found.has(thing)))
    if (!found.has(thing) && left.has(before)) pair(thing, before);

  return { kept: current.map((thing) => ({ current: thing, earlier: found.get(thing) })), orphans: [...left] };
}

const mostAlikeFirst = <Earlier extends Anchored, Current extends Anchored>(
  earlier: readonly Earlier[],
  current: readonly Current[],
  wanted: (thing: Current) => boolean,
): { thing: Current; before: Earlier }[] =>
  current
    .filter(wanted)
    .flatMap((thing) =>
      earlier
        .filter(({ within }) => within === thing.within)
        .map((before) => ({ thing, before, alike: similarity(before.anchor, thing.anchor) })),
    )
    .filter(({ alike }) => alike >= sameEnough)
    .sort((one, other) => other.alike - one.alike);

export interface DisjointSets {
  /** One member of the set that stands for all of it. */
  of(member: number): number;
  unite(one: number, other: number): void;
}

export function disjointSets(size: number): DisjointSets {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const of = (member: number): number => {
    let root = member;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = member; parent[at] !== root;) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  return {
    of,
    // The smaller number stands for both, so that the outcome does not depend on the order.
    unite: (one, other) => {
      const [first, second] = [of(one), of(other)].sort((a, b) => a - b) as [number, number];
      parent[second] = first;
    },
  };
}

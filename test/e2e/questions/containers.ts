interface Listed {
  readonly code: string;
  readonly parents: readonly string[];
  readonly coterminousWith: readonly string[];
}

/** The areas that contain an area, however far above, by the register; and those that are the same ground as one of them. */
export function containersOf(register: string): (area: string) => ReadonlySet<string> {
  const { areas } = JSON.parse(register) as { areas: Listed[] };
  const byCode = new Map(areas.map((area) => [area.code, area]));
  return (area) => {
    const found = new Set<string>();
    const climb = (code: string): void => {
      for (const above of byCode.get(code)?.parents ?? []) {
        if (found.has(above)) continue;
        found.add(above);
        byCode.get(above)?.coterminousWith.forEach((same) => found.add(same));
        climb(above);
      }
    };
    climb(area);
    byCode.get(area)?.coterminousWith.forEach(climb);
    return found;
  };
}

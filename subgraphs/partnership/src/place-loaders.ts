import type { GraphQLResolveInfo } from 'graphql';

/** A place of a query: the names on the way to a field, whatever the row. */
type Path = GraphQLResolveInfo['path'];

/**
 * One set of loaders for each place of a query. Two places that shared one would be batched together, or not, as the
 * answers of the database happen to arrive; apart, the number of statements follows from the query alone.
 */
export function placeLoaders<Loaders>(make: () => Loaders): (path?: Path) => Loaders {
  const places = new Map<string, Loaders>();
  return (path) => {
    const place = placeOf(path);
    const known = places.get(place);
    if (known) return known;
    const made = make();
    places.set(place, made);
    return made;
  };
}

function placeOf(path: Path | undefined): string {
  let place = '';
  for (let step = path; step; step = step.prev) if (typeof step.key === 'string') place += `/${step.key}`;
  return place;
}

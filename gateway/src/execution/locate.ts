import type { Path } from '../planner.js';
import type { Row } from './row.js';
import { slotName } from './row.js';
import type { ErrorPath } from './run.js';

/** Finds where in the client's answer a row stands. Slow, and only walked when an agency reports an error there. */
export function locate(root: Row, path: Path, row: Row): ErrorPath | undefined {
  const [segment, ...rest] = path;
  if (segment === undefined) return root === row ? [] : undefined;
  if (segment === '@') {
    for (const [at, item] of (Array.isArray(root) ? root : []).entries()) {
      const below = item ? locate(item as Row, Array.isArray(item) ? path : rest, row) : undefined;
      if (below) return [at, ...below];
    }
    return undefined;
  }
  if ('TypeCondition' in segment) return locate(root, rest, row);
  const next = root[slotName(segment.Field)];
  const below = next ? locate(next as Row, rest, row) : undefined;
  return below && [segment.Field, ...below];
}

/** The part of a path that is the same for all rows on it: the fields before the first list. */
export function commonPath(path: Path): string[] {
  const end = path.indexOf('@');
  return path
    .slice(0, end < 0 ? undefined : end)
    .flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
}

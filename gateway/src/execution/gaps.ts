import type { FieldShown, Gap, ObjectShown, ValueShown } from './project-plan.js';
import type { Row } from './row.js';
import { errorAt, type ErrorEntry, type ErrorPath } from './run.js';

/** So many places of one field are told. */
const mostPlaces = 20;

/** Walks over an answer as project-walk.ts does. Slow: only for one that is known to have gaps. */
export function findGaps(plan: ObjectShown, root: Row): readonly Gap[] {
  const gaps: Gap[] = [];
  isNull(plan, root, []);
  return gaps;

  function isNull(shown: ValueShown, value: unknown, path: ErrorPath): boolean {
    if (value === undefined || value === null) return true;
    if (shown.kind === 'object') return isObjectNull(shown, value as Row, path);
    if (shown.kind === 'list') {
      if (!Array.isArray(value)) return true;
      const { item, required } = shown;
      return value.some((one: unknown, at) => isLost(item, one, [...path, at], required));
    }
    if (shown.kind === 'scalar' || (shown.members?.has(value) ?? true)) return false;
    gaps.push({ path, coordinate: shown.coordinate, isHidden: true });
    return true;
  }

  function isObjectNull({ only, byType, typeName }: ObjectShown, row: Row, path: ErrorPath): boolean {
    const fields = only ?? byType.get(row.__typename as string | undefined);
    if (!fields) gaps.push({ path, coordinate: typeName, isHidden: true });
    return fields?.some((field) => losesObject(field, row, path)) ?? true;
  }

  function losesObject({ key, value, slot, coordinate, isRequired }: FieldShown, row: Row, path: ErrorPath): boolean {
    if (value === undefined || value === 'introspection') return false;
    return isLost(value, slot === undefined ? null : row[slot], [...path, key], isRequired ? coordinate : undefined);
  }

  /** Whether what is around a value goes with it. */
  function isLost(shown: ValueShown, value: unknown, path: ErrorPath, required: string | undefined): boolean {
    if (!isNull(shown, value, path) || required === undefined) return false;
    if (value === undefined || value === null) gaps.push({ path, coordinate: required, isHidden: false });
    return true;
  }
}

/** One error for each field with gaps, but for those of which an error tells already, above them or below. */
export function gapErrors(gaps: readonly Gap[], errors: readonly ErrorEntry[]): ErrorEntry[] {
  const told = errors.flatMap(({ path = [], extensions }) => extensions.paths ?? [path]);
  const untold = new Map<string, { code: string; places: ErrorPath[] }>();
  for (const { path, coordinate, isHidden } of gaps) {
    if (told.some((other) => isAlong(path, other))) continue;
    const message = isHidden
      ? `${coordinate} has a value that is not part of the schema.`
      : `Cannot return null for non-nullable field ${coordinate}.`;
    const code = isHidden ? 'AGENCY_CONTRACT_BREACH' : 'AGENCY_FIELD_ERROR';
    const { places } = untold.get(message) ?? { places: [] as ErrorPath[] };
    if (places.length < mostPlaces) places.push(path);
    untold.set(message, { code, places });
  }
  return [...untold].map(([message, { code, places }]) => errorAt(message, places, { code }));
}

/** Whether one path leads to the other; one without the number of an item means all of them. */
function isAlong([one, ...below]: ErrorPath, [other, ...otherBelow]: ErrorPath): boolean {
  if (one === undefined || other === undefined) return true;
  if (one === other) return isAlong(below, otherBelow);
  if (typeof one === typeof other) return false;
  return typeof one === 'number' ? isAlong(below, [other, ...otherBelow]) : isAlong([one, ...below], otherBelow);
}

import { longestPart, onePiece, quoted } from './json-text.js';
import type {
  EnumShown,
  FieldShown,
  ListShown,
  ObjectShown,
  Projection,
  ScalarShown,
  Shortfall,
  ValueShown,
} from './project-plan.js';
import { sentIn, writtenBySlot, writtenSlot, type Row } from './row.js';

type Text = string | null;

/** Writes the answer by walking over a plan. What it does, the functions that project-text.ts writes do as well. */
export const walkingProjection =
  (plan: ObjectShown): Projection =>
  (root, shortfall) =>
    writeObject(plan, root, shortfall);

function writeValue(shown: ValueShown, value: unknown, shortfall: Shortfall): Text {
  if (shown.kind === 'list') return writeList(shown, value, shortfall);
  if (shown.kind === 'object') return writeObject(shown, value as Row | null | undefined, shortfall);
  return value === undefined || value === null ? null : writeLeaf(shown, value as Leaf, shortfall);
}

/** A custom scalar may be more than that; it is JSON all the same. */
type Leaf = string | number | boolean;

function writeLeaf(shown: EnumShown | ScalarShown, value: Leaf, shortfall: Shortfall): Text {
  if (shown.kind === 'enum') {
    const isKnown = shown.members?.has(value) ?? true;
    return isKnown ? `"${value}"` : shortfall.hidden(shown.coordinate);
  }
  if (shown.as === 'plain') return String(value);
  return shown.as === 'quoted' ? quoted(String(value)) : JSON.stringify(value);
}

function writeList({ item, required }: ListShown, list: unknown, shortfall: Shortfall): Text {
  if (!Array.isArray(list)) return null;
  let text = '[';
  let part = '';
  for (let at = 0; at < list.length; at++) {
    const value: unknown = list[at];
    const one = writeValue(item, value, shortfall);
    if (one === null && required !== undefined)
      return value === undefined || value === null ? shortfall.missing(required) : null;
    part += at === 0 ? one : `,${one}`;
    if (part.length <= longestPart) continue;
    text += onePiece(part);
    part = '';
  }
  return `${text}${part}]`;
}

function writeObject(shown: ObjectShown, row: Row | null | undefined, shortfall: Shortfall): Text {
  if (row === undefined || row === null) return null;
  const { once } = shown;
  if (once === undefined) return writeFields(shown, row, shortfall);
  if (row[writtenBySlot] === once) return row[writtenSlot] as Text;
  row[writtenSlot] = onePiece(writeFields(shown, row, shortfall));
  row[writtenBySlot] = once;
  return row[writtenSlot] as Text;
}

function writeFields({ only, byType, typeName }: ObjectShown, row: Row, shortfall: Shortfall): Text {
  const fields = only ?? byType.get(row.__typename as string | undefined);
  if (!fields) return shortfall.hidden(typeName);
  let text = '{';
  for (const field of fields) {
    const written = writeField(field, row, shortfall);
    if (written === undefined) return null;
    text += written;
  }
  return `${text}}`;
}

/** Nothing where the object around it becomes null. */
function writeField(
  { start, value: shown, slot, coordinate, isRequired }: FieldShown,
  row: Row,
  shortfall: Shortfall,
): string | undefined {
  if (shown === undefined) return start;
  if (shown === 'introspection') return `${start}${JSON.stringify(sentIn(row, slot ?? '') ?? null)}`;
  const value = slot === undefined ? null : row[slot];
  const text = writeValue(shown, value, shortfall);
  if (text === null && isRequired) {
    if (value === undefined || value === null) shortfall.missing(coordinate);
    return undefined;
  }
  return `${start}${text}`;
}

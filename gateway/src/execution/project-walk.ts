import { longestPart, onePiece, quoted } from './json-text.js';
import type {
  EnumShown,
  FieldShown,
  ListShown,
  ObjectShown,
  Writer,
  ScalarShown,
  Writing,
  ValueShown,
} from './project-plan.js';
import { sentIn, writtenBySlot, writtenSlot, type Row } from './row.js';

type Text = string | null;

/** Writes the answer by walking over a plan. What it does, the functions that project-text.ts writes do as well. */
export const walkingProjection =
  (plan: ObjectShown): Writer =>
  (root, writing) =>
    writeObject(plan, root, writing);

function writeValue(shown: ValueShown, value: unknown, writing: Writing): Text {
  if (shown.kind === 'list') return writeList(shown, value, writing);
  if (shown.kind === 'object') return writeObject(shown, value as Row | null | undefined, writing);
  return value === undefined || value === null ? null : writeLeaf(shown, value as Leaf, writing);
}

/** A custom scalar may be more than that; it is JSON all the same. */
type Leaf = string | number | boolean;

function writeLeaf(shown: EnumShown | ScalarShown, value: Leaf, writing: Writing): Text {
  if (shown.kind === 'enum') {
    const isKnown = shown.members?.has(value) ?? true;
    return isKnown ? `"${value}"` : writing.gap();
  }
  if (shown.as === 'plain') return String(value);
  if (shown.as === 'json') return JSON.stringify(value);
  return writing.isPlain ? `"${value}"` : quoted(String(value));
}

function writeList({ item, required }: ListShown, list: unknown, writing: Writing): Text {
  if (!Array.isArray(list)) return null;
  let text = '[';
  let part = '';
  for (let at = 0; at < list.length; at++) {
    const value: unknown = list[at];
    const one = writeValue(item, value, writing);
    if (one === null && required !== undefined) return value === undefined || value === null ? writing.gap() : null;
    part += at === 0 ? one : `,${one}`;
    if (part.length <= longestPart) continue;
    text += onePiece(part);
    part = '';
  }
  return `${text}${part}]`;
}

function writeObject(shown: ObjectShown, row: Row | null | undefined, writing: Writing): Text {
  if (row === undefined || row === null) return null;
  const { once } = shown;
  if (once === undefined) return writeFields(shown, row, writing);
  if (row[writtenBySlot] === once) return row[writtenSlot] as Text;
  row[writtenSlot] = onePiece(writeFields(shown, row, writing));
  row[writtenBySlot] = once;
  return row[writtenSlot] as Text;
}

function writeFields({ only, byType }: ObjectShown, row: Row, writing: Writing): Text {
  const fields = only ?? byType.get(row.__typename as string | undefined);
  if (!fields) return writing.gap();
  let text = '{';
  for (const field of fields) {
    const written = writeField(field, row, writing);
    if (written === undefined) return null;
    text += written;
  }
  return `${text}}`;
}

/** Nothing where the object around it becomes null. */
function writeField(
  { start, value: shown, slot, isRequired }: FieldShown,
  row: Row,
  writing: Writing,
): string | undefined {
  if (shown === undefined) return start;
  if (shown === 'introspection') return `${start}${JSON.stringify(sentIn(row, slot ?? '') ?? null)}`;
  const value = slot === undefined ? null : row[slot];
  const text = writeValue(shown, value, writing);
  if (text === null && isRequired) {
    if (value === undefined || value === null) writing.gap();
    return undefined;
  }
  return `${start}${text}`;
}

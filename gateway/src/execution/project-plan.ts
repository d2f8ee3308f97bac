import {
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import type { ErrorPath } from './run.js';
import { slotName, type Row } from './row.js';
import { placeBelow, type Place, type SameRows } from './same-rows.js';
import { fieldType, possibleTypeNames, setsKey, variantsOf, type SelectedField, type Variant } from './selection.js';

/** How an answer is written. */
export interface Writing {
  /** No string in it needs an escape. */
  readonly isPlain: boolean;
  /**
   * Told where null stands because a field that must not be null is, or a value is of a kind that clients do not know; where
   * that is, is found out afterwards (gaps.ts).
   */
  gap(): null;
}

/** A place in the answer that is null although nobody said so: its value must not be missing, or is not for clients. */
export interface Gap {
  readonly path: ErrorPath;
  readonly coordinate: string;
  readonly isHidden: boolean;
}

/** Gives JSON text. */
export type Writer = (root: Row, writing: Writing) => string | null;

/** Gives JSON text, and where it has gaps. */
export type Projection = (root: Row, isPlain: boolean) => { text: string | null; gaps: readonly Gap[] };

/** How a value is written. A plan is walked over (project-walk.ts), or becomes functions (project-text.ts). */
export type ValueShown = ListShown | EnumShown | ScalarShown | ObjectShown;

export interface ListShown {
  readonly kind: 'list';
  readonly item: ValueShown;
  /** For items that must not be null: the field that they stand in. */
  readonly required: string | undefined;
}

export interface EnumShown {
  readonly kind: 'enum';
  readonly coordinate: string;
  /** What clients know, where agencies know more. */
  readonly members: ReadonlySet<unknown> | undefined;
}

export interface ScalarShown {
  readonly kind: 'scalar';
  /** Plain: as it is; quoted: a string; json: whatever its agency says. */
  readonly as: 'plain' | 'quoted' | 'json';
}

export interface ObjectShown {
  readonly kind: 'object';
  readonly typeName: string;
  /** Its rows stand in many places. The number tells who wrote them. */
  readonly once: number | undefined;
  /** Where an object can be of one type. */
  readonly only?: readonly FieldShown[];
  readonly byType: ReadonlyMap<string | undefined, readonly FieldShown[]>;
}

/** A field's text is `start`, and then the value's text. */
export interface FieldShown {
  readonly key: string;
  readonly start: string;
  /** None where `start` is all of it. */
  readonly value: ValueShown | 'introspection' | undefined;
  /** The name under which it stands in the row; none for what this caller does not see. */
  readonly slot: string | undefined;
  readonly coordinate: string;
  readonly isRequired: boolean;
}

export function planProjection(
  clientSchema: GraphQLSchema,
  fullSchema: GraphQLSchema,
  rootType: string,
  { operation, fragments }: SettledOperation,
  same: SameRows | undefined,
  isWithheld: (coordinate: string) => boolean,
): ObjectShown {
  const known = new Map<string, ObjectShown>();
  let rowsWrittenOnce = 0;

  function planObject(
    type: GraphQLNamedType,
    names: readonly string[],
    sets: readonly SelectionSetNode[],
    place: Place,
  ): ObjectShown {
    const key = `${type.name} ${setsKey(sets)} ${same?.leadsTo(place) ? place : ''}`;
    const before = known.get(key);
    if (before) return before;
    const variants = variantsOf(clientSchema, names, sets, fragments);
    const [first] = variants;
    const byType = new Map<string | undefined, readonly FieldShown[]>();
    const isOne = names.length === 1 && names[0] === type.name;
    for (const variant of isOne ? [] : variants) {
      for (const name of variant.typeNames) byType.set(name, planFields(variant, name, place));
    }
    // When all types show the same fields, the type need not be known: its agency may have failed to tell it.
    const showsType = variants.some(({ fields }) => fields.some(({ name }) => name === '__typename'));
    const isSame = variants.length === 1 && !showsType && !names.some((name) => withholdsFrom(name, first));
    const untold = isSame ? byType.get(first?.typeNames[0] ?? '') : undefined;
    if (untold) for (const name of [undefined, type.name]) byType.set(name, untold);
    const shown: ObjectShown = {
      kind: 'object',
      typeName: type.name,
      once: same?.at(place) ? ++rowsWrittenOnce : undefined,
      ...(isOne && first && { only: planFields(first, type.name, place) }),
      byType,
    };
    known.set(key, shown);
    return shown;
  }

  const withholdsFrom = (typeName: string, variant: Variant | undefined): boolean =>
    variant?.fields.some(({ name }) => isWithheld(`${typeName}.${name}`)) ?? false;

  const planFields = ({ fields }: Variant, typeName: string, place: Place): readonly FieldShown[] =>
    fields.map((field, at) => planField(field, typeName, place, at === 0 ? '' : ','));

  function planField(
    { key, name, selections }: SelectedField,
    typeName: string,
    place: Place,
    comma: string,
  ): FieldShown {
    const start = `${comma}${JSON.stringify(key)}:`;
    const bare = { key, coordinate: `${typeName}.${name}`, isRequired: false, value: undefined, slot: undefined };
    if (name === '__typename') return { ...bare, start: `${start}${JSON.stringify(typeName)}` };
    // Introspection was answered before.
    if (name.startsWith('__')) return { ...bare, start, value: 'introspection', slot: key };
    const type = fieldType(clientSchema, typeName, name) as GraphQLOutputType;
    const isRequired = isNonNullType(type);
    return {
      key,
      start,
      value: planValue(isRequired ? type.ofType : type, selections, bare.coordinate, placeBelow(place, key)),
      // What an agency was asked for all the same, to find its objects by, stays with the gateway.
      slot: isWithheld(bare.coordinate) ? undefined : slotName(key),
      coordinate: bare.coordinate,
      isRequired,
    };
  }

  function planValue(
    type: GraphQLOutputType,
    sets: readonly SelectionSetNode[],
    coordinate: string,
    place: Place,
  ): ValueShown {
    if (isListType(type)) {
      const isRequired = isNonNullType(type.ofType);
      const item = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
      return {
        kind: 'list',
        item: planValue(item, sets, coordinate, place),
        required: isRequired ? coordinate : undefined,
      };
    }
    if (isEnumType(type)) return { kind: 'enum', coordinate, members: membersShown(type) };
    if (isScalarType(type)) return { kind: 'scalar', as: textOf(type.name) };
    if (isNonNullType(type)) throw new Error(`${coordinate} is twice non-null.`);
    return planObject(type, possibleTypeNames(clientSchema, type), sets, place);
  }

  function membersShown(type: GraphQLEnumType): ReadonlySet<unknown> | undefined {
    const all = fullSchema.getType(type.name);
    const isWhole = !isEnumType(all) || all.getValues().length === type.getValues().length;
    return isWhole ? undefined : new Set(type.getValues().map(({ name }) => name));
  }

  const root = clientSchema.getType(rootType);
  if (!root) throw new Error(`The supergraph has no type ${rootType}.`);
  return planObject(root, [rootType], [operation.selectionSet], '');
}

/** How a scalar is written that its copier has let through. */
function textOf(scalar: string): ScalarShown['as'] {
  if (scalar === 'Int' || scalar === 'Float' || scalar === 'Boolean') return 'plain';
  return scalar === 'String' || scalar === 'ID' ? 'quoted' : 'json';
}

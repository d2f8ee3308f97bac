import {
  getNamedType,
  isAbstractType,
  isLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { remembered } from '../execution/remembered.js';
import {
  fieldType,
  possibleTypeNames,
  variantsOf,
  type Fragments,
  type SelectedField,
} from '../execution/selection.js';
import type { Alike } from './alike.js';
import type { Declared, DeclaredField } from './declared.js';
import { fieldsIn, names, under, type Entry, type Found } from './found.js';
import { Mistake } from './mistake.js';
import { checkTold, type Told } from './told.js';
import { argumentsKey } from './wanted.js';

export interface Request {
  readonly agency: string;
  readonly fragments: Fragments;
  /** Names in its answer that stand for others. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly alike: Alike;
}

/** Adds to what is found what an agency gives when it is asked for a selection; a mistake when it cannot be asked so. */
export function ask(
  declared: Declared,
  request: Request,
  found: Found,
  position: string,
  set: SelectionSetNode,
  provided: readonly SelectionSetNode[],
  told?: Told,
): void {
  const { schema } = declared;
  const { agency, fragments, renamed, alike } = request;
  const fieldsOf = knownFields(declared);
  for (const [typeName, entries] of found) {
    const asked = fieldsIn(schema, typeName, set, fragments);
    if (asked.length === 0) continue;
    const answers = fieldsOf(agency, typeName, position);
    if (!answers) continue;
    for (const field of asked) {
      if (field.name === '__typename') continue;
      const { known, isKey, coordinate, named, leaf, members, possible } = answers(field.name);
      if (known.external && !isKey && !provided.some((one) => names(one, field.name))) {
        throw new Mistake(`${agency} is asked for ${coordinate}, which it has from others`);
      }
      if (known.requires) checkTold(schema, coordinate, known.requires, told);
      if (leaf === field.selections.length > 0) throw new Mistake(`${coordinate} is asked for in a wrong shape`);
      const entry = enter(entries, typeName, renamed.get(field.key) ?? field.key, field, leaf);
      if (!entry.below) continue;
      for (const member of alike(members)) if (!entry.below.has(member)) entry.below.set(member, new Map());
      if (!tellsTypes(schema, alike(possible), field, fragments)) {
        throw new Mistake(`${agency} is not asked of which type ${coordinate} is`);
      }
      const next = known.provides ? [known.provides] : [];
      for (const one of provided) next.push(...under(one, field.name));
      for (const below of field.selections) ask(declared, request, entry.below, named, below, next);
    }
  }
}

function enter(entries: Map<string, Entry>, typeName: string, key: string, field: SelectedField, leaf: boolean): Entry {
  const args = argumentsKey(field.args);
  const before = entries.get(key);
  if (before && (before.name !== field.name || before.args !== args)) {
    throw new Mistake(`${key} stands for two fields of ${typeName}`);
  }
  const entry: Entry = before ?? { name: field.name, args, below: leaf ? undefined : new Map() };
  entries.set(key, entry);
  return entry;
}

/** Where several types may stand and bring different fields, each must say what it is. */
function tellsTypes(
  schema: GraphQLSchema,
  possible: readonly string[],
  { selections }: SelectedField,
  fragments: Fragments,
): boolean {
  if (possible.length < 2) return true;
  const variants = variantsOf(schema, possible, selections, fragments);
  return variants.length < 2 || variants.every(({ fields }) => fields.some(({ key }) => key === '__typename'));
}

/** What an agency gives for one field: the same in every plan. */
interface KnownField {
  readonly known: DeclaredField;
  readonly isKey: boolean;
  readonly coordinate: string;
  /** The type of its value, and which types that can be: for this agency, and for all. */
  readonly named: string;
  readonly leaf: boolean;
  readonly members: readonly string[];
  readonly possible: readonly string[];
}

type FieldsOf = (agency: string, typeName: string, position: string) => ((fieldName: string) => KnownField) | undefined;

const knownFields = remembered((declared: Declared): FieldsOf => {
  const byPlace = new Map<string, ((fieldName: string) => KnownField) | undefined>();
  return (agency, typeName, position) => {
    const key = `${agency} ${typeName} ${position}`;
    if (byPlace.has(key)) return byPlace.get(key);
    const as = knownAs(declared, agency, typeName, position);
    const fields = new Map<string, KnownField>();
    const fieldOf = (fieldName: string): KnownField => {
      const field = fields.get(fieldName) ?? readField(declared, agency, typeName, as ?? '', fieldName);
      fields.set(fieldName, field);
      return field;
    };
    byPlace.set(key, as === undefined ? undefined : fieldOf);
    return byPlace.get(key);
  };
});

/** The name under which an agency knows objects of a type: an interface's, where it has that as an object. */
function knownAs(declared: Declared, agency: string, typeName: string, position: string): string | undefined {
  if (declared.isInterfaceObject(agency, position)) return position;
  if (!declared.has(agency, typeName)) return declared.namesIn(agency, typeName).find((name) => name !== typeName);
  return isAbstractType(declared.schema.getType(position)) && !declared.members(agency, position).includes(typeName)
    ? undefined
    : typeName;
}

function readField(declared: Declared, agency: string, typeName: string, as: string, fieldName: string): KnownField {
  const { schema } = declared;
  // An agency may have a type itself and, beside it, as one of an interface that it knows as an object.
  const owner = [as, ...declared.namesIn(agency, typeName)].find((one) => declared.field(agency, one, fieldName));
  const known = owner === undefined ? undefined : declared.field(agency, owner, fieldName);
  const coordinate = `${as}.${fieldName}`;
  if (!known) throw new Mistake(`${agency} is asked for ${coordinate}, which it does not have`);
  const type = getNamedType(fieldType(schema, as, fieldName) as GraphQLOutputType);
  const concrete = (name: string): string[] => {
    const one = schema.getType(name);
    return isAbstractType(one) ? possibleTypeNames(schema, one) : [name];
  };
  const leaf = isLeafType(type);
  return {
    known,
    isKey: declared.keys(agency, as).some((key) => names(key, fieldName)),
    coordinate,
    named: type.name,
    leaf,
    members: leaf ? [] : declared.members(agency, type.name).flatMap(concrete),
    possible: leaf ? [] : concrete(type.name),
  };
}

import {
  getNamedType,
  isAbstractType,
  isLeafType,
  Kind,
  print,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { readOperation } from '../execution/operation.js';
import {
  fieldType,
  includes,
  possibleTypeNames,
  selectedFields,
  variantsOf,
  type Fragments,
  type Variant,
} from '../execution/selection.js';
import type { EntityBatchAlias, PlanNode, RequiresSelection } from '../planner.js';
import type { Declared } from './declared.js';
import { at, names, renames, under, type Entry, type Found } from './found.js';
import { clashIn } from './shapes.js';
import { argumentsKey, isTypeName, type Wanted } from './wanted.js';

class Mistake extends Error {}

/**
 * Runs a plan in thought: undefined when it brings everything that is wanted, and asks each agency only for what the agency
 * can answer; otherwise what is wrong with it. A planner that forgets a fetch, or fetches another field under the name of
 * one, would else give a wrong answer that nobody could tell from a right one.
 */
export function mistakeIn(
  plan: PlanNode | undefined,
  declared: Declared,
  rootType: string,
  wanted: readonly Wanted[],
): string | undefined {
  const { schema } = declared;
  const root: Found = new Map([[rootType, new Map<string, Entry>()]]);
  try {
    if (plan) run(plan);
    for (const [typeName, entries] of root) demand(typeName, entries, wanted);
    return undefined;
  } catch (error) {
    if (error instanceof Mistake) return error.message;
    throw error;
  }

  function run(node: PlanNode): void {
    if (node.kind === 'Sequence' || node.kind === 'Parallel') node.nodes.forEach(run);
    else if (node.kind === 'Fetch') {
      const { set, fragments } = readOperation(node.operation);
      refuseClash(node.serviceName, rootType, set, fragments);
      ask(
        {
          agency: node.serviceName,
          fragments,
          renamed: renames(node.outputRewrites),
        },
        root,
        rootType,
        set,
        [],
      );
    } else if (node.kind === 'BatchFetch') {
      entities(node.serviceName, node.operation, node.entityBatch.aliases);
    } else if (node.kind === 'Flatten' && node.node.kind === 'Fetch') {
      const { serviceName, operation, requires = [], inputRewrites = [], outputRewrites = [] } = node.node;
      const alias = {
        alias: '_entities',
        representationsVariableName: '',
        paths: [node.path],
        requires,
        inputRewrites,
        outputRewrites,
      };
      entities(serviceName, operation, [alias]);
    }
  }

  function entities(agency: string, operation: string, aliases: readonly EntityBatchAlias[]): void {
    const { set, fragments } = readOperation(operation);
    refuseClash(agency, '_Entity', set, fragments);
    for (const { alias, paths, requires, outputRewrites } of aliases) {
      const field = set.selections.find((one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === alias);
      if (field?.kind !== Kind.FIELD || !field.selectionSet)
        throw new Mistake(`${agency} is asked nothing for ${alias}`);
      const request = { agency, fragments, renamed: renames(outputRewrites) };
      for (const path of paths) {
        for (const [typeName, entries] of at(schema, root, path)) {
          const applying = requires.filter(
            (one) => 'typeCondition' in one && includes(schema, one.typeCondition, typeName),
          );
          if (applying.length === 0) continue;
          const told = new Map(
            applying.flatMap((one) => ('typeCondition' in one ? [...toldBy(typeName, entries, one.selections)] : [])),
          );
          ask(request, new Map([[typeName, entries]]), typeName, field.selectionSet, [], told);
        }
      }
    }
  }

  function refuseClash(agency: string, rootName: string, set: SelectionSetNode, fragments: Fragments): void {
    const clash = clashIn(declared, agency, rootName, set, fragments);
    if (clash !== undefined) throw new Mistake(`${agency} cannot give two shapes one name, ${clash}`);
  }

  /** What a representation tells: its fields, as @requires would write them. */
  function toldBy(
    typeName: string,
    entries: Map<string, Entry>,
    selections: readonly RequiresSelection[],
  ): Map<string, Entry> {
    const told = new Map<string, Entry>();
    for (const one of selections) {
      if (one.kind !== 'Field' || one.name === '__typename') continue;
      const entry = entries.get(one.name);
      const name = one.alias ?? one.name;
      if (!entry) throw new Mistake(`${typeName}.${name} is to be sent, and nobody was asked for it`);
      if (entry.name !== name) throw new Mistake(`${typeName}.${entry.name} is to be sent as ${name}`);
      told.set(name, sentOf(entry, one.selections));
    }
    return told;
  }

  /** Of an object only what the representation takes along, under the names that it has there. */
  function sentOf(entry: Entry, selections: readonly RequiresSelection[] = []): Entry {
    const sent = [...(entry.below ?? [])].map(([typeName, entries]) => {
      const taken = selections.flatMap((one) => {
        if (one.kind === 'Field') return [one];
        return 'typeCondition' in one && includes(schema, one.typeCondition, typeName) ? one.selections : [];
      });
      return [typeName, toldBy(typeName, entries, taken)] as const;
    });
    return { ...entry, below: entry.below && new Map(sent) };
  }

  interface Request {
    readonly agency: string;
    readonly fragments: Fragments;
    readonly renamed: ReadonlyMap<string, string>;
  }

  function ask(
    request: Request,
    found: Found,
    position: string,
    set: SelectionSetNode,
    provided: readonly SelectionSetNode[],
    told?: ReadonlyMap<string, Entry>,
  ): void {
    const { agency, fragments, renamed } = request;
    for (const [typeName, entries] of found) {
      const as = knownAs(agency, typeName, position);
      if (as === undefined) continue;
      for (const field of selectedFields(schema, typeName, [set], fragments)) {
        if (field.name === '__typename') continue;
        // An agency may have a type itself and, beside it, as one of an interface that it knows as an object.
        const owner = [as, ...declared.namesIn(agency, typeName)].find((one) =>
          declared.field(agency, one, field.name),
        );
        const known = owner === undefined ? undefined : declared.field(agency, owner, field.name);
        const coordinate = `${as}.${field.name}`;
        if (!known) throw new Mistake(`${agency} is asked for ${coordinate}, which it does not have`);
        if (known.external && !isKey(agency, as, field.name) && !provided.some((one) => names(one, as, field.name))) {
          throw new Mistake(`${agency} is asked for ${coordinate}, which it has from others`);
        }
        if (known.requires) checkTold(coordinate, known.requires, told);
        const key = renamed.get(field.key) ?? field.key;
        const args = argumentsKey(field.args);
        const before = entries.get(key);
        if (before && (before.name !== field.name || before.args !== args)) {
          throw new Mistake(`${key} stands for two fields of ${typeName}`);
        }
        const type = fieldType(schema, as, field.name) as GraphQLOutputType;
        const named = getNamedType(type);
        const leaf = isLeafType(named);
        if (leaf === field.selections.length > 0) throw new Mistake(`${coordinate} is asked for in a wrong shape`);
        const entry: Entry = before ?? { name: field.name, args, below: leaf ? undefined : new Map() };
        entries.set(key, entry);
        if (leaf || !entry.below) continue;
        for (const member of declared.members(agency, named.name).flatMap((one) => concrete(one))) {
          if (!entry.below.has(member)) entry.below.set(member, new Map());
        }
        const next = [
          ...(known.provides ? [known.provides] : []),
          ...provided.flatMap((one) => under(one, field.name)),
        ];
        const here = new Map([...entry.below].filter(([one]) => knownAs(agency, one, named.name) !== undefined));
        const variants = variantsOf(schema, concrete(named.name), field.selections, fragments);
        const tellsType = ({ fields }: Variant): boolean => fields.some(({ key: name }) => name === '__typename');
        if (variants.length > 1 && !variants.every(tellsType)) {
          throw new Mistake(`${agency} is not asked of which type ${coordinate} is`);
        }
        for (const below of field.selections) ask(request, here, named.name, below, next);
      }
    }
  }

  /** The name under which an agency knows objects of a type: an interface's, where it has that as an object. */
  function knownAs(agency: string, typeName: string, position: string): string | undefined {
    if (declared.isInterfaceObject(agency, position)) return position;
    if (!declared.has(agency, typeName)) return declared.namesIn(agency, typeName).find((name) => name !== typeName);
    return isAbstractType(schema.getType(position)) && !declared.members(agency, position).includes(typeName)
      ? undefined
      : typeName;
  }

  function concrete(name: string): string[] {
    const type = schema.getType(name);
    return isAbstractType(type) ? possibleTypeNames(schema, type) : [name];
  }

  function isKey(agency: string, as: string, fieldName: string): boolean {
    return declared.keys(agency, as).some((key) => names(key, as, fieldName));
  }

  function checkTold(coordinate: string, set: SelectionSetNode, told: ReadonlyMap<string, Entry> | undefined): void {
    for (const node of set.selections) {
      if (node.kind !== Kind.FIELD) continue;
      const args = argumentsKey(node.arguments ?? []);
      const entry = told?.get(node.name.value);
      if (!entry) throw new Mistake(`${coordinate} is asked for without ${node.name.value}, which it requires`);
      if (entry.args !== args)
        throw new Mistake(`${coordinate} requires ${print(node)}, and is told ${entry.name}${entry.args}`);
      for (const [name, entries] of entry.below ?? []) {
        if (node.selectionSet) checkBelow(coordinate, name, node.selectionSet, entries);
      }
    }
  }

  function checkBelow(
    coordinate: string,
    typeName: string,
    set: SelectionSetNode,
    entries: ReadonlyMap<string, Entry>,
  ): void {
    for (const { name, args, selections } of selectedFields(schema, typeName, [set], new Map())) {
      if (name === '__typename') continue;
      const text = argumentsKey(args);
      const entry = entries.get(name);
      if (entry?.args !== text)
        throw new Mistake(`${coordinate} requires ${typeName}.${name}${text}, which nobody was asked for`);
      for (const below of selections)
        for (const [member, found] of entry.below ?? []) checkBelow(coordinate, member, below, found);
    }
  }

  function demand(typeName: string, entries: ReadonlyMap<string, Entry>, fields: readonly Wanted[]): void {
    for (const field of fields) {
      if (isTypeName(field) || field.name.startsWith('__')) continue;
      const entry = entries.get(field.key);
      if (!entry) throw new Mistake(`nobody is asked for ${typeName}.${field.name}`);
      if (entry.name !== field.name || entry.args !== field.argsKey) {
        throw new Mistake(`${entry.name}${entry.args} stands where ${field.name}${field.args} is wanted`);
      }
      for (const [member, found] of entry.below ?? []) demand(member, found, field.below?.get(member) ?? []);
    }
  }
}

import { Kind, type SelectionSetNode } from 'graphql';
import { readOperation } from '../execution/operation.js';
import { renames } from '../execution/renames.js';
import { includes, type Fragments } from '../execution/selection.js';
import type { EntityBatchAlias, FetchRewrite, Path, PlanNode } from '../planner.js';
import type { Alike } from './alike.js';
import { ask } from './asked.js';
import type { Declared } from './declared.js';
import { at, type Entry, type Found } from './found.js';
import { Mistake } from './mistake.js';
import { clashIn } from './shapes.js';
import { toldBy } from './told.js';
import { isTypeName, type Wanted } from './wanted.js';

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
  alike: Alike = (typeNames) => typeNames,
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
      const { serviceName: agency, operation, outputRewrites } = node;
      const { set, fragments } = readOperation(operation);
      refuseClash(agency, rootType, set, fragments);
      ask(declared, { agency, fragments, renamed: renames(outputRewrites), alike }, root, rootType, set, []);
    } else if (node.kind === 'BatchFetch') {
      entities(node.serviceName, node.operation, node.entityBatch.aliases);
    } else if (node.kind === 'Flatten' && node.node.kind === 'Fetch') {
      const { serviceName, operation, requires = [], outputRewrites } = node.node;
      entities(serviceName, operation, [{ alias: '_entities', paths: [node.path], requires, outputRewrites }]);
    }
  }

  function entities(agency: string, operation: string, requests: readonly EntityFields[]): void {
    const { set, fragments } = readOperation(operation);
    refuseClash(agency, '_Entity', set, fragments);
    for (const { alias, paths, requires, outputRewrites } of requests) {
      const field = set.selections.find((one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === alias);
      if (field?.kind !== Kind.FIELD || !field.selectionSet)
        throw new Mistake(`${agency} is asked nothing for ${alias}`);
      const request = { agency, fragments, renamed: renames(outputRewrites), alike };
      for (const path of paths) {
        for (const [typeName, entries] of at(schema, root, path)) {
          const told = new Map<string, Entry>();
          let applies = false;
          for (const one of requires) {
            if (!('typeCondition' in one) || !includes(schema, one.typeCondition, typeName)) continue;
            applies = true;
            for (const [name, entry] of toldBy(schema, typeName, entries, one.selections)) told.set(name, entry);
          }
          if (!applies) continue;
          ask(declared, request, new Map([[typeName, entries]]), typeName, field.selectionSet, [], told);
        }
      }
    }
  }

  function refuseClash(agency: string, rootName: string, set: SelectionSetNode, fragments: Fragments): void {
    const clash = clashIn(declared, agency, rootName, set, fragments);
    if (clash !== undefined) throw new Mistake(`${agency} cannot give two shapes one name, ${clash}`);
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

interface EntityFields extends Pick<EntityBatchAlias, 'alias' | 'requires'> {
  readonly paths: readonly Path[];
  readonly outputRewrites?: readonly FetchRewrite[] | undefined;
}

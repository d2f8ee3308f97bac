import type { SelectionSetNode } from 'graphql';
import type { EntityBatchAlias, Path } from '../planner.js';
import { isAskedPath } from './asked-path.js';
import type { ContractCheck } from './contract-check.js';
import { compileCopier } from './copy.js';
import { entityPosition, type CopyRequest } from './copy-plan.js';
import { generateCollector, generateRepresentation } from './join.js';
import { createOrderCheck, planEchoes } from './key-echo.js';
import { locate } from './locate.js';
import type { Row } from './row.js';
import { placeOf } from './same-rows.js';
import { concreteTypes } from './selection.js';

/** The rows that wait for the entities that an agency is asked for: each is asked for once. */
export interface EntityRequest {
  /** The first row that waits for each of them. */
  readonly rows: readonly Row[];
  /** Others that wait for the same one, by its place. */
  readonly alike: ReadonlyMap<number, readonly Row[]>;
}

/** What is sent is not kept until the answer comes: of long lists that would be half of what is. */
export interface Collected {
  readonly representations: readonly object[];
  readonly request: EntityRequest;
}

/** Prepares one `_entities` field: which rows ask, what is sent for them, and how the answer gets back into them. */
export function compileEntities(
  request: CopyRequest,
  batch: EntityBatchAlias,
  set: SelectionSetNode,
  operation: string,
) {
  const { supergraph, agency, renamed } = request;
  const { schema } = supergraph;
  const paths: readonly Path[] = batch.paths;
  const collectors = paths.map((path) => generateCollector(schema, path));
  const { represent, identify, isSame } = generateRepresentation(
    supergraph,
    agency,
    batch.requires,
    batch.inputRewrites ?? [],
  );
  const conditions = [...batch.requires, ...set.selections].map(typeCondition);
  // The list itself; an entity that is null is one that the agency does not know.
  const site = { coordinate: '_entities', expected: entityPosition, nullable: false };
  const typeNames = [...concreteTypes(schema, conditions)];
  const { copier, sites, findBreach } = compileCopier(request, typeNames, set, site, placeOf(paths[0] ?? []));
  const echoes = planEchoes(supergraph, agency, batch.requires, set, operation);
  const isReordered = createOrderCheck(supergraph, batch.requires, echoes, typeNames);
  return {
    key: batch.alias,
    variable: batch.representationsVariableName,
    paths,
    set,
    sites,
    renamed,
    echoes,
    collect(root: Row): Collected {
      const found: Row[] = [];
      for (const collect of collectors) collect(root, found);
      const places = new Map<unknown, number>();
      const representations: object[] = [];
      const rows: Row[] = [];
      const alike = new Map<number, Row[]>();
      for (const row of found) {
        const identity = identify(row);
        const place = places.get(identity);
        const first = place === undefined ? undefined : rows[place];
        if (place !== undefined && first && isSame(first, row)) {
          if (first === row) continue;
          const waiting = alike.get(place);
          if (waiting) waiting.push(row);
          else alike.set(place, [row]);
          continue;
        }
        const representation = represent(row);
        if (representation === undefined) continue;
        places.set(identity, representations.push(representation) - 1);
        rows.push(row);
      }
      return { representations, request: { rows, alike } };
    },
    copy(data: unknown, check: ContractCheck, { rows, alike }: EntityRequest): void {
      const list: unknown = (data as Record<string, unknown> | null | undefined)?.[batch.alias];
      if (!Array.isArray(list)) return void check.wrong(list, 0);
      if (list.length !== rows.length) return void check.otherLength(list.length, rows.length, 0);
      if (isReordered(list, rows)) return void check.otherOrder(list.length, 0);
      const copy = copier();
      for (let at = 0; at < list.length; at++) if (list[at] !== null) copy(list[at], check, 0, rows[at] as Row);
      for (const [at, waiting] of alike) {
        if (list[at] !== null) for (const row of waiting) copy(list[at], check, 0, row);
      }
    },
    /** Where in the answer a breach stands that the copy has met. */
    findBreach(data: unknown, { rows }: EntityRequest, breach: string): unknown[] {
      const list: unknown = (data as Record<string, unknown> | null | undefined)?.[batch.alias];
      for (const [at, row] of rows.entries()) {
        const entity: unknown = Array.isArray(list) ? list[at] : null;
        const found = entity === null ? undefined : findBreach(entity, row, breach);
        if (found) return [batch.alias, at, ...found];
      }
      return [];
    },
    isAsked: (path: readonly unknown[]) => isAskedPath(schema, request.fragments, undefined, set, path),
    locate(root: Row, row: Row) {
      for (const path of paths) {
        const found = locate(root, path, row);
        if (found) return found;
      }
      return undefined;
    },
  };
}

function typeCondition(node: object): string {
  const condition = 'typeCondition' in node ? node.typeCondition : undefined;
  if (typeof condition === 'string') return condition;
  if (condition && typeof condition === 'object' && 'name' in condition)
    return (condition.name as { value: string }).value;
  throw new Error('The planner selects entities without naming their type.');
}

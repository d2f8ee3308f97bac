import { Kind, type FieldNode } from 'graphql';
import type { BatchFetchNode, EntityBatchAlias, FetchNode, Path } from '../planner.js';
import type { Supergraph } from '../supergraph.js';
import { isAskedPath } from './asked-path.js';
import { createContractCheck, type ContractCheck } from './contract-check.js';
import { compileCopier } from './copy.js';
import { entityPosition } from './copy-plan.js';
import { compileEntities, type Collected, type EntityRequest } from './entities.js';
import { fieldErrors } from './field-errors.js';
import { withEcho } from './key-echo.js';
import { lostPaths } from './lost-paths.js';
import type { Layout } from './layout.js';
import { readOperation } from './operation.js';
import { renames } from './renames.js';
import type { Row } from './row.js';
import { substitutesFor } from './substitute.js';
import { errorAt, type ErrorPath, type Run } from './run.js';

/**
 * Asks at once, and gives what is to be done with the answer. Answers are copied in the order of the plan, so that the
 * result does not depend on which agency was the quickest.
 */
export type Step = (run: Run) => Promise<Apply>;
export type Apply = () => void;
export const nothing: Apply = () => undefined;

/** A fetch that begins at the root of the operation. */
export function compileRootFetch(supergraph: Supergraph, layout: Layout, node: FetchNode, isSubstitute = false): Step {
  const agency = node.serviceName;
  const { set, fragments } = readOperation(node.operation);
  const rootType =
    supergraph.schema[node.operationKind === 'mutation' ? 'getMutationType' : 'getQueryType']()?.name ?? 'Query';
  const renamed = renames(node.outputRewrites);
  const site = { coordinate: rootType, expected: rootType, nullable: true };
  const request = { supergraph, agency, fragments, renamed, layout };
  const { copier, sites, findBreach } = compileCopier(request, [rootType], set, site, '');
  const lost = lostPaths(supergraph.schema, [{ path: [], typeName: rootType, set }]);
  const head = bodyHead(node.operation);
  const isQuery = node.operationKind !== 'mutation';
  const substitutes = isQuery && !isSubstitute ? compileSubstitutes(supergraph, layout, node, rootType) : undefined;
  return async (run) => {
    const body = `${head}${JSON.stringify(variablesOf(node.variableUsages, run))}}`;
    const answer = await run.ask(agency, body, isQuery, isSubstitute ? [] : lost);
    if (!answer) return substitutes ? substitutes(run) : nothing;
    return () => {
      const check = createContractCheck(sites, answer.errors.length > 0);
      copier()(answer.data, check, 0, run.root);
      const places = (at: readonly unknown[]) => {
        const isAsked = at.length > 0 && isAskedPath(supergraph.schema, fragments, rootType, set, at);
        return isAsked ? [at.map((key) => renamedKey(renamed, key))] : lost;
      };
      fieldErrors(agency, answer.errors, places).forEach((error) => run.fault(agency, error));
      reportBreach(run, agency, check, (breach) =>
        lostBelow(places(findBreach(answer.data, run.root, breach) ?? []), lost),
      );
    };
  };
}

/** Asks those who know a part of what a fetch asks for, one after the other, until one answers; made when first needed. */
function compileSubstitutes(supergraph: Supergraph, layout: Layout, node: FetchNode, rootType: string): Step {
  let steps: readonly Step[] | undefined;
  return async (run) => {
    steps ??= substitutesFor(supergraph, node, rootType).map((other) =>
      compileRootFetch(supergraph, layout, other, true),
    );
    for (const step of steps) {
      const apply = await step(run);
      if (apply !== nothing) return apply;
    }
    return nothing;
  };
}

/** A fetch of entities that earlier fetches found, at one path of the plan. */
export function compileEntityFetch(supergraph: Supergraph, layout: Layout, node: FetchNode, path: Path): Step {
  return compileEntityRequests(supergraph, layout, node, [
    {
      alias: '_entities',
      representationsVariableName: 'representations',
      paths: [path as EntityBatchAlias['paths'][number]],
      requires: node.requires ?? [],
      ...(node.inputRewrites && { inputRewrites: node.inputRewrites }),
      ...(node.outputRewrites && { outputRewrites: node.outputRewrites }),
    },
  ]);
}

/** Several fetches of entities in one request. */
export function compileBatchFetch(supergraph: Supergraph, layout: Layout, node: BatchFetchNode): Step {
  return compileEntityRequests(supergraph, layout, node, node.entityBatch.aliases);
}

function compileEntityRequests(
  supergraph: Supergraph,
  layout: Layout,
  node: FetchNode | BatchFetchNode,
  aliases: readonly EntityBatchAlias[],
): Step {
  const agency = node.serviceName;
  const { set, fragments } = readOperation(node.operation);
  const groups = aliases.map((alias) => {
    const field = set.selections.find((selection): selection is FieldNode => {
      return selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === alias.alias;
    });
    if (!field?.selectionSet) throw new Error(`The plan for ${agency} has no selection for ${alias.alias}.`);
    const renamed = renames(alias.outputRewrites);
    const request = { supergraph, agency, fragments, renamed, layout };
    return compileEntities(request, alias, field.selectionSet, node.operation);
  });
  const asked = groups.map(({ paths, set }) => paths.map((path) => ({ path, typeName: entityPosition, set })));
  const lost = lostPaths(supergraph.schema, asked.flat());
  const lostByGroup = asked.map((group) => lostPaths(supergraph.schema, group));
  const head = bodyHead(withEcho(node.operation, (name) => groups.find(({ key }) => key === name)?.echoes));
  const collect = (run: Run): { body: string; requests: EntityRequest[] } | undefined => {
    const byVariable = new Map<string, Collected>();
    const requests = groups.map((group) => {
      // The planner lets several fields share one list of entities.
      const collected = byVariable.get(group.variable) ?? group.collect(run.root);
      byVariable.set(group.variable, collected);
      return collected.request;
    });
    if (requests.every(({ rows }) => rows.length === 0)) return undefined;
    const variables = variablesOf(node.variableUsages, run);
    for (const [name, { representations }] of byVariable) variables[name] = representations;
    return { body: `${head}${JSON.stringify(variables)}}`, requests };
  };
  return async (run) => {
    const found = collect(run);
    if (!found) return nothing;
    const { requests } = found;
    const answer = await run.ask(agency, found.body, true, lost);
    if (!answer) return nothing;
    return () => {
      const excused = answer.errors.length > 0;
      const places = (at: readonly unknown[], others: readonly ErrorPath[] = lost): readonly ErrorPath[] => {
        const found = locateEntity(groups, requests, run.root, at);
        return found ? [found] : others;
      };
      fieldErrors(agency, answer.errors, (at) => places(at)).forEach((error) => run.fault(agency, error));
      for (const [at, group] of groups.entries()) {
        const check = createContractCheck(group.sites, excused);
        const request = requests[at] as EntityRequest;
        group.copy(answer.data, check, request);
        reportBreach(run, agency, check, (breach) =>
          places(group.findBreach(answer.data, request, breach), lostByGroup[at]),
        );
      }
    };
  };
}

function locateEntity(
  groups: readonly ReturnType<typeof compileEntities>[],
  requests: readonly EntityRequest[],
  root: Row,
  [key, index, ...rest]: readonly unknown[],
): ErrorPath | undefined {
  const at = groups.findIndex((group) => group.key === key);
  const row = typeof index === 'number' ? requests[at]?.rows[index] : undefined;
  const found = row && groups[at]?.isAsked(rest) ? groups[at].locate(root, row) : undefined;
  return found && [...found, ...rest.map((step) => renamedKey(groups[at]?.renamed ?? new Map(), step))];
}

/** Above a place that was lost, others may have answered: there the agency owed no more than what lies below. */
function lostBelow(places: readonly ErrorPath[], lost: readonly ErrorPath[]): readonly ErrorPath[] {
  const below = lost.filter((path) => places.some((place) => place.every((step, at) => path[at] === step)));
  return below.length > 0 ? below : places;
}

function reportBreach(
  run: Run,
  agency: string,
  { breach, breaches }: ContractCheck,
  placesOf: (breach: string) => readonly ErrorPath[],
): void {
  if (!breach) return;
  const what = breaches > 1 ? `${breach}, and ${breaches - 1} more` : breach;
  const message = `The answer of ${agency} does not fit its contract: ${what}.`;
  run.fault(agency, errorAt(message, placesOf(breach), { code: 'AGENCY_CONTRACT_BREACH', agency }));
}

/** Everything of the body that is the same each time. */
const bodyHead = (operation: string): string => `{"query":${JSON.stringify(operation)},"variables":`;

function variablesOf(names: readonly string[] | undefined, { variables }: Run): Record<string, unknown> {
  return Object.fromEntries((names ?? []).map((name) => [name, variables[name]]));
}

function renamedKey(renamed: ReadonlyMap<string, string>, key: unknown): string | number {
  return typeof key === 'number' ? key : (renamed.get(String(key)) ?? String(key));
}

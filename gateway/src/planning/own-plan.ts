import { Kind, OperationTypeNode, parse, print, visit as walk, type VariableDefinitionNode } from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import type { BatchFetchNode, EntityBatchAlias, FetchRewrite, PlanNode } from '../planner.js';
import type { Declared } from './declared.js';
import { printDraft } from './draft.js';
import type { Step } from './places.js';
import { findSteps } from './steps.js';
import type { Wanted } from './wanted.js';

/** A plan of the gateway's own, for operations that the planner cannot plan. */
export function ownPlan(
  declared: Declared,
  rootType: string,
  { operation, fragments }: SettledOperation,
  wanted: readonly Wanted[],
): PlanNode | undefined {
  const text = print(operation) + [...fragments.values()].map((one) => print(one)).join();
  let prefix = '_own_';
  while (text.includes(prefix)) prefix = `_${prefix}`;
  const definitions = operation.variableDefinitions ?? [];
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  // The fields of a mutation run one after the other, each with all that hangs below it.
  const turns = isMutation ? wanted.map((field) => [field]) : [wanted];
  const nodes = turns.flatMap((fields) => {
    const steps = findSteps(declared, rootType, fields, prefix);
    return layers(steps).map((layer) => inParallel(layerNodes(layer, definitions, prefix, isMutation)));
  });
  return nodes.length === 0 ? undefined : { kind: 'Sequence', nodes };
}

const inParallel = (nodes: PlanNode[]): PlanNode =>
  nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'Parallel', nodes };

/** Steps that can be taken at the same time. */
function layers(steps: readonly Step[]): Step[][] {
  const depths = new Map<Step, number>();
  const depthOf = (step: Step): number => {
    const known = depths.get(step) ?? Math.max(-1, ...[...step.after].map(depthOf)) + 1;
    depths.set(step, known);
    return known;
  };
  const layers: Step[][] = [];
  for (const step of steps) (layers[depthOf(step)] ??= []).push(step);
  return layers;
}

/** All that one agency is asked for of entities in a layer is one request. */
function layerNodes(
  layer: readonly Step[],
  definitions: readonly VariableDefinitionNode[],
  prefix: string,
  isMutation: boolean,
): PlanNode[] {
  const byAgency = new Map<string, Step[]>();
  const nodes: PlanNode[] = [];
  for (const step of layer) {
    if (step.requires) byAgency.set(step.agency, [...(byAgency.get(step.agency) ?? []), step]);
    else {
      const { text, renames } = printDraft(step.draft, prefix);
      const operation = request(isMutation ? 'mutation' : 'query', [], text, definitions);
      nodes.push({
        kind: 'Fetch',
        serviceName: step.agency,
        operationKind: isMutation ? 'mutation' : 'query',
        ...operation,
        outputRewrites: rewrites(renames),
      });
    }
  }
  return [...nodes, ...[...byAgency].map(([agency, steps]) => batch(agency, steps, definitions, prefix))];
}

function batch(
  agency: string,
  steps: readonly Step[],
  definitions: readonly VariableDefinitionNode[],
  prefix: string,
): BatchFetchNode {
  const texts: string[] = [];
  const aliases = steps.map((step, at): EntityBatchAlias => {
    const { text, renames } = printDraft(step.draft, prefix);
    texts.push(`_e${at}:_entities(representations:$_r${at}){${text}}`);
    const known = step.requires && 'typeCondition' in step.requires ? step.requires.typeCondition : '';
    return {
      alias: `_e${at}`,
      representationsVariableName: `_r${at}`,
      paths: [step.path as EntityBatchAlias['paths'][number]],
      requires: step.requires ? [step.requires] : [],
      outputRewrites: rewrites(renames),
      ...(step.as !== undefined && {
        inputRewrites: [
          { ValueSetter: { path: [{ TypenameEquals: [known] }, { Key: '__typename' }], setValueTo: step.as } },
        ],
      }),
    };
  });
  const variables = steps.map((_, at) => `$_r${at}:[_Any!]!`);
  return {
    kind: 'BatchFetch',
    serviceName: agency,
    ...request('query', variables, texts.join(' '), definitions),
    entityBatch: { aliases },
  };
}

function request(
  kind: string,
  variables: readonly string[],
  text: string,
  definitions: readonly VariableDefinitionNode[],
): { operation: string; variableUsages: string[] } {
  const names = new Set<string>();
  walk(parse(`{${text}}`, { noLocation: true }), { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  const used = definitions.filter(({ variable }) => names.has(variable.name.value));
  const head = [...variables, ...used.map((one) => print({ ...one, directives: [] }))];
  return {
    operation: `${kind}${head.length > 0 ? `(${head.join(',')})` : ''}{${text}}`,
    variableUsages: used.map(({ variable }) => variable.name.value),
  };
}

const rewrites = (renames: ReadonlyMap<string, string>): FetchRewrite[] =>
  [...renames].map(([key, renameKeyTo]) => ({ KeyRenamer: { path: [{ Key: key }], renameKeyTo } }));

import type { Path, PlanNode } from '../planner.js';
import { commonPath } from './locate.js';
import { readOperation } from './operation.js';

/**
 * Root fields of a mutation run one after the other, each with all that hangs below it. The planner keeps the order of the
 * root fields themselves, but lets the next one begin while what hangs below the last is still being fetched.
 */
export function inSeries(plan: PlanNode): PlanNode {
  const leaves = leavesOf(plan);
  const rootKeys = leaves.map((leaf) => (leaf.kind === 'Fetch' ? responseKeys(leaf.operation) : []));
  const turns = new Map(
    leaves.map((leaf, at) => {
      const roots = pathsOf(leaf).map((path) => rootKeys.findIndex((keys) => keys.includes(commonPath(path)[0] ?? '')));
      return [leaf, Math.max(...roots, leaf.kind === 'Fetch' ? at : 0)];
    }),
  );
  const nodes = [...leaves].sort((one, other) => (turns.get(one) ?? 0) - (turns.get(other) ?? 0));
  return { kind: 'Sequence', nodes };
}

/** True when one fetch is for several fields, and others hang below them: then no order has each done before the next. */
export function mixesTurns(plan: PlanNode): boolean {
  const leaves = leavesOf(plan);
  const hanging = leaves.filter((leaf) => leaf.kind !== 'Fetch');
  const isMixed = hanging.some((leaf) => new Set(pathsOf(leaf).map((path) => commonPath(path)[0])).size > 1);
  const several = leaves.some((leaf) => leaf.kind === 'Fetch' && responseKeys(leaf.operation).length > 1);
  return isMixed || (several && hanging.length > 0);
}

function leavesOf(node: PlanNode): PlanNode[] {
  return node.kind === 'Sequence' || node.kind === 'Parallel' ? node.nodes.flatMap(leavesOf) : [node];
}

function pathsOf(node: PlanNode): Path[] {
  if (node.kind === 'Flatten') return [node.path];
  return node.kind === 'BatchFetch' ? node.entityBatch.aliases.flatMap(({ paths }) => paths) : [];
}

function responseKeys(operation: string): string[] {
  return readOperation(operation).set.selections.flatMap((node) =>
    'name' in node && node.name ? [('alias' in node && node.alias ? node.alias : node.name).value] : [],
  );
}

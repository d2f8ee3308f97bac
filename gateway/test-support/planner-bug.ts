import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { settleConditions } from '../src/document/conditions.js';
import { readDeclared } from '../src/planning/declared.js';
import { planOperation } from '../src/planning/planned.js';
import { startPlanner } from '../src/planner.js';
import { readSupergraph } from '../src/supergraph.js';
import { answerOf } from './federation-case.js';
import { composeToys } from './toy-gateway.js';
import type { ToySubgraph } from './toy-subgraph.js';

/** A federation and an operation that the planner plans wrongly or not at all. */
export interface PlannerBug {
  readonly bug: string;
  readonly subgraphs: readonly ToySubgraph[];
  readonly operation: string;
  /** What is wrong with the planner's own plan. */
  readonly fault: RegExp;
  /** What the gateway answers. */
  readonly data: unknown;
}

/** Why the planner's plan was not used, and what the gateway answers. */
export async function proofOf({ subgraphs, operation }: PlannerBug) {
  const supergraph = composeToys(subgraphs);
  const planner = await startPlanner(supergraph);
  try {
    const document = parse(operation);
    const main = getOperationAST(document);
    if (!main) throw new Error('There is no operation.');
    const rootType = main.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
    const declared = readDeclared(readSupergraph(supergraph));
    const { insteadOf } = await planOperation(planner, declared, rootType, settleConditions(document, main, {}));
    const { data, errors } = await answerOf(subgraphs, operation);
    return { insteadOf, data, errors };
  } finally {
    planner.retire();
  }
}

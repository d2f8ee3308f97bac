import {
  executeSync,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { checkCost, costOf, type CostLimits } from './document/cost.js';
import { conditionVariables, settleConditions } from './document/conditions.js';
import { introspectionDocument, plannedDocument } from './document/planned-document.js';
import { answerOf, type OperationAnswer } from './execution/answer.js';
import type { Row } from './execution/copy.js';
import { compilePlan } from './execution/plan.js';
import { generateProjection, type Projection } from './execution/project.js';
import { createRun, type Ask } from './execution/run.js';
import type { Step } from './execution/fetch.js';
import { leastRecentlyUsed } from './least-recently-used.js';
import { startPlanner } from './planner.js';
import { readSupergraph } from './supergraph.js';

export interface Engine {
  /** What clients see, and what their documents are validated against. */
  readonly schema: GraphQLSchema;
  /** The agencies of this supergraph and the addresses that it gives. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Rejects with a GraphQLError, or several in an AggregateError, when the request cannot be run at all. */
  execute(request: EngineRequest, ask: Ask): Promise<OperationAnswer>;
  /** Another engine takes its place: what is under way ends here, and nothing is kept after it. */
  retire(): void;
}

export interface EngineRequest {
  readonly source: string;
  /** The source, parsed and validated against `schema`. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** A document once parsed: its operation, and the conditions that tell its variants apart. */
interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly conditions: readonly string[];
}

interface Compiled {
  /** Of the values that a client gives, those of paging arguments make the operation cost more or less. */
  cost(variables: Variables): number;
  readonly plan: Step | undefined;
  readonly project: Projection;
  introspect(variables: Variables): Row | null | undefined;
}

type Variables = Record<string, unknown>;

const cachedDocuments = 1_000;

/** Everything that one supergraph needs to answer; a new supergraph is a new engine. */
export async function createEngine(supergraphSdl: string, costLimits: CostLimits): Promise<Engine> {
  const supergraph = readSupergraph(supergraphSdl);
  const planner = await startPlanner(supergraphSdl);
  const schema = planner.clientSchema;
  const preparedDocuments = leastRecentlyUsed<Prepared>(cachedDocuments);
  const compiledOperations = leastRecentlyUsed<Promise<Compiled>>(cachedDocuments);

  function prepare({ document, operationName }: EngineRequest): Prepared {
    const operation = getOperationAST(document, operationName);
    if (!operation) {
      throw badInput(
        operationName
          ? `The document has no operation named "${operationName}".`
          : 'The document has several operations: operationName must say which one to run.',
      );
    }
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      throw refusal('NOT_SUPPORTED', 'Subscriptions are not supported: ask again with a query.');
    }
    if (operation.operation === OperationTypeNode.MUTATION && !schema.getMutationType()) {
      throw refusal('GRAPHQL_VALIDATION_FAILED', 'The schema has no mutations.');
    }
    return { operation, conditions: conditionVariables(document) };
  }

  async function compile(
    { document }: EngineRequest,
    operation: OperationDefinitionNode,
    values: Variables,
  ): Promise<Compiled> {
    const settled = settleConditions(document, operation, values);
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    const rootType = (isMutation ? schema.getMutationType() : schema.getQueryType())?.name ?? 'Query';
    const cost = (variables: Variables): number =>
      costOf(schema, supergraph.schema, rootType, settled, variables, costLimits.listSize);
    checkCost(cost(values), costLimits);
    const text = plannedDocument(settled);
    const plan = text === undefined ? undefined : await planner.plan(text);
    const introspection = introspectionDocument(settled);
    return {
      cost,
      plan: plan && compilePlan(supergraph, plan, isMutation),
      project: generateProjection(schema, supergraph.schema, rootType, settled),
      introspect: (variableValues) =>
        introspection && executeSync({ schema, document: introspection, variableValues }).data,
    };
  }

  return {
    schema,
    retire: planner.retire,
    agencies: supergraph.agencies,
    async execute(request, ask) {
      const key = `${request.operationName ?? ''} ${request.source}`;
      const prepared = preparedDocuments.get(key) ?? prepare(request);
      preparedDocuments.set(key, prepared);
      const { operation, conditions } = prepared;
      const { coerced, errors } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
      );
      if (errors) throw new AggregateError(errors.map(({ message }) => badInput(message)));
      const variant = `${conditions.map((name) => (coerced[name] === true ? 1 : 0)).join('')} ${key}`;
      const compiling = compiledOperations.get(variant) ?? compile(request, operation, coerced);
      compiledOperations.set(variant, compiling);
      const compiled = await compiling;
      if (operation.variableDefinitions?.length) checkCost(compiled.cost(coerced), costLimits);
      const run = createRun(coerced, ask);
      if (compiled.plan) (await compiled.plan(run))();
      Object.assign(run.root, compiled.introspect(coerced));
      return answerOf(run, compiled.project);
    },
  };
}

/** The request cannot be run as it is; nothing was asked of any agency. */
function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

const badInput = (message: string): GraphQLError => refusal('BAD_USER_INPUT', message);

import {
  executeSync,
  type GraphQLError,
  getVariableValues,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { whileWaiting, type Departure } from './agency/departure.js';
import { readAuthorization, type Denied } from './authorization/authorization.js';
import type { Requirement } from './authorization/requirement.js';
import type { Rights } from './authorization/rights.js';
import { withhold } from './authorization/withhold.js';
import { readAnnotations } from './document/annotations.js';
import { checkCost, costOf, rememberedCost, type CostLimits } from './document/cost.js';
import { badInput, chosenOperation, refusal } from './document/chosen-operation.js';
import { conditionVariables, settleConditions } from './document/conditions.js';
import { introspectionDocument } from './document/planned-document.js';
import { answerOf, type OperationAnswer } from './execution/answer.js';
import { layoutOf } from './execution/layout.js';
import { compilePlan } from './execution/plan.js';
import { compileProjection } from './execution/project.js';
import type { Projection } from './execution/project-plan.js';
import { createRun, type Ask, type ErrorEntry } from './execution/run.js';
import type { Step } from './execution/fetch.js';
import { leastRecentlyUsed } from './least-recently-used.js';
import { readDeclared } from './planning/declared.js';
import { planOperation, type PlannedOperation } from './planning/planned.js';
import { startPlanner, type Planner } from './planner.js';
import { readSupergraph, type Supergraph } from './supergraph.js';

export interface Engine {
  /** What clients see, and what their documents are validated against. */
  readonly schema: GraphQLSchema;
  /** The agencies of this supergraph and the addresses that it gives. */
  readonly agencies: ReadonlyMap<string, string>;
  /** Rejects with a GraphQLError, or several in an AggregateError, when the request cannot be run at all. */
  execute(request: EngineRequest, ask: Ask): Promise<OperationAnswer>;
  /** What clients asked for last and more than once, the newest last. */
  recentOperations(): KnownOperation[];
  /** Plans an operation as `execute` would, and asks nobody. */
  prepare(operation: KnownOperation, document: DocumentNode): Promise<void>;
  /** Another engine takes its place: what is under way ends here, and nothing is kept after it. */
  retire(): void;
}

export interface EngineRequest {
  readonly source: string;
  /** The source, parsed and validated against `schema`. */
  readonly document: DocumentNode;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  /** What the caller's token gives; without one, what everybody may see. */
  readonly rights?: Rights | undefined;
  /** Who waits for the answer: no longer than he waits is it planned for him. */
  readonly client?: Departure | undefined;
}

/** An operation that was run. Of its variables it has those that can be conditions and lengths of lists. */
export type KnownOperation = Omit<EngineRequest, 'document' | 'client'>;

/** A document once parsed: its operation, and the conditions that tell its variants apart. */
interface Prepared {
  readonly operation: OperationDefinitionNode;
  readonly conditions: readonly string[];
  /** What callers may lack to see all of it. */
  readonly touched: readonly Requirement[];
}

interface Compiled {
  /** One for each field that this caller does not see. */
  readonly withheld: readonly ErrorEntry[];
  /** Of the values that a client gives, those in arguments make the operation cost more or less. */
  cost(variables: Variables): number;
  readonly plan: Step | undefined;
  readonly project: Projection;
  introspect(variables: Variables): ExecutionResult | undefined;
}

type Variables = Record<string, unknown>;

const cachedDocuments = 1_000;

/** Everything that one supergraph needs to answer; a new supergraph is a new engine. */
export async function createEngine(
  supergraphSdl: string,
  costLimits: CostLimits,
  /** Told of each plan that is made. */
  onPlan: (planned: PlannedOperation) => void = () => undefined,
): Promise<Engine> {
  const supergraph = readSupergraph(supergraphSdl);
  const planner = await startPlanner(supergraphSdl);
  try {
    return engineFor(supergraph, planner, costLimits, onPlan);
  } catch (error) {
    // Its process would outlive a supergraph that is refused.
    planner.retire();
    throw error;
  }
}

function engineFor(
  supergraph: Supergraph,
  planner: Planner,
  costLimits: CostLimits,
  onPlan: (planned: PlannedOperation) => void,
): Engine {
  const schema = planner.clientSchema;
  const declared = readDeclared(supergraph);
  const authorization = readAuthorization(supergraph.schema, schema);
  const annotations = readAnnotations(supergraph.schema);
  const preparedDocuments = leastRecentlyUsed<Prepared>(cachedDocuments);
  const compiledOperations = leastRecentlyUsed<{ compiled: Promise<Compiled>; known: KnownOperation; uses: number }>(
    cachedDocuments,
  );

  function prepared(request: EngineRequest): Prepared {
    const key = keyOf(request);
    const known = preparedDocuments.get(key) ?? read(request);
    preparedDocuments.set(key, known);
    return known;
  }

  function read({ document, operationName }: EngineRequest): Prepared {
    const operation = chosenOperation(schema, document, operationName);
    return { operation, conditions: conditionVariables(document), touched: authorization.touchedBy(document) };
  }

  /** Other conditions, and a caller with other rights, make it another operation. */
  function compiled(
    request: EngineRequest,
    { operation, conditions, touched }: Prepared,
    values: Variables,
  ): Promise<Compiled> {
    const denied = authorization.denied(touched, request.rights);
    const variant = `${conditions.map((name) => (values[name] === true ? 1 : 0)).join('')} ${denied.key} ${keyOf(request)}`;
    const cached = compiledOperations.get(variant);
    if (cached) {
      cached.uses++;
      return cached.compiled;
    }
    const compiling = compile(request, operation, values, denied);
    const { source, operationName, rights } = request;
    const variables = Object.fromEntries(
      Object.entries(values).filter(([, value]) => typeof value === 'boolean' || typeof value === 'number'),
    );
    compiledOperations.set(variant, {
      compiled: compiling,
      known: { source, operationName, variables, rights },
      uses: 1,
    });
    // With other values it may cost less.
    compiling.catch(() => compiledOperations.delete(variant));
    return compiling;
  }

  async function compile(
    { document }: EngineRequest,
    operation: OperationDefinitionNode,
    values: Variables,
    denied: Denied,
  ): Promise<Compiled> {
    const settled = settleConditions(document, operation, values);
    const isMutation = operation.operation === OperationTypeNode.MUTATION;
    const rootType = (isMutation ? schema.getMutationType() : schema.getQueryType())?.name ?? 'Query';
    const cost = rememberedCost(settled, (variables) =>
      costOf(schema, annotations, rootType, settled, variables, costLimits.listSize),
    );
    checkCost(cost(values), costLimits);
    const allowed = withhold(schema, rootType, settled, denied);
    const planned = await planOperation(planner, declared, rootType, allowed.settled);
    onPlan(planned);
    const { plan } = planned;
    const layout = plan && layoutOf(supergraph.schema, plan);
    const introspection = introspectionDocument(settled);
    return {
      cost,
      plan: layout && compilePlan(supergraph, layout, plan, isMutation),
      project: compileProjection(schema, supergraph.schema, rootType, settled, layout?.same, denied.withholds),
      withheld: allowed.errors,
      introspect: (variableValues) => introspection && executeSync({ schema, document: introspection, variableValues }),
    };
  }

  return {
    schema,
    retire: planner.retire,
    agencies: supergraph.agencies,
    recentOperations: () => compiledOperations.values().flatMap(({ known, uses }) => (uses > 1 ? known : [])),
    async prepare(operation, document) {
      const request = { ...operation, document };
      await compiled(request, prepared(request), operation.variables ?? {});
    },
    async execute(request, ask) {
      const known = prepared(request);
      const { operation } = known;
      const { coerced, errors } = getVariableValues(
        schema,
        operation.variableDefinitions ?? [],
        request.variables ?? {},
      );
      if (errors) throw new AggregateError(errors.map(({ message }) => badInput(message)));
      const compiling = compiled(request, known, coerced);
      const { client } = request;
      const { withheld, plan, project, cost, introspect } = await (client
        ? whileWaiting(client, compiling, notPlannedInTime)
        : compiling);
      const estimated = cost(coerced);
      checkCost(estimated, costLimits);
      const run = createRun(coerced, ask);
      run.errors.push(...withheld);
      if (plan) (await plan(run))();
      const { data, errors: failures = [] } = introspect(coerced) ?? {};
      Object.assign(run.root, data);
      const extensions = { code: 'INTERNAL_SERVER_ERROR' };
      run.errors.push(...failures.map(({ message, path = [] }) => ({ message, path, extensions })));
      return answerOf(run, project, { estimated, limit: costLimits.cost });
    },
  };
}

/** With its length, as the name is whatever a client writes: with a space in it, it could pass for part of another document. */
const keyOf = ({ operationName = '', source }: KnownOperation): string =>
  `${operationName.length} ${operationName} ${source}`;

const notPlannedInTime = (): GraphQLError =>
  refusal('REQUEST_TIMEOUT', 'The time for the whole request was over before it was planned.');

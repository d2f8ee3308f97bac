import { GraphQLError, OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import { plannedDocument } from '../document/planned-document.js';
import { mixesTurns } from '../execution/mutation-order.js';
import type { PlanNode, Planner } from '../planner.js';
import { alikeIn, type Alike } from './alike.js';
import type { Declared } from './declared.js';
import { ownPlan } from './own-plan.js';
import { mistakeIn } from './plan-check.js';
import { Unplannable } from './steps.js';
import { TooManyFields, wantedFields } from './wanted.js';

export interface PlannedOperation {
  readonly plan: PlanNode | undefined;
  /** Why the planner's own plan was not used. */
  readonly insteadOf?: string;
}

/**
 * The planner's plan, when it makes one that brings what is wanted; else one of the gateway's own, which is plainer. What
 * neither can plan is refused: a wrong answer could not be told from a right one.
 */
export async function planOperation(
  planner: Planner,
  declared: Declared,
  rootType: string,
  settled: SettledOperation,
): Promise<PlannedOperation> {
  const text = plannedDocument(settled);
  if (text === undefined) return { plan: undefined };
  const isMutation = settled.operation.operation === OperationTypeNode.MUTATION;
  const wanted = (alike?: Alike) => wantedIn(planner.clientSchema, rootType, settled, alike);
  const check = (plan: PlanNode | undefined): string | undefined => {
    const alike = alikeIn(declared, [text, JSON.stringify(plan ?? '')]);
    return mistakeIn(plan, declared, rootType, wanted(alike), alike);
  };
  // What is too much whatever the plan is, the planner is not troubled with.
  wanted(alikeIn(declared, [text]));
  const planned = await planner.plan(text).then(
    (plan) => {
      const outOfOrder =
        isMutation && plan && mixesTurns(plan) ? 'it does not keep the fields of a mutation apart' : undefined;
      return { plan, insteadOf: outOfOrder ?? check(plan) };
    },
    (error: unknown) => ({ plan: undefined, insteadOf: refusalOf(error) }),
  );
  if (planned.insteadOf === undefined) return { plan: planned.plan };
  const plan = own(declared, rootType, settled, wanted(), planned.insteadOf);
  const mistake = check(plan);
  if (mistake !== undefined) throw refusal(`${planned.insteadOf}; ${mistake}`);
  return { plan, insteadOf: planned.insteadOf };
}

function wantedIn(schema: GraphQLSchema, rootType: string, { operation, fragments }: SettledOperation, alike?: Alike) {
  try {
    return wantedFields(schema, rootType, [operation.selectionSet], fragments, alike);
  } catch (error) {
    throw error instanceof TooManyFields ? refusal(error.message) : error;
  }
}

function own(
  declared: Declared,
  rootType: string,
  settled: SettledOperation,
  wanted: Parameters<typeof ownPlan>[3],
  why: string,
) {
  try {
    return ownPlan(declared, rootType, settled, wanted);
  } catch (error) {
    throw error instanceof Unplannable ? refusal(`${why}; ${error.message}`) : error;
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof GraphQLError && error.extensions.code === 'OPERATION_NOT_PLANNED')
    return error.message.replace(/^The operation cannot be planned: /, '');
  throw error;
}

const refusal = (why: string): GraphQLError =>
  new GraphQLError(`The operation cannot be planned: ${why}`, { extensions: { code: 'OPERATION_NOT_PLANNED' } });

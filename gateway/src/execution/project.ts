import type { GraphQLSchema } from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import { findGaps } from './gaps.js';
import { planProjection, type Projection } from './project-plan.js';
import { generateProjection } from './project-text.js';
import { walkingProjection } from './project-walk.js';
import type { SameRows } from './same-rows.js';
import { fromTheSecondTime } from './second-time.js';

/**
 * Makes the function that writes the answer from the gateway's rows: the client's fields in the client's order, null where
 * GraphQL says so. Values need no checks here, because the copy has checked them. It writes text at once: objects made for
 * JSON.stringify to read would cost as much again, and what stands in many places is written once.
 */
export function compileProjection(
  clientSchema: GraphQLSchema,
  fullSchema: GraphQLSchema,
  rootType: string,
  settled: SettledOperation,
  same?: SameRows,
  isWithheld: (coordinate: string) => boolean = () => false,
): Projection {
  const plan = planProjection(clientSchema, fullSchema, rootType, settled, same, isWithheld);
  const projection = fromTheSecondTime(walkingProjection(plan), () => generateProjection(clientSchema, plan));
  return (root, isPlain) => {
    let isWhole = true;
    const gap = (): null => {
      isWhole = false;
      return null;
    };
    const text = projection()(root, { isPlain, gap });
    return { text, gaps: isWhole ? [] : findGaps(plan, root) };
  };
}

import type { GraphQLSchema } from 'graphql';
import type { PlanNode } from '../planner.js';
import { roomFor, type Room } from './room.js';
import { sameRowsOf, type SameRows } from './same-rows.js';

/** How the rows of one plan are laid out, which all its fetches must know of each other. */
export interface Layout {
  /** Fields that later fetches add to objects of a type. */
  readonly room: Room;
  /** Where one row stands for all that are the same. */
  readonly same: SameRows;
}

export const layoutOf = (schema: GraphQLSchema, plan: PlanNode): Layout => ({
  room: roomFor(schema, plan),
  same: sameRowsOf(plan),
});

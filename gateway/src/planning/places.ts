import type { SelectionSetNode } from 'graphql';
import type { Path, RequiresSelection } from '../planner.js';
import type { Draft } from './draft.js';
import type { Wanted } from './wanted.js';

/** One request to one agency. */
export interface Step {
  readonly agency: string;
  readonly path: Path;
  /** What is sent of each entity; none for a step that begins at the root. */
  readonly requires?: RequiresSelection;
  /** The interface by which the agency knows the entities, where that is not their own type. */
  readonly as?: string;
  readonly draft: Draft;
  readonly after: ReadonlySet<Step>;
}

/** An agency's view of the objects at a place. */
export interface Visit {
  readonly agency: string;
  readonly step: Step;
  readonly draft: Draft;
  /** The type by which the agency knows them. */
  readonly as: string;
  /** Fields of others that the agency brings along here. */
  readonly provided: readonly SelectionSetNode[];
}

/** Objects of one type at one path of the answer, and the agencies that are asked about them. */
export interface Place {
  readonly path: Path;
  readonly typeName: string;
  readonly visits: Visit[];
  /** Visits that were made with what a field requires. */
  readonly informed: Map<string, Visit>;
  readonly below: Map<string, Place>;
}

/** A way to get a field at a place. */
export interface Offer {
  readonly agency: string;
  readonly as: string;
  readonly visit: Visit | undefined;
  /** What the field requires, where the agency must be told something. */
  readonly requires: SelectionSetNode | undefined;
  readonly kept: Wanted;
  readonly rest: Wanted | undefined;
  readonly cost: number;
}

export const newPlace = (path: Path, typeName: string, visits: Visit[]): Place => ({
  path,
  typeName,
  visits,
  informed: new Map(),
  below: new Map(),
});

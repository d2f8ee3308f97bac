import { publicError } from '@safer-graph/kit';
import type { Catalogue } from './catalogue.js';

/** The contract's interfaces; in the partnership's SDL they have an id alone, as its stubs have (edit-sdl.ts). */
export { Measure, Observation } from '@safer-graph/kit';

/** What is known here of another agency's object: which it is. The agency itself answers the rest. */
export interface Reference {
  readonly __typename: string;
  readonly id: string;
}

/** The GraphQL types that answer for a measure, by its id. */
export type MeasureTypes = ReadonlyMap<string, Catalogue['types']>;

export const measureTypes = (catalogues: readonly Catalogue[]): MeasureTypes =>
  new Map(catalogues.flatMap(({ types, measures }) => measures.map(({ id }) => [id, types] as const)));

/** An agency may withdraw a measure that a plan line was linked to. */
export function typesOf(types: MeasureTypes, measure: string): Catalogue['types'] {
  const found = types.get(measure);
  if (found) return found;
  throw publicError('NOT_FOUND', `${JSON.stringify(measure)} is not, or no longer, in any agency's measure catalogue.`);
}

export const measureReference = (types: MeasureTypes, measure: string): Reference => ({
  __typename: typesOf(types, measure).measure,
  id: measure,
});

/** In a list, the measure that is missing costs its own place alone. */
export const measureReferences = (types: MeasureTypes, measures: readonly string[]): (Reference | Error)[] =>
  measures.map((measure) => {
    try {
      return measureReference(types, measure);
    } catch (error) {
      return error as Error;
    }
  });

import { type AgencyContext, publicError, writeObservationId } from '@safer-graph/kit';
import { ownFigures } from '../partnership-measure/own-figures.js';
import type { Catalogue } from './catalogue.js';

/** The contract's interfaces; in the partnership's SDL they have an id alone, as its stubs have (edit-sdl.ts). */
export { Measure, Observation } from '@safer-graph/kit';

/** What is known here of another agency's object: which it is. The agency itself answers the rest. */
export interface Reference {
  readonly __typename: string;
  readonly id: string;
}

interface TypesOfMeasure {
  readonly measure: string;
  readonly observation: string;
  /** Its counts may be rounded before they are released. */
  readonly isGuarded: boolean;
}

/** The GraphQL types that answer for a measure, by its id. */
export type MeasureTypes = ReadonlyMap<string, TypesOfMeasure>;

export const measureTypes = (catalogues: readonly Catalogue[]): MeasureTypes =>
  new Map(
    catalogues.flatMap(({ types, measures }) =>
      measures.map(({ id, disclosure }) => [id, { ...types, isGuarded: disclosure !== 'OPEN' }] as const),
    ),
  );

/** An agency may withdraw a measure that a plan line was linked to. */
export function typesOf(types: MeasureTypes, measure: string): TypesOfMeasure {
  const found = types.get(measure);
  if (found) return found;
  throw publicError('NOT_FOUND', `${JSON.stringify(measure)} is not, or no longer, in any agency's measure catalogue.`);
}

/** What is published here is answered here; of what others publish it is known which it is. */
export const pointAt = (__typename: string, measure: string): Reference =>
  ownFigures.measure(measure) ?? { __typename, id: measure };

export const measureReference = (types: MeasureTypes, measure: string): Reference =>
  pointAt(typesOf(types, measure).measure, measure);

export function observationReference(
  context: AgencyContext & { readonly measureTypes: MeasureTypes },
  wanted: Parameters<typeof writeObservationId>[0],
): Reference | Promise<Reference | Error> {
  const { observation } = typesOf(context.measureTypes, wanted.measure);
  const id = writeObservationId(wanted);
  return observation === ownFigures.types.observation
    ? ownFigures.observation(id, context)
    : { __typename: observation, id };
}

/** In a list, the measure that is missing costs its own place alone. */
export const measureReferences = (types: MeasureTypes, measures: readonly string[]): (Reference | Error)[] =>
  measures.map((measure) => {
    try {
      return measureReference(types, measure);
    } catch (error) {
      return error as Error;
    }
  });

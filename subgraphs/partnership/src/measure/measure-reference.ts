import { publicError } from '@safer-graph/kit';
import { Field, ID, InterfaceType } from 'type-graphql';
import type { Catalogue } from './catalogue.js';

/** What is known here of another agency's object: which it is. The agency itself answers the rest. */
export interface Reference {
  readonly __typename: string;
  readonly id: string;
}

const resolveType = (reference: Reference): string => reference.__typename;

@InterfaceType('Measure', {
  description: 'One series of figures that one organisation publishes: what it is, where, how often, and for whom.',
  resolveType,
})
export abstract class Measure {
  @Field(() => ID, { description: 'Agency, dataset and series: police/recorded-crime/burglary-dwelling.' })
  readonly id!: string;
}

@InterfaceType('Observation', {
  description: 'A figure that an agency publishes for one area and period, or the reason why there is none.',
  resolveType,
})
export abstract class Observation {
  @Field(() => ID, { description: 'Measure, area, period, and the release or day by which it is known.' })
  readonly id!: string;
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

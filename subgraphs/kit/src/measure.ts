import type { AgencyContext } from './context.js';
import type { PublishedMeasure, Survey } from './dataset.js';
import { publicError } from './errors.js';

/** A measure as resolvers see it: its catalogue entry, and the fields of the contract that come straight from it. */
export interface MeasureAnswer {
  readonly __typename: string;
  readonly definition: PublishedMeasure;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly unit: string;
  readonly polarity: string;
  readonly frequency: string;
  readonly finestAreaType: string | null;
  readonly survey: Survey | null;
  readonly disclosure: string;
  readonly organization: { readonly id: string };
  readonly nationalIndicator: string | null;
  readonly group: string | null;
}

export function toMeasure({ types }: Pick<AgencyContext, 'types'>, definition: PublishedMeasure): MeasureAnswer {
  const { id, title, description, unit, polarity, frequency, disclosure, nationalIndicator, group } = definition;
  return {
    __typename: types.measure,
    definition,
    id,
    title,
    description,
    unit,
    polarity,
    frequency,
    finestAreaType: definition.areaTypes[0] ?? null,
    survey: definition.survey ?? null,
    disclosure,
    organization: { id: definition.organization },
    nationalIndicator,
    group,
  };
}

/** The measure of an id that somebody refers to. */
export function measureOf({ measures }: AgencyContext, id: string): PublishedMeasure {
  const definition = measures.get(id);
  if (definition) return definition;
  throw publicError('NOT_FOUND', `${JSON.stringify(id)} is not in this agency's measure catalogue.`);
}

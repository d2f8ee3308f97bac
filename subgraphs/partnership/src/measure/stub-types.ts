import type { Catalogue } from './catalogue.js';

/** What a stated figure is held against, as `@requires` selects it from each agency's type. */
export const observedFields =
  'value numerator availability availabilityNote unit roundedTo change { absolute percent } provenance { dataset }';

const external = [
  'value: Float',
  'numerator: Float',
  'availability: Availability',
  'availabilityNote: String',
  'unit: String',
  'roundedTo: Int',
  'change: Change',
  'provenance: Provenance',
]
  .map((field) => `\n  ${field} @external`)
  .join('');

/** SDL of the types by which this subgraph points at the agencies' measures and observations; what their fields say is added to it. */
export const stubTypes = (catalogues: readonly Catalogue[]): string =>
  catalogues
    .flatMap(({ title, types }) => [
      stub(types.measure, 'Measure', `A series of figures of: ${title}.`),
      stub(types.observation, 'Observation', `A figure of: ${title}; or the reason why there is none.`, external),
    ])
    .join('\n\n');

/** A GraphQL string is written as a JSON string. */
const stub = (name: string, implemented: string, description: string, more = ''): string => `${JSON.stringify(
  description,
)}
type ${name} implements ${implemented} @key(fields: "id", resolvable: false) {
  id: ID!${more}
}`;

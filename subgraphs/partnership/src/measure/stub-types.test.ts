import { parse, print } from 'graphql';
import type { Catalogue } from './catalogue.js';
import { measureReferences, measureTypes } from './measure-reference.js';
import { stubTypes } from './stub-types.js';

const fire: Catalogue = {
  agency: 'fire',
  title: 'Fire "and" rescue',
  types: { measure: 'FireMeasure', observation: 'FireObservation' },
  measures: [
    {
      id: 'fire/deliberate-fire/count',
      organization: 'kent-fire-and-rescue',
      areaTypes: ['DISTRICT'],
      group: null,
      unit: 'fires',
      per: null,
      collected: true,
      coverage: null,
      frequency: 'QUARTERLY',
      alternativeProvider: null,
      nationalIndicator: null,
    },
  ],
};

test('an agency that joins gets its two stub types from its catalogue alone', () =>
  expect(print(parse(stubTypes([fire])))).toBe(`"A series of figures of: Fire \\"and\\" rescue."
type FireMeasure implements Measure @key(fields: "id", resolvable: false) {
  id: ID!
}

"A figure of: Fire \\"and\\" rescue; or the reason why there is none."
type FireObservation implements Observation @key(fields: "id", resolvable: false) {
  id: ID!
  value: Float @external
  numerator: Float @external
  availability: Availability @external
  availabilityNote: String @external
  unit: String @external
  roundedTo: Int @external
  change: Change @external
  provenance: Provenance @external
}`));

test('without a catalogue there are no stubs', () => expect(stubTypes([])).toBe(''));

test('a measure that was withdrawn costs its own place in a list', () => {
  const [known, gone] = measureReferences(measureTypes([fire]), ['fire/deliberate-fire/count', 'fire/false-alarm']);
  expect(known).toEqual({ __typename: 'FireMeasure', id: 'fire/deliberate-fire/count' });
  expect(gone).toMatchObject({
    message: '"fire/false-alarm" is not, or no longer, in any agency\'s measure catalogue.',
    extensions: { code: 'NOT_FOUND' },
  });
});

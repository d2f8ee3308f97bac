import { Kind, parse } from 'graphql';
import { ownCatalogue } from './partnership-measure/with-own.js';
import { partnershipSchema } from './schema.js';

const typesOf = (sdl: string): string[] =>
  parse(sdl).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? definition.name.value : [],
  );

test('a sixth agency needs a catalogue and no change here: its two types are all that the schema gains', async () => {
  const without = await partnershipSchema([]);
  const fire = {
    agency: 'fire',
    title: 'Fire and rescue',
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
  const { sdl, schema } = await partnershipSchema([fire]);
  expect(without.sdl).not.toContain('@requires');
  expect(sdl).toContain(
    'reconciliation: Reconciliation @requires(fields: "observation { ... on FireObservation { value numerator availability availabilityNote unit roundedTo change { absolute percent } provenance { dataset } } }")',
  );
  expect(typesOf(sdl).filter((type) => !typesOf(without.sdl).includes(type))).toEqual([
    'FireMeasure',
    'FireObservation',
  ]);
  expect(schema.getType('FireMeasure')?.toString()).toBe('FireMeasure');
});

test('the partnership’s own interfaces have only an id: the agencies have the rest', async () => {
  const { schema } = await partnershipSchema([]);
  const fields = (name: string) => Object.keys((schema.getType(name) as { getFields(): object }).getFields());
  expect([fields('Measure'), fields('Observation')]).toEqual([['id'], ['id']]);
});

test('its own measure and observation have all that an agency’s have, and no stub is made of its own catalogue', async () => {
  const { schema } = await partnershipSchema([ownCatalogue]);
  const fields = (name: string) => Object.keys((schema.getType(name) as { getFields(): object }).getFields());
  expect(fields('PartnershipMeasure')).toEqual(expect.arrayContaining(['title', 'organization', 'latest', 'series']));
  expect(fields('PartnershipObservation')).toEqual(
    expect.arrayContaining(['value', 'availability', 'change', 'comparison', 'provenance']),
  );
});

test('it answers for organisations, to which agencies only refer', async () => {
  const { sdl } = await partnershipSchema([]);
  expect(sdl).toContain('type Organization @key(fields: "id") {');
});

import { Kind, parse } from 'graphql';
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
      { id: 'fire/deliberate-fire/count', organization: 'kent-fire-and-rescue', areaTypes: ['DISTRICT'], group: null },
    ],
  };
  const { sdl, schema } = await partnershipSchema([fire]);
  expect(sdl.startsWith(without.sdl.trimEnd())).toBe(true);
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

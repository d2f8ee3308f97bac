import { Kind, parse, print, visit, type FieldDefinitionNode } from 'graphql';

/**
 * What a fire service publishes: the shared shapes as another agency has them, two concrete types of its own, and one
 * field on Area.
 */
export function fireSdl(anotherAgencies: string, itsPrefix: string): string {
  return print(
    visit(parse(anotherAgencies.replaceAll(itsPrefix, 'Fire')), {
      ObjectTypeDefinition: (type) =>
        type.name.value === 'Area'
          ? { ...type, fields: (type.fields ?? []).flatMap(ownField) }
          : type.name.value === 'Query'
            ? { ...type, fields: (type.fields ?? []).filter(({ name }) => name.value === 'area') }
            : undefined,
    }),
  );

  /** The key stays; of the other agency's datasets, which take arguments, the first becomes ours. */
  function ownField(
    field: FieldDefinitionNode,
    index: number,
    all: readonly FieldDefinitionNode[],
  ): FieldDefinitionNode[] {
    if (field.name.value === 'code') return [field];
    if (all.findIndex((other) => other.arguments?.length) !== index) return [];
    return [
      {
        ...field,
        name: { kind: Kind.NAME, value: 'deliberateFires' },
        description: { kind: Kind.STRING, value: 'Fires that were set on purpose.' },
      },
    ];
  }
}

export const fireCatalogue = (url: string) => ({
  agency: 'fire',
  title: 'Fire and rescue statistics',
  url,
  types: { measure: 'FireMeasure', observation: 'FireObservation' },
  measures: [
    {
      id: 'fire/deliberate-fires',
      title: 'Deliberate fires',
      description: 'Fires that were set on purpose.',
      unit: 'fires',
      per: null,
      polarity: 'LOW_IS_GOOD',
      frequency: 'QUARTERLY',
      periodKind: 'QUARTER',
      group: null,
      collected: true,
      areaTypes: ['DISTRICT'],
      finestAreaType: 'DISTRICT',
      coverage: ['E07000111'],
      organization: 'kent-fire-and-rescue',
      disclosure: 'OPEN',
      alternativeProvider: null,
      nationalIndicator: 'NI 33',
      dataset: 'deliberate-fires',
    },
  ],
});

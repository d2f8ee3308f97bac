import { type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';

const words = (text: string): readonly string[] => text.split(' ').filter(Boolean);

/** Fields that the attack asks for and reads, with their arguments; of each type what else there is, which tells no count. */
interface KnownType {
  readonly asked: Readonly<Record<string, string>>;
  readonly tellsNoCount: string;
}

const measure: KnownType = {
  asked: { observation: 'area period asOf', latest: 'area asOf', series: 'area from to asOf' },
  tellsNoCount:
    'id title description unit polarity frequency finestAreaType survey disclosure organization nationalIndicator group',
};
const observation: KnownType = {
  asked: {
    ...Object.fromEntries(
      words(
        'id measure area period value numerator denominator roundedTo availability nearestAvailable confidenceInterval ' +
          'sampleSize change rollingTwelveMonths yearToDate provenance',
      ).map((field) => [field, '']),
    ),
    comparison: 'group',
  },
  tellsNoCount: 'unit per qualifier availabilityNote status seriesBreak',
};
/** The same in every agency. */
const known: Readonly<Record<string, KnownType>> = {
  Measure: measure,
  Observation: observation,
  Area: { asked: {}, tellsNoCount: 'code scheme name type vintage' },
  Change: { asked: { absolute: '', percent: '', interval: '' }, tellsNoCount: 'comparedWith' },
  ConfidenceInterval: { asked: { lower: '' }, tellsNoCount: 'upper level method' },
  Comparison: {
    asked: { rank: '', of: '', ties: '', overlapping: '', missing: '' },
    tellsNoCount: 'group areasInGroup direction note',
  },
  Provenance: {
    asked: { suppressionRule: '', sourceLine: '', checksum: '' },
    tellsNoCount: 'dataset publisher url licence release publishedOn extractedOn coverage',
  },
  Query: { asked: { area: 'code' }, tellsNoCount: '' },
  Survey: { asked: {}, tellsNoCount: 'question population mode designEffect minimumSample' },
  Organization: { asked: {}, tellsNoCount: 'id' },
  PeriodValue: { asked: {}, tellsNoCount: 'code start end kind label' },
  ComparisonGroup: { asked: {}, tellsNoCount: 'id title source synthetic areas' },
  PageInfo: { asked: {}, tellsNoCount: 'hasNextPage hasPreviousPage startCursor endCursor' },
};

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** The two ways in which an agency may give a dataset. */
function isDatasetField(type: string, field: FieldDefinitionNode, agency: string): boolean {
  const given = namedType(field.type);
  const takes = argumentsOf(field);
  return type === 'Area'
    ? given === `${agency}Observation` && takes === inOrder(['period', 'asOf'])
    : type === 'Query' &&
        given === `${agency}ObservationConnection` &&
        takes === inOrder(['area', 'from', 'to', 'measure', 'asOf', 'first', 'after']);
}

/** In one order: a schema that is built again has them in another. */
const argumentsOf = (field: FieldDefinitionNode): string =>
  inOrder((field.arguments ?? []).map(({ name }) => name.value));
const inOrder = (names: readonly string[]): string => [...names].sort().join(' ');

/** Every field of an agency's schema that the attack neither asks for nor knows to tell no count, as Type.field(arguments). */
export function fieldsUnknownToTheAttack(sdl: string, agency: string): string[] {
  const types: Readonly<Record<string, KnownType>> = {
    ...known,
    [`${agency}Measure`]: measure,
    [`${agency}Observation`]: observation,
    [`${agency}ObservationConnection`]: { asked: { edges: '' }, tellsNoCount: 'pageInfo' },
    [`${agency}ObservationEdge`]: { asked: { node: '' }, tellsNoCount: 'cursor' },
  };
  return parse(sdl).definitions.flatMap((definition) => {
    const isType =
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
    const isMore = definition.kind === Kind.OBJECT_TYPE_EXTENSION || definition.kind === Kind.INTERFACE_TYPE_EXTENSION;
    if (!isType && !isMore) return [];
    const type = definition.name.value;
    return (definition.fields ?? [])
      .filter((field) => {
        const name = field.name.value;
        const { asked = {}, tellsNoCount = '' } = types[type] ?? {};
        if (words(tellsNoCount).includes(name)) return argumentsOf(field) !== '';
        const isAsked = asked[name] !== undefined && inOrder(words(asked[name])) === argumentsOf(field);
        return !isAsked && !isDatasetField(type, field, agency);
      })
      .map((field) => `${type}.${field.name.value}(${argumentsOf(field)})`);
  });
}

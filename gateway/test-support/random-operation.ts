import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';

/** The same numbers for the same seed, so that a failure can be had again. */
export function createRandom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit: number): number => Math.floor(next() * limit),
    chance: (probability: number): boolean => next() < probability,
  };
}

type Random = ReturnType<typeof createRandom>;

/** An operation on any schema, with aliases, fragments, variables and conditions; not every one is valid. */
export function randomOperation(schema: GraphQLSchema, seed: number) {
  const random = createRandom(seed);
  const variables: Record<string, unknown> = { yes: true, no: false };
  const declared = ['$yes: Boolean!', '$no: Boolean!'];
  const fragments: string[] = [];
  const query = schema.getQueryType() as GraphQLCompositeType;
  const body = selections(query, 5);
  const used = declared.filter((text) => `${body}${fragments.join()}`.includes(text.slice(0, text.indexOf(':'))));
  const document = `query${used.length > 0 ? `(${used.join(', ')})` : ''} ${body} ${fragments.join(' ')}`;
  return {
    document,
    variables: Object.fromEntries(Object.entries(variables).filter(([name]) => document.includes(`$${name}`))),
  };

  function selections(type: GraphQLCompositeType, depth: number): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const parts = Array.from({ length: 1 + random.below(4) }, () => {
      if (random.chance(0.12)) return `${random.chance(0.3) ? 'kind: ' : ''}__typename`;
      if (fields.length === 0 || random.chance(isAbstractType(type) ? 0.5 : 0.08)) return fragment(type, depth);
      return field(fields[random.below(fields.length)] as GraphQLField<unknown, unknown>, depth);
    });
    return `{ ${parts.join(' ')} }`;
  }

  function fragment(type: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(type) ? [...schema.getPossibleTypes(type), type] : [type];
    const on = possible[random.below(possible.length)] as GraphQLCompositeType;
    const body = depth > 0 ? selections(on, depth - 1) : '{ __typename }';
    if (random.chance(0.7)) return `... on ${on.name} ${condition()} ${body}`;
    fragments.push(`fragment F${fragments.length} on ${on.name} ${body}`);
    return `...F${fragments.length - 1} ${condition()}`;
  }

  function field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(type);
    const given = args.flatMap((arg) => {
      if (!isNonNullType(arg.type) && random.chance(0.4)) return [];
      if (random.chance(0.5))
        return [
          `${arg.name}: ${JSON.stringify(value(arg.type, random))
            .replace(/"(\w+)":/g, '$1:')
            .replace(/"(PAPER|CLOTH)"/g, '$1')}`,
        ];
      const variable = `v${declared.length}`;
      declared.push(`$${variable}: ${String(arg.type)}`);
      if (isNonNullType(arg.type) || random.chance(0.8)) variables[variable] = value(arg.type, random);
      return [`${arg.name}: $${variable}`];
    });
    const alias = random.chance(0.25) ? `${['x', 'y', 'toString', 'then'][random.below(4)]}: ` : '';
    const below = isCompositeType(named) ? (depth > 0 ? selections(named, depth - 1) : '{ __typename }') : '';
    return `${alias}${name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${condition()} ${below}`;
  }

  function condition(): string {
    if (random.chance(0.85)) return '';
    return `@${random.chance(0.5) ? 'include' : 'skip'}(if: ${['$yes', '$no', 'true', 'false'][random.below(4)]})`;
  }
}

function value(type: GraphQLInputType, random: Random): unknown {
  if (isNonNullType(type)) return value(type.ofType, random);
  if (isListType(type)) return Array.from({ length: 1 + random.below(2) }, () => value(type.ofType, random));
  if (isEnumType(type)) return type.getValues()[random.below(type.getValues().length)]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, value(field.type, random)]));
  }
  if (type.name === 'Int') return random.below(4);
  return type.name === 'ID' ? `b${random.below(7)}` : ['EUR', 'GBP', 'x'][random.below(3)];
}

import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { createRandom } from './random.js';

export interface RandomOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
  readonly operationName?: string;
}

const aliases = ['a', 'b', 'toString', 'then', 'length', 'valueOf', 'hasOwnProperty', 'id', 'name'];

/** An operation on any schema, with aliases, fragments, variables, conditions and introspection; not every one is valid. */
export function drawOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  const random = createRandom(seed);
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fragments: { name: string; on: string; text: string }[] = [];
  const mutation = schema.getMutationType();
  const isMutation = mutation && random.chance(0.25);
  const root = isMutation ? mutation : schema.getQueryType();
  if (!root) throw new Error('The schema has no queries.');
  const body = selections(root, 2 + random.below(4), !isMutation);
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  const kind = isMutation ? 'mutation' : 'query';
  const texts = fragments.map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
  const several = random.chance(0.1);
  const source = [`${kind} Main${head} ${body}`, ...(several ? ['query Other { __typename }'] : []), ...texts].join(
    '\n',
  );
  return { source, variables, ...(several && { operationName: 'Main' }) };

  function selections(type: GraphQLCompositeType, depth: number, isQueryRoot = false): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const parts: string[] = [];
    const count = 1 + random.below(4);
    for (let at = 0; at < count; at++) {
      if (isQueryRoot && random.chance(0.04)) parts.push(introspection());
      else if (random.chance(0.1))
        parts.push(`${random.chance(0.3) ? `${random.pick(aliases)}: ` : ''}__typename ${condition()}`);
      else if (fields.length === 0 || random.chance(isAbstractType(type) ? 0.5 : 0.08))
        parts.push(fragment(type, depth));
      else parts.push(...field(random.pick(fields), depth));
    }
    return `{ ${parts.join(' ')} }`;
  }

  function introspection(): string {
    const name = random.pick(Object.keys(schema.getTypeMap()).filter((one) => !one.startsWith('__')));
    return random.pick([
      `__type(name: "${name}") { kind name fields(includeDeprecated: ${random.chance(0.5)}) { name isDeprecated args { name defaultValue } } enumValues { name } possibleTypes { name } inputFields { name defaultValue } }`,
      '__schema { queryType { name } mutationType { name } types { name kind } }',
    ]);
  }

  function fragment(type: GraphQLCompositeType, depth: number): string {
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const wider = Object.values(schema.getTypeMap()).filter(
      (one) => isAbstractType(one) && objects.some((object) => schema.isSubType(one, object)),
    ) as GraphQLCompositeType[];
    const on = random.pick<GraphQLCompositeType>([...objects, ...objects, ...wider, type]);
    const known = fragments.filter((one) => one.on === on.name && one.text !== '');
    if (known.length > 0 && random.chance(0.4)) return `...${random.pick(known).name} ${condition()}`;
    if (random.chance(0.7)) {
      const typed = on !== type || random.chance(0.8) ? `on ${on.name}` : '';
      return `... ${typed} ${condition()} ${depth > 0 ? selections(on, depth - 1) : '{ __typename }'}`;
    }
    const made = { name: `F${fragments.length}`, on: on.name, text: '' };
    fragments.push(made);
    made.text = depth > 0 ? selections(on, depth - 1) : '{ __typename }';
    return `...${made.name} ${condition()}`;
  }

  /** At times the same field twice, with other fields below it: they are one field of the answer. */
  function field({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string[] {
    const named = getNamedType(type);
    const given = args.flatMap(argument);
    const alias = random.chance(0.15) ? `${random.pick(aliases)}: ` : '';
    const head = `${alias}${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
    const one = (): string => {
      const below = isCompositeType(named) ? (depth > 0 ? selections(named, depth - 1) : '{ __typename }') : '';
      return `${head} ${condition()} ${below}`;
    };
    return random.chance(0.08) ? [one(), one()] : [one()];
  }

  function argument(arg: GraphQLArgument): string[] {
    if (!isRequiredArgument(arg) && random.chance(0.35)) return [];
    if (random.chance(0.5)) return [`${arg.name}: ${literal(arg.type)}`];
    const name = `v${declared.length}`;
    const isNonNull = isNonNullType(arg.type);
    // A variable may be null where the argument has a default; its own default makes it fit a non-null place.
    const nullable = isNonNull && arg.defaultValue !== undefined && random.chance(0.5);
    const type = nullable && isNonNullType(arg.type) ? arg.type.ofType : arg.type;
    const hasDefault = random.chance(0.3);
    declared.push(`$${name}: ${String(type)}${hasDefault ? ` = ${literal(type)}` : ''}`);
    const required = isNonNullType(type) && !hasDefault;
    if (required || random.chance(0.7)) variables[name] = value(nullable ? arg.type : type);
    return [`${arg.name}: $${name}`];
  }

  function condition(): string {
    if (random.chance(0.85)) return '';
    const isVariable = random.chance(0.6);
    let test = random.pick(['true', 'false']);
    if (isVariable) {
      const name = random.pick(['yes', 'no']);
      const text = random.chance(0.5) ? `$${name}: Boolean!` : `$${name}: Boolean = ${String(name === 'yes')}`;
      if (!declared.some((one) => one.startsWith(`$${name}:`))) {
        declared.push(text);
        if (text.endsWith('!')) variables[name] = name === 'yes';
      }
      test = `$${name}`;
    }
    const isInclude = random.chance(0.5);
    // Mostly such that the field stays.
    const kept = test === 'true' || test === '$yes' ? 'include' : 'skip';
    const name = random.chance(0.7) ? kept : isInclude ? 'include' : 'skip';
    return `@${name}(if: ${test})`;
  }

  function value(type: GraphQLInputType): unknown {
    if (isNonNullType(type)) return value(type.ofType);
    if (random.chance(0.08)) return null;
    if (isListType(type)) {
      // One value stands for a list of one.
      if (random.chance(0.15)) return value(isNonNullType(type.ofType) ? type.ofType : type.ofType) ?? [];
      return Array.from({ length: random.below(3) }, () => value(type.ofType));
    }
    if (isEnumType(type)) return random.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter((one) => isRequiredInputField(one) || random.chance(0.5));
      return Object.fromEntries(fields.map((one) => [one.name, value(one.type)]));
    }
    return scalar(type.name);
  }

  function scalar(name: string): unknown {
    if (name === 'Int') return random.below(10) - 2;
    if (name === 'Float') return random.pick([0.5, 3, -1.25, 1e21]);
    if (name === 'Boolean') return random.chance(0.5);
    if (name === 'ID') return random.pick(['x', 'y "q"', 7]);
    if (name === 'Json')
      return random.pick<unknown>([{ b: 1, a: [null, { c: 'x' }] }, 'text', 4, [], { toString: 'x' }]);
    return random.pick(['one', 'two\nlines', 'é\u2028"\\']);
  }

  function literal(type: GraphQLInputType): string {
    return write(type, value(type));
  }

  function write(type: GraphQLInputType, given: unknown): string {
    if (given === null || given === undefined) return 'null';
    if (isNonNullType(type)) return write(type.ofType, given);
    if (Array.isArray(given)) {
      const item = isListType(type) ? type.ofType : type;
      return `[${given.map((one) => write(item, one)).join(', ')}]`;
    }
    if (isListType(type)) return write(type.ofType, given);
    if (isEnumType(type)) return given as string;
    if (typeof given === 'object') {
      const fields = isInputObjectType(type) ? type.getFields() : {};
      const entries = Object.entries(given).map(([name, one]) => `${name}: ${write(fields[name]?.type ?? type, one)}`);
      return `{ ${entries.join(', ')} }`;
    }
    return JSON.stringify(given).replace(/\u2028/g, '\\u2028');
  }
}

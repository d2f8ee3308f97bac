import { isObjectType, isUnionType, Kind, print, visit, type GraphQLNamedType } from 'graphql';
import { remembered } from '../execution/remembered.js';
import type { Declared } from './declared.js';

/** Of the types that can stand at one place, one for all that behave alike. */
export type Alike = (typeNames: readonly string[]) => readonly string[];

/**
 * Types that the supergraph defines in the same words and that nobody names behave alike: what holds for one holds for all.
 * An interface of 300 types, three times in itself, is 27 million places otherwise. `texts` are what may name types: an
 * operation, and its plan.
 */
export function alikeIn(declared: Declared, texts: readonly string[]): Alike {
  const kindOf = kinds(declared);
  const named = new Set(texts.flatMap(words));
  const known = new WeakMap<readonly string[], readonly string[]>();
  return (typeNames) => {
    if (typeNames.length < 2) return typeNames;
    const before = known.get(typeNames);
    if (before) return before;
    // The first by name: places list the same types in different orders.
    const first = new Map<string, string>();
    for (const name of [...typeNames].sort()) {
      const kind = named.has(name) ? name : kindOf(name);
      if (!first.has(kind)) first.set(kind, name);
    }
    const reduced = [...first.values()];
    known.set(typeNames, reduced);
    return reduced;
  };
}

/** The definition of a type in the supergraph without its name and descriptions; the name itself where that matters. */
const kinds = remembered((declared: Declared) => {
  const types = Object.values(declared.schema.getTypeMap());
  const inFieldSets = new Set(types.flatMap((type) => fieldSetsOf(type).flatMap(words)));
  const unions = types.filter(isUnionType).map(({ name }) => name);
  const known = new Map<string, string>();
  const describe = (name: string): string => {
    const type = declared.schema.getType(name);
    if (!isObjectType(type) || inFieldSets.has(name)) return name;
    const inUnions = unions.flatMap((union) =>
      declared.agencies
        .filter((agency) => declared.members(agency, union).includes(name))
        .map((one) => `${union} ${one}`),
    );
    return [...nodesOf(type).map(nameless), ...inUnions].join('\n');
  };
  return (name: string): string => {
    const kind = known.get(name) ?? describe(name);
    known.set(name, kind);
    return kind;
  };
});

const nodesOf = ({ astNode, extensionASTNodes }: GraphQLNamedType) => [
  ...(astNode ? [astNode] : []),
  ...extensionASTNodes,
];

const nameless = (node: ReturnType<typeof nodesOf>[number]): string =>
  print({
    ...visit(node, { enter: (part) => ('description' in part ? { ...part, description: undefined } : undefined) }),
    name: { kind: Kind.NAME, value: '_' },
  });

/** What fields require and provide may tell types apart. */
function fieldSetsOf(type: GraphQLNamedType): string[] {
  const sets: string[] = [];
  for (const node of nodesOf(type)) {
    visit(node, {
      Argument({ name, value }) {
        if (value.kind === Kind.STRING && (name.value === 'requires' || name.value === 'provides'))
          sets.push(value.value);
      },
    });
  }
  return sets;
}

const words = (text: string): string[] => text.match(/\w+/g) ?? [];

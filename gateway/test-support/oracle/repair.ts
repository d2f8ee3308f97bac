import { Kind, parse, visit, validate, type ASTNode, type DocumentNode, type GraphQLSchema } from 'graphql';

/** Makes a drawn document valid by leaving out what validation complains of; nothing when too little is left. */
export function repaired(schema: GraphQLSchema, source: string): DocumentNode | undefined {
  let document = parse(source);
  for (let round = 0; round < 12; round++) {
    const errors = validate(schema, document);
    if (errors.length === 0) return document;
    const culprits = new Set<ASTNode>();
    for (const { nodes = [] } of errors) {
      const last = nodes.at(-1);
      if (last) culprits.add(last);
    }
    document = without(document, culprits);
    if (isEmpty(document)) return undefined;
  }
  return undefined;
}

/** A document without some of its nodes, and without what is empty then. */
export function without(document: DocumentNode, culprits: ReadonlySet<ASTNode>): DocumentNode {
  const gone = new Set<string>();
  const left = visit(document, {
    enter: (node) => (culprits.has(node) ? null : undefined),
    leave(node) {
      // What lost its value, goes with it.
      if ('value' in node && (node.value as unknown) === null) return null;
      const isEmpty = 'selectionSet' in node && node.selectionSet?.selections.length === 0;
      if (!isEmpty || node.kind === Kind.OPERATION_DEFINITION) return undefined;
      if (node.kind === Kind.FRAGMENT_DEFINITION) gone.add(node.name.value);
      return null;
    },
  });
  const defined = new Set(
    left.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node.name.value] : [])),
  );
  const lost = new Set<ASTNode>();
  visit(left, { FragmentSpread: (node) => void (defined.has(node.name.value) ? 0 : lost.add(node)) });
  return lost.size > 0 ? without(left, lost) : left;
}

/** Nothing is left of an operation. */
export const isEmpty = ({ definitions }: DocumentNode): boolean =>
  definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.selectionSet.selections.length === 0);

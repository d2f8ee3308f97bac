import { Kind, parse, print, visit, type ASTNode, type DocumentNode } from 'graphql';
import { without } from './repair.js';

/** Leaves out of a document one part after the other for as long as `stillFails` says so; big parts first. */
export async function shrunk(
  document: DocumentNode,
  candidates: (document: DocumentNode) => ASTNode[],
  stillFails: (smaller: DocumentNode) => Promise<boolean>,
  tidied: (document: DocumentNode) => DocumentNode | undefined = (one) => one,
): Promise<DocumentNode> {
  let smallest = document;
  for (let at = 0; ;) {
    const parts = candidates(smallest);
    const part = parts[at];
    if (!part) return smallest;
    const smaller = tidied(without(smallest, new Set([part])));
    // What was left out may make room for what could not be left out before, but a second look at all would take too long.
    if (smaller && print(smaller).length < print(smallest).length && (await stillFails(smaller))) smallest = smaller;
    else at++;
  }
}

const inOperations = new Set<string>([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.FRAGMENT_DEFINITION,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
  Kind.VARIABLE_DEFINITION,
  Kind.OBJECT_FIELD,
]);

export const operationParts = (document: DocumentNode): ASTNode[] => [
  ...document.definitions.slice(1),
  ...partsOf(document, inOperations),
];

const inSchemas = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.NAMED_TYPE,
  Kind.DIRECTIVE,
]);

export const schemaParts = (document: DocumentNode): ASTNode[] => partsOf(document, inSchemas);

function partsOf(document: DocumentNode, kinds: ReadonlySet<string>): ASTNode[] {
  const parts: ASTNode[] = [];
  visit(document, {
    enter: (node, key) => void (kinds.has(node.kind) && typeof key === 'number' ? parts.push(node) : 0),
  });
  return parts;
}

/** Fragments written out, so that there is more to leave out. */
export function expanded(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const write = (node: ASTNode): ASTNode =>
    visit<ASTNode>(node, {
      FragmentSpread(spread) {
        const fragment = fragments.get(spread.name.value);
        if (!fragment) return undefined;
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          directives: spread.directives ?? [],
          selectionSet: write(fragment.selectionSet),
        };
      },
    });
  const definitions = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return parse(print({ ...document, definitions: definitions.map((node) => write(node) as typeof node) }));
}

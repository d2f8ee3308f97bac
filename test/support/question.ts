import {
  buildASTSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  parse,
  print,
  visit,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** A document of one operation, with what its variables are by default. */
export interface Question {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The supergraph with its `@join__…`, which say whose field is whose. */
export const readSupergraph = (sdl: string): GraphQLSchema => buildASTSchema(parse(sdl), { assumeValidSDL: true });

export function readQuestion(schema: GraphQLSchema, text: string): Question {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`Expected one operation in the document; got ${document.definitions.length} parts.`);
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], {});
  if (!coerced) throw new Error(`A question is asked as it stands: ${errors.map(({ message }) => message).join(' ')}`);
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return {
    operation,
    fragments: Object.fromEntries((fragments as FragmentDefinitionNode[]).map((node) => [node.name.value, node])),
    variables: coerced,
  };
}

/** The same document with `__typename` in every selection, as clients with a cache ask: what has a type is then known by it. */
export const withTypenames = (text: string): string =>
  print(
    visit(parse(text), {
      SelectionSet: {
        leave: (set) => ({
          ...set,
          selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }, ...set.selections],
        }),
      },
    }),
  );

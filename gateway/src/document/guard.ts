import { GraphQLError, Kind, parse, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema } from 'graphql';
import { checkComparisons } from './comparisons.js';
import { countRootFields, createMeasure } from './expanded-size.js';
import { introspectionLimit } from './introspection-cost.js';
import { refusal } from './refusal.js';
import { checkTokens } from './token-limits.js';

/** Limits on a document before anybody validates or plans it. Sizes are counted with every fragment written out. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** Operations and fragments; and variables of one operation. Each takes its time in validation. */
const mostDefinitions = 100;
const mostVariables = 100;

/**
 * Refuses documents that would cost more than they may, in time that grows with their length and not with what they expand
 * to: validation and planning take seconds on a few hundred bytes of fragments that spread each other.
 */
export function guardDocument(text: string, limits: DocumentLimits, schema: GraphQLSchema): GraphQLError | undefined {
  try {
    checkTokens(text, limits.tokens);
    checkDocument(parse(text), limits, schema);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Mistakes of syntax are reported by who parses the document next, in the usual words.
    return error.extensions.code === undefined ? undefined : error;
  }
}

function checkDocument(document: DocumentNode, limits: DocumentLimits, schema: GraphQLSchema): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  check('DOCUMENT_TOO_LARGE', 'operations and fragments', mostDefinitions, document.definitions.length, 'in all');
  const measure = createMeasure(fragments);
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const where = `in ${node.kind === Kind.FRAGMENT_DEFINITION ? 'fragment' : node.operation} ${node.name?.value ?? '(unnamed)'}`;
    const size = measure(node.selectionSet);
    const roots = node.kind === Kind.OPERATION_DEFINITION ? countRootFields(node.selectionSet, fragments) : 0;
    check('DOCUMENT_TOO_DEEP', 'levels of fields', limits.depth, size.depth, where);
    check('DOCUMENT_TOO_LARGE', 'fields, with fragments written out,', limits.fields, size.fields, where);
    check('DOCUMENT_TOO_LARGE', 'aliases, with fragments written out,', limits.aliases, size.aliases, where);
    check('DOCUMENT_TOO_LARGE', 'directives, with fragments written out,', limits.directives, size.directives, where);
    check('DOCUMENT_TOO_LARGE', 'root fields', limits.rootFields, roots, where);
    const variables = node.variableDefinitions?.length ?? 0;
    check('DOCUMENT_TOO_LARGE', 'variables', mostVariables, variables, where);
    if (node.kind === Kind.OPERATION_DEFINITION) introspectionLimit(schema)({ operation: node, fragments });
  }
  checkComparisons(document, fragments);
}

function check(code: string, what: string, limit: number, got: number, where: string): void {
  if (got > limit) throw refusal(code, `at most ${limit} ${what} are allowed; got ${got} ${where}`);
}

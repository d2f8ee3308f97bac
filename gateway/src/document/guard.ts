import {
  GraphQLError,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Limits on a document before anybody validates or plans it. Sizes are counted with every fragment written out. */
export interface DocumentLimits {
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
}

/** More brackets in brackets, or fragments in fragments, than any query needs; few enough for functions that call themselves. */
const nesting = 100;
const spreads = 50;
/** As keys of an answer they would reach into JavaScript's own objects. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

/**
 * Refuses documents that would cost more than they may, in time that grows with their length and not with what they expand
 * to: validation and planning take seconds on a few hundred bytes of fragments that spread each other.
 */
export function guardDocument(text: string, limits: DocumentLimits): GraphQLError | undefined {
  try {
    checkTokens(text, limits.tokens);
    checkDocument(parse(text), limits);
    return undefined;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Mistakes of syntax are reported by who parses the document next, in the usual words.
    return error.extensions.code === undefined ? undefined : error;
  }
}

function checkTokens(text: string, limit: number): void {
  const lexer = new Lexer(new Source(text));
  let open = 0;
  for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count++) {
    const { kind, line, column } = lexer.token;
    const where = `line ${line}, column ${column}`;
    if (count >= limit)
      throw refusal('DOCUMENT_TOO_LONG', `at most ${limit} tokens are allowed; there are more at ${where}`);
    if (kind === TokenKind.BRACE_L || kind === TokenKind.BRACKET_L || kind === TokenKind.PAREN_L) open++;
    if (kind === TokenKind.BRACE_R || kind === TokenKind.BRACKET_R || kind === TokenKind.PAREN_R) open--;
    if (open > nesting)
      throw refusal('DOCUMENT_TOO_DEEP', `at most ${nesting} nested brackets are allowed; there are more at ${where}`);
  }
}

function checkDocument(document: DocumentNode, limits: DocumentLimits): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
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
  }
}

/** Measures each selection set once, however often it is spread. */
function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Size | 'under way'>();
  let spreading = 0;
  const ofFragment = (name: string): Size => {
    const before = known.get(name);
    if (before === 'under way') throw refusal('DOCUMENT_HAS_A_CYCLE', `fragment ${name} spreads itself`);
    if (before) return before;
    const fragment = fragments.get(name);
    known.set(name, 'under way');
    if (++spreading > spreads)
      throw refusal('DOCUMENT_TOO_DEEP', `at most ${spreads} fragments may spread each other in a row`);
    const size = fragment ? measure(fragment.selectionSet) : { depth: 0, fields: 0, aliases: 0, directives: 0 };
    known.set(name, size);
    spreading--;
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    let [depth, fields, aliases, directives] = [0, 0, 0, 0];
    for (const node of set.selections) {
      const isField = node.kind === Kind.FIELD;
      if (isField) checkName(node.alias?.value ?? node.name.value, node.loc?.startToken);
      const below =
        node.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(node.name.value)
          : node.selectionSet
            ? measure(node.selectionSet)
            : { depth: 0, fields: 0, aliases: 0, directives: 0 };
      depth = Math.max(depth, below.depth + (isField ? 1 : 0));
      fields += below.fields + (isField ? 1 : 0);
      aliases += below.aliases + (isField && node.alias ? 1 : 0);
      directives += below.directives + (node.directives?.length ?? 0);
    }
    return { depth, fields, aliases, directives };
  };
  return measure;
}

function countRootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const known = new Map<string, number>();
  const count = (below: SelectionSetNode): number =>
    below.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1;
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + count(node.selectionSet);
      const fragment = fragments.get(node.name.value);
      if (!known.has(node.name.value)) known.set(node.name.value, fragment ? count(fragment.selectionSet) : 0);
      return sum + (known.get(node.name.value) ?? 0);
    }, 0);
  return count(set);
}

function checkName(name: string, token: { line: number; column: number } | undefined): void {
  if (!refusedNames.has(name)) return;
  throw refusal(
    'NAME_REFUSED',
    `"${name}" cannot be the name of a field in an answer (line ${token?.line}, column ${token?.column})`,
  );
}

function check(code: string, what: string, limit: number, got: number, where: string): void {
  if (got > limit) throw refusal(code, `at most ${limit} ${what} are allowed; got ${got} ${where}`);
}

function refusal(code: string, what: string): GraphQLError {
  return new GraphQLError(`The document is refused: ${what}.`, { extensions: { code } });
}

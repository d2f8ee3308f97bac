import { valueFromASTUntyped, type GraphQLSchema } from 'graphql';

/** What this gateway does with each feature that a supergraph may link; the rest it can only pass over. */
const known = ['link', 'core', 'join', 'inaccessible', 'tag', 'authenticated', 'requiresScopes', 'policy', 'cost'];
const guarding = ['authenticated', 'requiresScopes', 'policy'];

/**
 * By which name the schema calls each feature that it links. Throws when the schema says that a feature must be understood to
 * run it, or to run it safely, and it is not understood here.
 */
export function linkedNames(schema: GraphQLSchema): Map<string, string> {
  const names = new Map(known.map((name) => [name, name]));
  const nodes = [schema.astNode, ...schema.extensionASTNodes].flatMap((node) => node?.directives ?? []);
  for (const node of nodes) {
    if (node.name.value !== 'link' && node.name.value !== 'core') continue;
    const of: Record<string, unknown> = Object.fromEntries(
      (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
    );
    const url = String(of.url ?? of.feature);
    const name = /([^/]+)\/v\d+\.\d+\/?$/.exec(url)?.[1] ?? url;
    if (typeof of.as === 'string') names.set(name, of.as);
    // Under another name than here, what it guards would stand open.
    const renamed = (Array.isArray(of.import) ? (of.import as unknown[]) : []).find(
      (one) => typeof one === 'object' && one !== null && 'as' in one,
    );
    if (renamed && guarding.includes(name)) {
      throw new Error(`It imports a name of ${name} as another (${url}), which this gateway does not follow.`);
    }
    if (typeof of.for === 'string' && !known.includes(name)) {
      throw new Error(`It needs ${name} for its ${of.for.toLowerCase()} (${url}), which this gateway does not know.`);
    }
  }
  return names;
}

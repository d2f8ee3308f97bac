import type { PlanNode } from '../../src/planner.js';
import type { PlannedOperation } from '../../src/planning/planned.js';
import type { Outcome, Sdls } from './trial.js';

/** Counts what a run of the oracle came across. */
export function createStatistics() {
  const groups = new Map<string, Map<string, number>>();
  const count = (group: string, name: string, by = 1): void => {
    const counts = groups.get(group) ?? new Map<string, number>();
    groups.set(group, counts);
    if (by > 0) counts.set(name, (counts.get(name) ?? 0) + by);
  };
  const countMatches = (group: string, text: string, features: readonly (readonly [string, RegExp])[]): void => {
    for (const [name, pattern] of features) if (pattern.test(text)) count(group, name);
  };

  function countNode(node: PlanNode): void {
    count('plan nodes', node.kind);
    if (node.kind === 'Sequence' || node.kind === 'Parallel') node.nodes.forEach(countNode);
    if (node.kind === 'Flatten') {
      countNode(node.node);
      countPath(node.path);
    }
    const requests = node.kind === 'BatchFetch' ? node.entityBatch.aliases : node.kind === 'Fetch' ? [node] : [];
    for (const request of requests) {
      if (request.inputRewrites?.length) count('plan nodes', 'input rewrites');
      if (request.outputRewrites?.length) count('plan nodes', 'output rewrites');
      if ('paths' in request) request.paths.forEach(countPath);
    }
  }

  function countPath(path: readonly unknown[]): void {
    if (path.some((segment) => typeof segment === 'object' && segment !== null && 'TypeCondition' in segment)) {
      count('plan nodes', 'type conditions in paths');
    }
  }

  return {
    count,
    schema(sdls: Sdls) {
      count('supergraphs', `of ${sdls.size} subgraphs`);
      countMatches('supergraphs', [...sdls.values()].join('\n'), schemaFeatures);
    },
    plan({ plan, insteadOf }: PlannedOperation) {
      if (plan) countNode(plan);
      count('plans', !plan ? 'none needed' : insteadOf === undefined ? "the planner's" : 'our own');
      if (insteadOf !== undefined) count('our own plans, instead of', bugName(insteadOf));
    },
    operation(source: string, { verdict, expected, reason }: Outcome) {
      count('operations', verdict === 'same' ? 'answered alike' : verdict);
      if (verdict === 'refused') count('refused', reason ?? '');
      countMatches('operations', source, operationFeatures);
      const { data, errors } = expected as { data?: Record<string, unknown> | null; errors?: unknown };
      if (errors !== undefined) count('operations', 'with errors');
      if (Object.values(data ?? {}).every((value) => value === null)) count('operations', 'all null');
    },
    get: (group: string, name: string): number => groups.get(group)?.get(name) ?? 0,
    /** What a run is to come across, and did not. */
    missed: (): string[] =>
      Object.entries(expectedNames).flatMap(([group, names]) =>
        names.flatMap((name) => (groups.get(group)?.has(name) ? [] : `${group}: ${name}`)),
      ),
    print: (): string =>
      [...groups]
        .map(([group, counts]) => {
          const lines = [...counts]
            .sort(([, one], [, other]) => other - one)
            .map(([name, times]) => `  ${times} ${name}`);
          return [`${group}:`, ...lines].join('\n');
        })
        .join('\n'),
  };
}

/** The reason without the names and places of one case. */
const bugName = (reason: string): string =>
  reason
    .replace(/: '?.* cannot be found in selection set.*/, ': a path cannot be found in the selection set')
    .replace(/FetchStep \[\d+\]/, 'a FetchStep')
    .replace(/selection item: .*/, 'a selection item')
    .replace(/\b[A-Z]\w*\.\w+(\([^)]*\))?/g, 'a field')
    .replace(/^\w+ stands for/, 'one name stands for')
    .replace(/\b(amber|blue|coral|denim|ebony)\b/, 'an agency')
    .replace(/ (of|requires|without) [^]*/, ' $1 …')
    .replace(/found for name .*/, 'found for a name')
    .replace(/ sent as .*/, ' sent as another')
    .replace(/^.* stands where .* is wanted$/, 'one field stands where another is wanted')
    .replace(/one name, .*/, 'one name');

const schemaFeatures: readonly (readonly [string, RegExp])[] = [
  ['@key, several', /@key[^{]*@key/],
  ['@key, composite', /@key\(fields: "region serial/],
  ['@key, nested', /@key\(fields: "[^"]*\{/],
  ['@requires', /@requires/],
  ['@requires, nested', /@requires\(fields: "[^"]*\{/],
  ['@requires, with arguments', /@requires\(fields: "[^")]*\(/],
  ['@requires, with fragments', /@requires\(fields: "[^"]*\.\.\. on/],
  ['@provides', /@provides/],
  ['@provides, with fragments', /@provides\(fields: "[^"]*\.\.\. on/],
  ['@external', /@external/],
  ['@override', /@override/],
  ['@shareable', /@shareable/],
  ['@inaccessible', /@inaccessible/],
  ['@interfaceObject', /@interfaceObject/],
  ['@tag', /@tag/],
  ['@deprecated', /@deprecated/],
  ['interface', /interface \w+ /],
  ['interface of an interface', /interface \w+ implements/],
  ['entity interface', /interface \w+ @key/],
  ['union', /union /],
  ['list of lists', /\[\[/],
  ['mutation', /type Mutation/],
  ['a name that every object inherits', /toString/],
];

const operationFeatures: readonly (readonly [string, RegExp])[] = [
  ['mutation', /^mutation/],
  ['@skip', /@skip/],
  ['@include', /@include/],
  ['inline fragment', /\.\.\. on/],
  ['inline fragment without a type', /\.\.\. (@|\{)/],
  ['named fragment', /^fragment/m],
  ['several operations', /query Other/],
  ['introspection', /__schema|__type\(/],
  ['variable', /\$v/],
  ['variable with a default', /\$v\d+: [^,)]* = /],
  ['__typename', /__typename/],
  ['alias of an inherited name', /(toString|valueOf|hasOwnProperty): /],
  ['alias', /\w+: \w+( @|\(| \{|$)/m],
];

const expectedNames = {
  supergraphs: schemaFeatures.map(([name]) => name),
  operations: operationFeatures.map(([name]) => name),
  'plan nodes': [
    ...['Sequence', 'Parallel', 'Fetch', 'Flatten', 'BatchFetch'],
    ...['input rewrites', 'output rewrites', 'type conditions in paths'],
  ],
  plans: ["the planner's", 'our own', 'none needed'],
};

import { composeToys } from '../../test-support/toy-gateway.js';
import { police } from '../../test-support/toy-agencies.js';
import type { PlanNode } from '../planner.js';
import { readSupergraph } from '../supergraph.js';
import { layoutOf } from './layout.js';
import { compilePlan } from './plan.js';

const fetch: PlanNode = { kind: 'Fetch', serviceName: 'police', operationKind: 'query', operation: '{ __typename }' };

it.each<[PlanNode, string]>([
  [
    { kind: 'Condition', condition: 'a', ifClause: fetch },
    'The plan has a Condition node, which is not supported: @skip and @include are settled before.',
  ],
  [{ kind: 'Subscription', primary: fetch }, 'Subscriptions are not supported: ask again with a query.'],
  [
    { kind: 'Defer', primary: { node: fetch }, deferred: [] },
    '@defer is not supported: leave it out, and the whole answer comes at once.',
  ],
  [
    { kind: 'Flatten', path: [], node: { kind: 'Sequence', nodes: [fetch] } },
    'A Sequence inside a list is not supported.',
  ],
])('refuses by name what no plan of this gateway has: $kind', (node, message) => {
  const supergraph = readSupergraph(composeToys([police]));
  const plan: PlanNode = { kind: 'Sequence', nodes: [fetch, node] };
  const compile = () => compilePlan(supergraph, layoutOf(supergraph.schema, plan), plan, false);
  expect(compile).toThrow(expect.objectContaining({ message, extensions: { code: 'NOT_SUPPORTED' } }));
});

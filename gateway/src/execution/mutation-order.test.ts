import type { PlanNode } from '../planner.js';
import { inSeries } from './mutation-order.js';

const mutation = (serviceName: string, key: string): PlanNode => ({
  kind: 'Fetch',
  serviceName,
  operationKind: 'mutation',
  operation: `mutation { ${key}: change { __typename id } }`,
});
const below = (key: string, serviceName: string): PlanNode => ({
  kind: 'Flatten',
  path: [{ Field: key }],
  node: { kind: 'Fetch', serviceName, operation: 'query($representations: [_Any!]!) { __typename }' },
});

it('runs each mutation with all that hangs below it before the next one begins', () => {
  const [a, b, c] = [mutation('police', 'a'), mutation('housing', 'b'), mutation('police', 'c')];
  const [belowA, deeperA, belowB] = [below('a', 'housing'), below('a', 'youth'), below('b', 'police')];
  const plan: PlanNode = {
    kind: 'Sequence',
    nodes: [a, { kind: 'Parallel', nodes: [b, belowA] }, { kind: 'Parallel', nodes: [c, deeperA, belowB] }],
  };
  expect(inSeries(plan)).toEqual({ kind: 'Sequence', nodes: [a, belowA, deeperA, b, belowB, c] });
});

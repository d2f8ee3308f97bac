import { byReference, referenceIn } from './reference-order.js';

test('references are in the order in which a plan counts', () => {
  const refs = ['3.4a', '1.10', '1.8a', '1.8', '1.4c', '2.7c', '1.10b', '1.9', '3.4'];
  const sorted = refs.map((ref) => ({ ref })).sort(byReference);
  expect(sorted.map(({ ref }) => ref)).toEqual(['1.4c', '1.8', '1.8a', '1.9', '1.10', '1.10b', '2.7c', '3.4', '3.4a']);
});

test.each([
  ['sevenoaks-csp/2008-11/1.4c', '1.4c'],
  ['sevenoaks-csp/2008-11/2009-10-Q2/3.4', '3.4'],
])('%s ends with %s', (id, ref) => expect(referenceIn(id)).toBe(ref));

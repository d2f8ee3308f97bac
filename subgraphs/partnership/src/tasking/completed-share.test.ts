import { completedShare } from './completed-share.js';

test('of 146 tasks 145 are 99.3 percent, and by Wilson between 96.2 and 99.9', () => {
  const { confidenceInterval, ...share } = completedShare(145, 146)!;
  expect(share).toEqual({ numerator: 145, denominator: 146, percent: 99.3 });
  expect(confidenceInterval).toMatchObject({ level: 95, method: 'Wilson' });
  expect(confidenceInterval!.lower).toBeCloseTo(96.2, 1);
  expect(confidenceInterval!.upper).toBeCloseTo(99.9, 1);
});

test('none of some is 0 percent', () =>
  expect(completedShare(0, 12)).toMatchObject({ numerator: 0, denominator: 12, percent: 0 }));

test.each([
  ['of none', 0, 0],
  ['more than were received', 147, 146],
])('%s there is no share', (_, completed, received) => expect(completedShare(completed, received)).toBeNull());

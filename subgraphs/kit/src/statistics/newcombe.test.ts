import { newcombe } from './newcombe.js';

// Newcombe, Interval estimation for the difference between independent proportions: comparison of eleven methods.
// Statistics in Medicine 1998;17:873-890, Table II, method 10.
it.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
])('%d of %d less %d of %d: %d to %d, as Newcombe’s Table II gives it', (x1, n1, x2, n2, lower, upper) => {
  const limits = newcombe({ part: x1, whole: n1 }, { part: x2, whole: n2 });
  expect(limits.lower).toBeCloseTo(lower, 4);
  expect(limits.upper).toBeCloseTo(upper, 4);
});

it('18 of 20 after 13 of 20 may be chance; 19 of 20 is not quite', () => {
  const change = (part: number) => {
    const { lower, upper } = newcombe({ part, whole: 20 }, { part: 13, whole: 20 });
    return [lower, upper].map((limit) => (100 * limit).toFixed(1));
  };
  expect(change(18)).toEqual(['-1.3', '47.9']);
  expect(change(19)).toEqual(['4.9', '52.1']);
});

it('turns its sign when the two change places', () => {
  const forth = newcombe({ part: 9, whole: 10 }, { part: 3, whole: 10 });
  const back = newcombe({ part: 3, whole: 10 }, { part: 9, whole: 10 });
  expect(back.lower).toBeCloseTo(-forth.upper, 12);
  expect(back.upper).toBeCloseTo(-forth.lower, 12);
});

it('refuses what is no proportion, in either place', () => {
  expect(() => newcombe({ part: 3, whole: 0 }, { part: 1, whole: 2 })).toThrow('A whole is a number above 0; got 0.');
  expect(() => newcombe({ part: 1, whole: 2 }, { part: 3, whole: 2 })).toThrow('between 0 and the whole, 2; got 3.');
});

import { printed, saidOf } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import { baseTooSmall } from './base-too-small.js';
import { notSignificant } from './not-significant.js';

const pair = (before: string, after: string, sampleSize: number | null) => [
  printed('A', before, 'per cent', { sampleSize }),
  printed('B', after, 'per cent', { sampleSize, comparedWithId: 'A' }),
];

test('13 of 20 is known no better than to 19 points either way', () =>
  expect(saidOf(baseTooSmall([printed('F', '65%', 'per cent', { sampleSize: 20 })], registers))).toEqual([
    [
      'FOUND',
      'Were the 20 a random sample of the residents for whom they stand, the share of all of these would lie between 43.3 and 81.9 percent with 13 of 20 (Wilson, 95 percent).',
      'F',
    ],
  ]));

test('what no part of the sample is, is told as both parts beside it', () =>
  expect(saidOf(baseTooSmall([printed('F', '93%', 'per cent', { sampleSize: 20 })], registers))).toEqual([
    [
      'FOUND',
      'Were the 20 a random sample of the residents for whom they stand, the share of all of these would lie between 69.9 and 97.2 percent with 18 of 20 or between 76.4 and 99.1 percent with 19 of 20 (Wilson, 95 percent).',
      'F',
    ],
  ]));

test('a thousand people are enough', () =>
  expect(saidOf(baseTooSmall([printed('F', '65.0%', 'per cent', { sampleSize: 1000 })], registers))[0]).toEqual([
    'NOT_FOUND',
    'Were the 1,000 a random sample of the residents for whom they stand, the share of all of these would lie between 62.0 and 67.9 percent with 650 of 1,000 (Wilson, 95 percent).',
    'F',
  ]));

test('from 65% to 93% of 20 people: it depends on which of two parts the 93% is', () =>
  expect(saidOf(notSignificant(pair('65%', '93%', 20), registers))).toEqual([
    [
      'NEEDS_CONFIRMATION',
      '18 of 20 after 13 of 20: between −1.3 and 47.9 points, which may be chance; 19 of 20 after 13 of 20: between 4.9 and 52.1 points, more than chance (Newcombe, 95 percent).',
      'A B',
    ],
  ]));

test.each([
  ['60%', '65%', 20, 'FOUND'],
  ['30%', '90%', 20, 'NOT_FOUND'],
  ['65%', '65%', 20, 'FOUND'],
  ['40.0%', '50.0%', 1000, 'NOT_FOUND'],
])('from %s to %s of %i: %s', (before, after, sampleSize, result) =>
  expect(notSignificant(pair(before, after, sampleSize), registers).map((check) => check.result)).toEqual([result]),
);

test('parts that rounding leaves open are told from the least to the most, however many lie between', () => {
  const [check] = saidOf(notSignificant(pair('50%', '51%', 46_000), registers));
  expect(check).toEqual([
    'NEEDS_CONFIRMATION',
    expect.stringMatching(/^23,230 of 46,000 after 22,770 of 46,000: /),
    'A B',
  ]);
});

test('nothing is said without samples, and of two that nobody holds against each other', () => {
  expect(notSignificant(pair('65%', '93%', null), registers)).toEqual([]);
  expect(baseTooSmall(pair('65%', '93%', null), registers)).toEqual([]);
  expect(notSignificant([printed('A', '65%', 'per cent', { sampleSize: 20 })], registers)).toEqual([]);
});

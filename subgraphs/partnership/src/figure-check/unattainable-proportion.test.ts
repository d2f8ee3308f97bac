import { printed, saidOf, statedFigure } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { partsOf } from './proportion.js';
import { unattainableProportion } from './unattainable-proportion.js';

const check = (text: string, stated: Partial<StatedFigure>) =>
  saidOf(unattainableProportion([printed('F', text, 'per cent', stated)], registers)).map(([result, detail]) => [
    result,
    detail,
  ]);

test.each([
  ['65%', 20, '65% is 13 of 20.'],
  ['93%', 15, '93% is 14 of 15.'],
  ['33.3%', 3, '33.3% is 1 of 3.'],
  ['0%', 7, '0% is 0 of 7.'],
  ['100%', 7, '100% is 7 of 7.'],
  ['50%', 1000, '50% is 495 to 505 of 1,000.'],
])('%s of %i can be: %s', (text, sampleSize, detail) =>
  expect(check(text, { sampleSize })).toEqual([['NOT_FOUND', detail]]),
);

test.each([
  [
    '93%',
    20,
    'No part of 20 is 93%: the nearest are 18 of 20 (90%) and 19 of 20 (95%). A weighted or rolling figure could give it, or fewer people who answered. Of samples of up to 60 it occurs with 14, 15, 27 to 30, 40 to 46 and 54 to 60.',
  ],
  [
    '66.6%',
    3,
    'No part of 3 is 66.6%: the nearest are 1 of 3 (33.3%) and 2 of 3 (66.7%). A weighted or rolling figure could give it. Of samples of up to 60 it occurs in none.',
  ],
  ['110%', 20, 'No part of 20 is 110%: the nearest is 20 of 20 (100%). Of samples of up to 60 it occurs in none.'],
  ['41%', 10, expect.stringMatching(/^No part of 10 is 41%: the nearest are 4 of 10 \(40%\) and 5 of 10 \(50%\)\./)],
])('%s of %i cannot be', (text, sampleSize, detail) =>
  expect(check(text, { sampleSize })).toEqual([['FOUND', detail]]),
);

test('what a weighted figure may be is a warning; more than all, or another share than is printed, is an error', () => {
  const severity = (text: string, stated: Partial<StatedFigure>) =>
    unattainableProportion([printed('F', text, 'per cent', stated)], registers).map((told) => told.severity);
  expect(severity('93%', { sampleSize: 20 })).toEqual(['WARNING']);
  expect(severity('110%', { sampleSize: 20 })).toEqual(['ERROR']);
  expect(severity('75%', { numerator: 3, denominator: 5 })).toEqual(['ERROR']);
});

test('every size that is listed gives the percentage, and no other does', () => {
  const share = { percent: 93, step: 1 };
  const gives = (size: number) =>
    Array.from({ length: size + 1 }, (_, part) => (100 * part) / size).some((p) => p >= 92.5 && p <= 93.5);
  for (let size = 1; size <= 200; size += 1)
    expect([size, partsOf(share, size).length > 0]).toEqual([size, gives(size)]);
});

test('a part and a whole that are both printed have to give the percentage', () => {
  expect(check('60%', { numerator: 3, denominator: 5 })).toEqual([['NOT_FOUND', '3 of 5 is 60.0%, as printed.']]);
  expect(check('75%', { numerator: 3, denominator: 5 })).toEqual([['FOUND', '3 of 5 is 60.0%, and 75% is printed.']]);
});

test('nothing is said without a sample, of more than a percentage, of a change, and of what is no percentage', () => {
  expect(check('93%', {})).toEqual([]);
  expect(check('93%', { sampleSize: 20, qualifier: 'OVER' })).toEqual([]);
  expect(check('93%', { sampleSize: 20, kind: 'CHANGE' })).toEqual([]);
  expect(unattainableProportion([statedFigure('F', { value: 93, printed: '93', unit: 'people' })], registers)).toEqual(
    [],
  );
});

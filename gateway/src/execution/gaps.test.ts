import { gapErrors } from './gaps.js';
import type { ErrorPath } from './run.js';

const rain = (...path: ErrorPath) => ({ path, coordinate: 'Park.rain', isHidden: false });
const told = (...path: ErrorPath) => ({ message: 'weather cannot be reached.', path, extensions: { code: 'X' } });
const message = 'Cannot return null for non-nullable field Park.rain.';
const gap = ['parks', 1, 'rain'];

it.each([
  ['at it', ['parks', 1, 'rain']],
  ['above it', ['parks']],
  ['above it, in one item', ['parks', 1]],
  ['below it', ['parks', 1, 'rain', 'inches']],
  ['at it, of all items', ['parks', 'rain']],
  ['at all that was asked for', []],
])('tells nothing of a gap when an error stands %s', (_, path) => {
  expect(gapErrors([rain(...gap)], [told(...path)])).toEqual([]);
});

it.each([
  ['beside it', ['parks', 1, 'name']],
  ['in another item', ['parks', 0, 'rain']],
  ['in another field', ['meeting', 1, 'rain']],
])('tells of a gap when an error stands %s', (_, path) => {
  const error = { message, path: gap, extensions: { code: 'AGENCY_FIELD_ERROR' } };
  expect(gapErrors([rain(...gap)], [told(...path)])).toEqual([error]);
});

it('tells of one field once, with twenty of its places at most, and not of those that an error names', () => {
  const gaps = Array.from({ length: 30 }, (_, at) => rain('parks', at, 'rain'));
  const error = { ...told('else'), extensions: { code: 'X', paths: [['else'], ['parks', 0]] } };
  const paths = gaps.slice(1, 21).map(({ path }) => path);
  expect(gapErrors(gaps, [error])).toEqual([
    { message, path: ['parks', 1, 'rain'], extensions: { code: 'AGENCY_FIELD_ERROR', paths } },
  ]);
});

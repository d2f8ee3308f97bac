import { heldOn, holdsOn } from './capacity.js';

const span = (startPeriod: string | null, endPeriod: string | null) => ({ startPeriod, endPeriod });

test.each([
  [null, null, '1998-01-01', true],
  ['2010-04', null, '2010-03-31', false],
  ['2010-04', null, '2010-04-15', false],
  ['2010-04', null, '2010-05-01', true],
  [null, '2010-04', '2010-03-31', true],
  [null, '2010-04', '2010-04-01', false],
  ['2010-04-08', '2010-04-20', '2010-04-07', false],
  ['2010-04-08', '2010-04-20', '2010-04-08', true],
  ['2010-04-08', '2010-04-20', '2010-04-20', true],
  ['2010-04-08', '2010-04-20', '2010-04-21', false],
  ['2010', '2012', '2011-06-01', true],
  ['2010', '2012', '2010-06-01', false],
])('what holds from %s until %s surely holds on %s: %s', (start, end, day, holds) =>
  expect(holdsOn(span(start, end), day)).toBe(holds),
);

test('within the month of a change nobody can tell which of two holds', () => {
  const spans = [span(null, '2010-04'), span('2010-04', null)];
  expect(['2009-12-03', '2010-04-08', '2010-05-01'].map((day) => heldOn(spans, day))).toEqual([
    spans[0],
    null,
    spans[1],
  ]);
});

import { isAmount, isCount } from './counted.js';

test.each(['crimes', 'older people', 'attendances', 'day centres', 'year 6 pupils', '16 year olds', 'tasks'])(
  '%s are counted',
  (unit) => expect([isAmount(unit), isCount(unit)]).toEqual([true, true]),
);
test.each([
  'GBP',
  'pounds',
  'pounds sterling',
  '£',
  'thousand pounds',
  'minutes',
  'hours',
  'working days',
  'hours of patrol',
  'days lost',
  'miles',
  'kg',
])('%s are an amount, and not counted', (unit) => expect([isAmount(unit), isCount(unit)]).toEqual([true, false]));
test.each(['per cent', 'percentage points', 'points', 'crimes per 1,000 residents', null])('%s is neither', (unit) =>
  expect([isAmount(unit), isCount(unit)]).toEqual([false, false]),
);

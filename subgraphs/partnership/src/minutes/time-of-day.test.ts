import { findTimes } from './time-of-day.js';

const printed = (text: string) => findTimes(text).map(({ startTime, endTime }) => [startTime, endTime]);

it.each([
  ['10am -12pm', [['10:00', '12:00']]],
  ['at 2.00pm', [['14:00', null]]],
  ['7.30 p.m.', [['19:30', null]]],
  ['14:00 – 16:00', [['14:00', '16:00']]],
  ['2-4pm', [['14:00', '16:00']]],
  ['10-12pm', [['10:00', '12:00']]],
  ['10.30am to 12 noon', [['10:30', '12:00']]],
  ['1400 hrs', [['14:00', null]]],
  ['12 noon', [['12:00', null]]],
])('"%s" is understood', (text, expected) => expect(printed(text)).toEqual(expected));

it.each([['2.00'], ['146 tasks'], ['£2500'], ['13% reduction'], ['item 3.1'], ['Room 12']])(
  '"%s" is no certain time',
  (text) => expect(printed(text)).toEqual([]),
);

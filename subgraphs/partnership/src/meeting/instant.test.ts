import { instantOf } from './instant.js';

test.each([
  ['2010-03-04', '10:00', 'Europe/London', '2010-03-04T10:00:00Z'],
  ['2010-06-11', '10:00', 'Europe/London', '2010-06-11T09:00:00Z'],
  ['2010-06-11', '12:00', 'Europe/London', '2010-06-11T11:00:00Z'],
  ['2010-09-06', '10:00', 'Europe/London', '2010-09-06T09:00:00Z'],
  ['2010-12-09', '12:00', 'Europe/London', '2010-12-09T12:00:00Z'],
  ['2010-06-11', '00:30', 'Europe/London', '2010-06-10T23:30:00Z'],
  // The clocks leap from 01:00 to 02:00 on 28 March, and show 01:00 to 02:00 twice on 31 October.
  ['2010-03-28', '00:30', 'Europe/London', '2010-03-28T00:30:00Z'],
  ['2010-03-28', '01:30', 'Europe/London', null],
  ['2010-03-28', '02:30', 'Europe/London', '2010-03-28T01:30:00Z'],
  ['2010-10-31', '01:30', 'Europe/London', '2010-10-31T00:30:00Z'],
  ['2010-10-31', '02:30', 'Europe/London', '2010-10-31T02:30:00Z'],
  ['2010-06-11', '10:00', 'America/New_York', '2010-06-11T14:00:00Z'],
])('%s %s in %s is %j', (date, wallTime, zone, instant) => expect(instantOf(date, wallTime, zone)).toBe(instant));

import { announcesMeeting, datesToCome, readFutureMeetings } from './future-meeting.js';

const read = (text: string) =>
  readFutureMeetings(text, 1, '2009-12-03').map(({ title, date, yearBasis, startTime, endTime, location }) => [
    title,
    date,
    yearBasis,
    startTime,
    endTime,
    location,
  ]);

it.each([
  ['Thursday 4 March\t10am -12pm', [[null, '2010-03-04', 'WEEKDAY', '10:00', '12:00', null]]],
  [
    'AWAY DAY - Monday 18 January, Bore Place, Chiddingstone',
    [['AWAY DAY', '2010-01-18', 'WEEKDAY', null, null, 'Bore Place, Chiddingstone']],
  ],
  [
    'The next meeting will be held on Thursday 4 March 2010 at 2.00pm in the Council Chamber.',
    [[null, '2010-03-04', 'STATED', '14:00', null, 'Council Chamber']],
  ],
  [
    '4 March, 11 June and 9 December 2010, all at 10am',
    [
      [null, '2010-03-04', 'STATED', '10:00', null, null],
      [null, '2010-06-11', 'STATED', '10:00', null, null],
      [null, '2010-12-09', 'STATED', '10:00', null, null],
    ],
  ],
  ['Next meeting: 4 March, 10am, Vale House', [[null, null, 'UNRESOLVED', '10:00', null, 'Vale House']]],
  ['Friday 4 March', [[null, null, 'UNRESOLVED', null, null, null]]],
  [
    '25 February, 25 March (both Thursdays, at 2.00pm)',
    [
      [null, '2010-02-25', 'WEEKDAY', '14:00', null, null],
      [null, '2010-03-25', 'WEEKDAY', '14:00', null, null],
    ],
  ],
  ['Papers by 4 May 2010', []],
  ['1 July 2009', []],
  ['To be confirmed', []],
])('"%s" announces', (text, expected) => expect(read(text)).toEqual(expected));

it('takes the year from the heading of a list of dates', () =>
  expect(readFutureMeetings('4 March', 1, '2009-12-03', 2010).map(({ date, yearBasis }) => [date, yearBasis])).toEqual([
    ['2010-03-04', 'STATED'],
  ]));

it('leaves out sentences of other dates', () =>
  expect(datesToCome('The visit on 4 May was noted. Next meeting: 5 July.')).toEqual(['Next meeting: 5 July.']));

it.each([
  ['The next meeting is on 4 March.', true],
  ['Date of next meeting: 4 March', true],
  ['Next forum: 4 March', true],
  ['Next time: 4 March', true],
  ['The Group will meet again on 4 March.', true],
  ['The Group will meet the landlord on 4 March.', false],
  ['The minutes of the last meeting on 4 March were agreed.', false],
  ['The next steps are due on 4 March.', false],
])('"%s": %s', (text, expected) => expect(announcesMeeting(text)).toBe(expected));

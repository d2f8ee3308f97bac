import type { ParsedFutureMeeting } from '../minutes/parsed-minutes.js';
import { announcedMeetings } from './announced-meetings.js';

const announced = (line: number, date: string | null): ParsedFutureMeeting => ({
  line,
  rawText: `line ${line}`,
  title: null,
  date,
  yearBasis: date === null ? 'UNRESOLVED' : 'STATED',
  startTime: null,
  endTime: null,
  location: null,
});

test('a meeting to come is placed by its day; what has none, or another one’s, is said and not dropped', () => {
  const { placed, unplaced } = announcedMeetings({
    date: '2009-12-03',
    futureMeetings: [
      announced(1, '2010-03-04'),
      announced(2, null),
      announced(3, '2009-12-03'),
      announced(4, '2010-03-04'),
      announced(5, '2010-06-11'),
    ],
  });
  expect(placed.map(({ line, date }) => [line, date])).toEqual([
    [1, '2010-03-04'],
    [5, '2010-06-11'],
  ]);
  expect(unplaced).toEqual([
    { line: 2, text: 'line 2', reason: 'announces a meeting without a day that could be told' },
    { line: 3, text: 'line 3', reason: 'announces a meeting on the day of this one' },
    { line: 4, text: 'line 4', reason: 'announces a second meeting on 2010-03-04' },
  ]);
});

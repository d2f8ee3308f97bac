import { clashesOf, type ClashingEntry } from './clash.js';

const entry = (date: string, id: string, sourceLine = 1, meetingId = 'm'): ClashingEntry => ({
  meetingId,
  date,
  kind: 'EVENT',
  id,
  title: id,
  sourceLine,
});

test('nothing falls on nothing', () => expect(clashesOf([])).toEqual([]));

test('one thing a day is no clash', () =>
  expect(clashesOf([entry('2009-12-07', 'a'), entry('2009-12-08', 'b')])).toEqual([]));

test('what two minutes say of one thing is one thing', () =>
  expect(clashesOf([entry('2009-12-07', 'a', 5, 'm'), entry('2009-12-07', 'a', 9, 'n')])).toEqual([]));

test('days come in order, and what falls on each as the minutes say it', () => {
  const [a, b, c, d] = [
    entry('2009-12-15', 'a', 162),
    entry('2009-12-07', 'b', 144),
    entry('2009-12-15', 'c', 40),
    entry('2009-12-07', 'd', 144),
  ];
  expect(clashesOf([a, d, entry('2009-12-16', 'e'), b, c])).toEqual([
    { date: '2009-12-07', entries: [b, d] },
    { date: '2009-12-15', entries: [c, a] },
  ]);
});

import { dueAtEnd, findDue, readDueCell } from './due.js';

const MEETING = '2009-12-03';

it.each([
  ['KL to write by 31 March.', 'by 31 March', '2010-03-31', 'DAY'],
  ['The draft is due on 7 December and will be sent.', 'due on 7 December', '2009-12-07', 'DAY'],
  ['KL to write by Friday 11 December 2009', 'by Friday 11 December 2009', '2009-12-11', 'DAY'],
  ['KL to write by the end of January.', 'by the end of January', '2010-01-31', 'MONTH'],
  ['KL will write in February 2011', 'in February 2011', '2011-02-28', 'MONTH'],
  ['KL to report to the next meeting', 'to the next meeting', null, 'MEETING'],
  ["KL will put it on the agenda for January's meeting.", "on the agenda for January's meeting", null, 'MEETING'],
  ['More will be picked up in quarters 3 and 4.', 'in quarters 3 and 4', null, 'QUARTER'],
  ['KL to report in Q1 2025/26.', 'in Q1 2025/26', null, 'QUARTER'],
  ['KL will send it out with the minutes.', 'with the minutes', null, 'CONDITION'],
  ['KL to write ASAP', 'ASAP', null, 'CONDITION'],
  ['KL said that when it is rolled out he will write.', 'when it is rolled out', null, 'CONDITION'],
  ['KL to report to the October Board.', 'to the October Board', null, 'MEETING'],
  ['KL to report to the next forum.', 'to the next forum', null, 'MEETING'],
  ['KL to write before the service begins.', 'before the service begins', null, 'CONDITION'],
  ['KL to write. Due: 4 May 2010', '4 May 2010', '2010-05-04', 'DAY'],
  ['KL to visit w/c 22 February', 'w/c 22 February', '2010-02-22', 'DAY'],
  ['KL to write within two weeks.', 'within two weeks', '2009-12-17', 'DAY'],
])('"%s" is due', (text, rawText, date, precision) =>
  expect(findDue(text, MEETING)).toEqual({ rawText, date, precision }),
);

it.each([
  ['KL to write to the school.'],
  ['KL reported on 6 November 2009.'],
  ['KL to find out about the figures for 2008/09'],
  ['Sales may rise.'],
  ['KL to hold a surgery once a month.'],
  ['KL to book the hall for Saturday 27 March.'],
  ['KL will ask when the shop opens.'],
  ['KL to report on the fair in May.'],
  ['KL will explain why 12 were stolen in one week of January.'],
  ['KL to list what was reported in February.'],
])('"%s" is due at no time', (text) => expect(findDue(text, MEETING)).toBeNull());

it.each([
  ['31 March', '31 March', '2010-03-31', 'DAY'],
  ['January 2010', 'January 2010', '2010-01-31', 'MONTH'],
  ['Next meeting', 'Next meeting', null, 'MEETING'],
  ['March Board', 'March Board', null, 'MEETING'],
])('the cell "%s" is a date by itself', (text, rawText, date, precision) =>
  expect(readDueCell(text, MEETING)).toEqual({ rawText, date, precision }),
);

it('takes a date at the end of a labelled action', () => {
  expect(dueAtEnd('KL to write – February 2010', MEETING)).toEqual({
    rawText: 'February 2010',
    date: '2010-02-28',
    precision: 'MONTH',
  });
  expect(dueAtEnd('KL to write to Vale - Mill Road', MEETING)).toBeNull();
});

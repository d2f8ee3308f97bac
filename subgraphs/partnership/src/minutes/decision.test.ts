import { readDecisions } from './decision.js';
import { peopleOf } from './people.js';
import { readParagraphs } from './paragraph.js';
import { readLines } from './source-line.js';

const decisions = (text: string, title = '') =>
  readDecisions(readParagraphs(readLines(text), peopleOf([]), 80).paragraphs, title).map((decision) => decision.text);

it.each([
  [
    'The Partnership agreed that the day will address training.',
    ['The Partnership agreed that the day will address training.'],
  ],
  ['It was agreed that the threshold be three.', ['It was agreed that the threshold be three.']],
  [
    'Following discussion, it was resolved to defer the item.',
    ['Following discussion, it was resolved to defer the item.'],
  ],
  ['RESOLVED: That the report be noted.', ['That the report be noted.']],
  [
    'RESOLVED –\n\n(1) That the report be noted;\n\n(2) that the plan be adopted.',
    ['(1) That the report be noted;', '(2) that the plan be adopted.'],
  ],
  ['Decision: hold a workshop', ['hold a workshop']],
  [
    'The minutes of the last meeting were agreed as a correct record.',
    ['The minutes of the last meeting were agreed as a correct record.'],
  ],
  ['4.2 Members unanimously approved the budget. It is large.', ['Members unanimously approved the budget.']],
  ['The Council RESOLVED to elect the Vice-Chairman.', ['The Council RESOLVED to elect the Vice-Chairman.']],
  ['Agreed – That:\n\n(1) the report be noted.', ['(1) the report be noted.']],
  ['The group agreed to share the cost.', ['The group agreed to share the cost.']],
  ['The panel recommended that the order be renewed.', ['The panel recommended that the order be renewed.']],
  [
    'The report of the meeting held on 4 May, 2009, was confirmed.',
    ['The report of the meeting held on 4 May, 2009, was confirmed.'],
  ],
  ['Agreed. MO has sent it.', ['Agreed.']],
  ['Agreed, subject to costs.', ['Agreed, subject to costs.']],
  ['The Board decided to meet in June.', ['The Board decided to meet in June.']],
  ['The grant was discussed and Resolved to be paid.', ['The grant was discussed and Resolved to be paid.']],
])('"%s" decides', (text, expected) => expect(decisions(text)).toEqual(expected));

it('takes "Accepted without change" for a decision under the minutes alone', () => {
  expect(decisions('Accepted without change.', 'Notes of the last meeting')).toEqual(['Accepted without change.']);
  expect(decisions('Accepted without change.', 'Grants')).toEqual([]);
  expect(decisions('Approved by the Home Office.', 'Minutes of 4 May')).toEqual([]);
});

it.each([
  ['KW agreed to circulate the report.'],
  ['At the last meeting it was agreed that the threshold be three.'],
  ['The Executive had agreed that funding would end.'],
  ['DC agreed that this was a problem.'],
  ['The Board noted the report.'],
  ['The Partnership discussed the agreed actions.'],
])('"%s" does not', (text) => expect(decisions(text)).toEqual([]));

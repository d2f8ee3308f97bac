import type { ParsedAttendance } from './parsed-minutes.js';
import { peopleOf } from './people.js';
import { undertakingsOf } from './undertaking.js';

// Synthetic people.
const entry = (
  name: string,
  initials: string,
  organization: string,
  role: ParsedAttendance['role'] = 'MEMBER',
): ParsedAttendance => ({
  line: 1,
  rawText: name,
  name,
  initials,
  organization,
  role,
  honorificPrefix: null,
  status: 'PRESENT',
});
const people = peopleOf([
  entry('Ann Example', 'AE', 'Vale Council', 'CHAIR'),
  entry('Bob Sample', 'BS', 'Vale Police'),
  entry('Cath Test', 'CT', 'WKHA'),
  entry('Carl Trial', 'CT', 'Probation'),
]);
const owners = (sentence: string, above?: string) =>
  undertakingsOf(sentence, people, above).map((undertaking) =>
    undertaking.owners.map(({ rawText, name, organization, resolution }) => [
      rawText,
      name ?? organization,
      resolution,
    ]),
  );

it.each([
  ['AE will send the presentation out with the minutes.', [[['AE', 'Ann Example', 'EXACT']]]],
  ['AE said that she will contact the school.', [[['AE', 'Ann Example', 'EXACT']]]],
  ['AE said that when it is rolled out in Vale she will contact BS.', [[['AE', 'Ann Example', 'EXACT']]]],
  [
    'AE and BS will discuss outside the meeting.',
    [
      [
        ['AE', 'Ann Example', 'EXACT'],
        ['BS', 'Bob Sample', 'EXACT'],
      ],
    ],
  ],
  ['AE to circulate the report.', [[['AE', 'Ann Example', 'EXACT']]]],
  ['Bob Sample agreed to look into this.', [[['Bob Sample', 'Bob Sample', 'EXACT']]]],
  ['The Chair will write to the Minister.', [[['The Chair', 'Ann Example', 'EXACT']]]],
  ['BS said that AE would draft a letter.', [[['AE', 'Ann Example', 'EXACT']]]],
  ['AE asked BS to provide figures.', [[['BS', 'Bob Sample', 'EXACT']]]],
  ['AE asked that partners notify her of any projects.', [[['partners', null, 'UNRESOLVED']]]],
  ['The police will increase patrols.', [[['The police', null, 'UNRESOLVED']]]],
  ['Vale Police will increase patrols.', [[['Vale Police', 'Vale Police', 'EXACT']]]],
  ['CT will report back.', [[['CT', null, 'UNRESOLVED']]]],
  ['BS will be attending the forum to suggest a pilot.', [[['BS', 'Bob Sample', 'EXACT']]]],
  [
    'AE will draft the plan and BS will circulate it.',
    [[['AE', 'Ann Example', 'EXACT']], [['BS', 'Bob Sample', 'EXACT']]],
  ],
])('"%s" is an undertaking', (sentence, expected) => expect(owners(sentence)).toEqual(expected));

it.each([
  ['The report will be circulated.'],
  ['LB said that the draft will be sent to partners.'],
  ['AE said that there will be a third newsletter.'],
  ['Repeat offenders will go straight to court.'],
  ['The record will not appear on checks.'],
  ['BS will be attending the Away Day.'],
  ['BS will retire in January.'],
  ['AE had agreed to write to the school.'],
  ['At the last meeting AE agreed to write to the school.'],
  ['AE said that she had written to the school.'],
  ['AE asked whether young people were involved.'],
  ['AE asked if there would be a partnership section.'],
  ['AE asked that this be discussed elsewhere.'],
  ['SDC are now pursuing legal action.'],
  ['CCTV will be upgraded.'],
  ['ANPR will record number plates.'],
  ['AE would like to see more of this.'],
  ['BS said that AE, who had spoken to Dan, said he will call.'],
  ['The Partnership agreed to adopt the plan.'],
])('"%s" is none', (sentence) => expect(owners(sentence)).toEqual([]));

it.each([
  ['AE is reviewing the licence and will bring the outcome to the Board.', [['AE', 'Ann Example', 'EXACT']]],
  ['AE promised to have the door replaced.', [['AE', 'Ann Example', 'EXACT']]],
  ['AE undertook to call.', [['AE', 'Ann Example', 'EXACT']]],
  ['BS was asked to write to the shop.', [['BS', 'Bob Sample', 'EXACT']]],
  ['The bins were full and AE said she would ring the depot.', [['AE', 'Ann Example', 'EXACT']]],
  ['Bob Sample spoke about lights, and he agreed to write to the firm.', [['Bob Sample', 'Bob Sample', 'EXACT']]],
  ['Alderman Stranger will write to the shop.', [['Alderman Stranger', null, 'UNRESOLVED']]],
  ["Ann: I'll find out what they do.", [['Ann', 'Ann Example', 'EXACT']]],
  ['In answer to Mrs. Example, he undertook to send a table.', [['he', null, 'UNRESOLVED']]],
])('"%s" is an undertaking, whoever says it', (sentence, expected) => expect(owners(sentence)).toEqual([expected]));

it.each([
  ['The Board will meet again on Monday.'],
  ['It was agreed that the group would adopt the targets.'],
  ['AE will be retiring in May.'],
  ['AE to share the report – done 9 December.'],
  ['AE has a budget and will have to wait.'],
  ['I will always be slow.'],
])('"%s" is no undertaking', (sentence) => expect(owners(sentence)).toEqual([]));

it('takes "she" for nobody where a stranger is named as well', () => {
  expect(owners('She will visit schools.', 'AE met Dora Stranger.')).toEqual([[['She', null, 'UNRESOLVED']]]);
  expect(owners('It was late, so she will ring them.', 'AE wrote to the bank.')).toEqual([
    [['AE', 'Ann Example', 'EXACT']],
  ]);
});

it('takes "she" for the speaker of the sentence before, where that names nobody else', () => {
  expect(owners('She will report back.', 'AE said that figures were late.')).toEqual([
    [['AE', 'Ann Example', 'EXACT']],
  ]);
  expect(owners('She will report back.', 'AE said that BS had the figures.')).toEqual([[['She', null, 'UNRESOLVED']]]);
});

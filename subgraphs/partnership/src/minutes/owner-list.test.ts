import { readMargin, readOwnerCell } from './owner-list.js';
import { peopleOf } from './people.js';

// Synthetic people.
const people = peopleOf(
  [
    ['Dan Cope', 'DC', 'SDC'],
    ['Lea Bond', 'LB', 'Vale Council'],
    ['Lou Bell', 'LBe', 'WKHA'],
    ['Pam Snow', 'PS', 'Fire'],
    ['Will Camp-Wren', 'WCW', 'WK Extra'],
  ].map(([name = '', initials = '', organization = '']) => ({
    line: 1,
    rawText: name,
    name,
    initials,
    organization,
    role: 'MEMBER' as const,
    honorificPrefix: null,
    status: 'PRESENT' as const,
  })),
);
const margin = (text: string, above = 'DC and LB will discuss.') =>
  readMargin(text, people, { text: above, line: 7 })?.map(
    ({ rawText, name, organization, resolution, evidenceLine }) => [
      rawText,
      name ?? organization,
      resolution,
      evidenceLine,
    ],
  ) ?? null;

it.each([
  ['DC', [['DC', 'Dan Cope', 'EXACT', null]]],
  [
    'DC/LB',
    [
      ['DC', 'Dan Cope', 'EXACT', null],
      ['LB', 'Lea Bond', 'EXACT', null],
    ],
  ],
  [
    'DC & PS',
    [
      ['DC', 'Dan Cope', 'EXACT', null],
      ['PS', 'Pam Snow', 'EXACT', null],
    ],
  ],
  ['LBe', [['LBe', 'Lou Bell', 'EXACT', null]]],
  ['WCW', [['WCW', 'Will Camp-Wren', 'EXACT', null]]],
  ['ALL', [['ALL', null, 'UNRESOLVED', null]]],
  ['SDC', [['SDC', 'SDC', 'EXACT', null]]],
  ['Dan Cope', [['Dan Cope', 'Dan Cope', 'EXACT', null]]],
  [
    'DC/L',
    [
      ['DC', 'Dan Cope', 'EXACT', null],
      ['L', 'Lea Bond', 'REPAIRED', 7],
    ],
  ],
])('the margin "%s" holds owners', (text, expected) => expect(margin(text)).toEqual(expected));

it('repairs nothing that the paragraph beside it does not name', () =>
  expect(margin('DC/L', 'DC will discuss.')).toEqual([
    ['DC', 'Dan Cope', 'EXACT', null],
    ['L', null, 'UNRESOLVED', null],
  ]));

it.each([['CSU'], ['ASB'], ['AOB'], ['L'], ['D'], ['DC said so'], ['None']])('the paragraph "%s" holds none', (text) =>
  expect(margin(text)).toBeNull(),
);

it('takes names that the attendance does not have in a column of owners, unresolved', () => {
  const cell = (text: string) =>
    readOwnerCell(text, people).map(({ rawText, name, resolution }) => [rawText, name, resolution]);
  expect(cell('DC / ZZ')).toEqual([
    ['DC', 'Dan Cope', 'EXACT'],
    ['ZZ', null, 'UNRESOLVED'],
  ]);
  expect(cell('Housing team')).toEqual([['Housing team', null, 'UNRESOLVED']]);
  expect(cell('')).toEqual([]);
});

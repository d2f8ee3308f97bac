import { readActionLine, readInlineAction } from './action-line.js';
import { peopleOf } from './people.js';

// Synthetic people.
const people = peopleOf(
  [
    ['Kim Long', 'KL'],
    ['Dan Cope', 'DC'],
  ].map(([name = '', initials = '']) => ({
    line: 1,
    rawText: name,
    name,
    initials,
    organization: 'Vale Police',
    role: 'MEMBER' as const,
    honorificPrefix: null,
    status: 'PRESENT' as const,
  })),
);
const read = (text: string) => {
  const action = readActionLine(text, people);
  return (
    action && {
      text: action.text,
      owners: action.owners.map(({ rawText, name, organization }) => [rawText, name ?? organization]),
    }
  );
};
const kim = [['KL', 'Kim Long']];

it.each([
  ['ACTION: KL to circulate the report', 'KL to circulate the report', kim],
  ['Action – KL to circulate the report', 'KL to circulate the report', kim],
  ['Action: circulate the report (KL)', 'circulate the report (KL)', kim],
  ['Action: Circulate the report – KL', 'Circulate the report – KL', kim],
  ['Action (KL): circulate the report', 'circulate the report', kim],
  ['AP1: KL to circulate the report', 'KL to circulate the report', kim],
  [
    'Action 3.2: KL/DC to meet',
    'KL/DC to meet',
    [
      ['KL', 'Kim Long'],
      ['DC', 'Dan Cope'],
    ],
  ],
  ['Action: KL', null, kim],
  ['Action KL', null, kim],
  ['Action: KL by 31 March', null, kim],
  ['ACTION: All to note the dates', 'All to note the dates', [['All', null]]],
  ['Action: Kim Long to write', 'Kim Long to write', [['Kim Long', 'Kim Long']]],
  ['Action: ZZ to write', 'ZZ to write', [['ZZ', null]]],
  ['Action: Vale Police to write', 'Vale Police to write', [['Vale Police', 'Vale Police']]],
  ['Action: Circulate the report', 'Circulate the report', []],
  ['Action point 1: Send figures [KL]', 'Send figures [KL]', kim],
  ['Action: Write to the MP – KL – 1 June', 'Write to the MP – KL – 1 June', kim],
  ['ACTION Kim Long', null, [['Kim Long', 'Kim Long']]],
  ['Action: KL – March Board', null, kim],
  ['Action (carried forward): KL to finish the audit.', 'KL to finish the audit.', kim],
  ['Action: KL to say when it is done', 'KL to say when it is done', kim],
])('"%s" is an action', (text, task, owners) => expect(read(text)).toEqual({ text: task, owners }));

it.each([
  ['Actions – there are 64 actions: 91% (58) green'],
  ['Actions from the conference will be taken forward'],
  ['Action 2.1 - KL confirmed that it had been circulated'],
  ['Action Plan – progress was noted'],
  ['Action: None'],
  ['Action 2 (leaflet): KL has printed it. Complete.'],
  ['Action 4: carried forward, see item 5.'],
  ['Action: send the leaflet – done'],
  ['KL said that action was needed'],
])('"%s" is none', (text) => expect(read(text)).toBeNull());

it('parts a bracketed action from what is said before it', () => {
  const inline = readInlineAction('Figures were late. KL had them. [Action: KL to send them]', people);
  expect([inline?.said, inline?.action.text]).toEqual(['Figures were late. KL had them.', 'KL to send them']);
  const chairs = readInlineAction('It was put to residents. [Action: ward panel chairs]', people);
  expect([chairs?.action.text, chairs?.action.owners.map(({ rawText, resolution }) => [rawText, resolution])]).toEqual([
    'It was put to residents.',
    [['ward panel chairs', 'UNRESOLVED']],
  ]);
  expect(readInlineAction('Figures were late. [Action: circulate report]', people)).toBeNull();
  expect(readInlineAction('Figures were late (see the action plan).', people)).toBeNull();
});

import { readMinutes } from './read-minutes.js';

// All people are synthetic.
const HEAD =
  'Vale Safer Partnership\nMinutes of the meeting held on 14 May 2019 at 2pm in the Town Hall\n\nPresent: Ann Example (AE), Bob Sample (BS), Cllr Jo Boyd, Mrs Boyd\n\n';
const actions = (text: string) =>
  readMinutes(`${HEAD}1. Welcome\n\nAll were welcome.\n\n2. Roads\n\n${text}\n`).agenda.flatMap((item) =>
    item.actions.map(({ status, text: task, owners, due }) => [
      status,
      task,
      owners.map(({ rawText, name }) => name ?? `?${rawText}`).join(),
      due?.date ?? null,
    ]),
  );

it.each([
  ['→ AE to send the map', [['OPEN', 'AE to send the map', 'Ann Example', null]]],
  ['The shop is shut → AE', [['OPEN', 'The shop is shut', 'Ann Example', null]]],
  ['[2] BS to send the map', [['OPEN', 'BS to send the map', 'Bob Sample', null]]],
  ['Ann – ring the farms', [['OPEN', 'Ann – ring the farms', 'Ann Example', null]]],
  ['What: Paint the fence\nWho: AE\nBy when: 4 June', [['OPEN', 'Paint the fence', 'Ann Example', '2019-06-04']]],
  ['Boyd to look', []],
  ['The lights on the green were out.\n\nAction: team', []],
  ['Action: BS to ring the school – done 9 December', []],
  ['AE to write to the bank. Closed.', []],
  ['| Action | Owner |\n|---|---|\n| Share the list – done 9 December | AE |', []],
  ['AE to meet\n\nAE\n\n4 June', [['OPEN', 'AE to meet', 'Ann Example', '2019-06-04']]],
])('reads the actions of "%s"', (text, expected) => expect(actions(text)).toEqual(expected));

it('numbers lettered sections, and takes no signature for one', () => {
  const { agenda } = readMinutes(
    `${HEAD}A. MATTERS ARISING\n\nNone were raised.\n\nB. ROAD SAFETY\n\nAE said that it was bad.\n\nChairman ..............  Date .........\n`,
  );
  expect(agenda.map(({ printedNumber, title }) => [printedNumber, title])).toEqual([
    ['A', 'MATTERS ARISING'],
    ['B', 'ROAD SAFETY'],
  ]);
});

it("takes a form's lines for the attendance, and the partnership of a common group for the body", () => {
  const minutes = readMinutes(
    'VALE SAFER PARTNERSHIP\nNotes of the Delivery Group\n14 May 2019\n\nCouncil: Ann Example (Chair), Jo Boyd\nPolice: Kit Decoy\n\n1. Roads\n\nAll was said.\n',
  );
  expect(minutes.organization).toBe('VALE SAFER PARTNERSHIP');
  expect(minutes.attendance.map(({ name, organization, role }) => [name, organization, role])).toEqual([
    ['Ann Example', 'Council', 'CHAIR'],
    ['Jo Boyd', 'Council', 'MEMBER'],
    ['Kit Decoy', 'Police', 'MEMBER'],
  ]);
});

it('reads notes of a review with ticks, bulleted topics and orders', () => {
  const minutes = readMinutes(
    'Farm watch review meeting – notes\n12 May 2021 (online)\n\nAnn Example ✓\nBob Sample ✗\n\n- Tractors\n- Two were stolen from farms in April.\n- Ann – ring the farms\n',
  );
  expect(minutes.organization).toBe('Farm watch review meeting');
  expect(minutes.attendance.map(({ name, status }) => [name, status])).toEqual([
    ['Ann Example', 'PRESENT'],
    ['Bob Sample', 'MENTIONED'],
  ]);
  expect(minutes.agenda.map(({ title, actions: { length } }) => [title, length])).toEqual([['Tractors', 1]]);
});

it('names no meeting after words of a sentence, and finds the place behind a bar', () => {
  const { futureMeetings } = readMinutes(
    `${HEAD}1. Welcome\n\nAll were welcome.\n\n2. Date of next meeting\n\nThe Group meets again on 12 July 2019 | Town Hall | 10am\n`,
  );
  expect(futureMeetings.map(({ title, date, startTime, location }) => [title, date, startTime, location])).toEqual([
    [null, '2019-07-12', '10:00', 'Town Hall'],
  ]);
});

import type { ParsedMinutes } from './parsed-minutes.js';
import { readMinutes } from './read-minutes.js';

// All meetings, people and places are synthetic.
const people = (read: ParsedMinutes) =>
  read.attendance.map(({ initials, status, organization }) => `${initials} ${status} ${organization ?? '-'}`);
const items = (read: ParsedMinutes) =>
  read.agenda.map(({ printedNumber, title }) => `${printedNumber ?? '-'} ${title}`);
const actions = (read: ParsedMinutes) =>
  read.agenda.flatMap(({ order, actions: found }) =>
    found.map(
      ({ source, owners, text, due }) =>
        `${order} ${source} ${owners.map(({ name, rawText }) => name ?? `?${rawText}`).join('+')}: ${text}${due ? ` [${due.date ?? due.precision}]` : ''}`,
    ),
  );
const whole = (read: ParsedMinutes) => ({
  title: [read.organization, read.date, read.startTime, read.location],
  people: people(read),
  items: items(read),
  actions: actions(read),
  meetings: read.futureMeetings.map(({ date, startTime, location }) => [date, startTime, location]),
});

it('reads plain text in capitals, wrapped, with numbered paragraphs and owners in a column', () => {
  const text = `NORTHFOLD BOROUGH COUNCIL

SAFER NORTHFOLD PARTNERSHIP BOARD

Minutes of the meeting held on Thursday 12th March 2015 at 2.00pm
in the Council Chamber, Civic Offices, Mill Lane

Present:
Cllr Jean Hartwell (JH)          Northfold Borough Council (Chair)
Supt Alan Pike (AP)              Northshire Police
Maria Oduya (MO)                 Northshire Probation Trust

Apologies: Karen Swift (Victim Support), Rev Paul Dunn (Faith Forum) and
Lee Barker (Northfold Homes).

1. WELCOME

The Chair welcomed everyone to the meeting.

2. CRIME AND PERFORMANCE

2.1 AP presented the report. Overall crime was down by 4.2% on the
same period last year.

2.2 MO said that the reoffending figures would be late this year. JH asked if
this could be escalated.                                               MO

ACTION: AP to circulate the breakdown by 31 March.

3. DATE OF NEXT MEETING

Thursday 11 June 2015 at 2.00pm, Council Chamber.
`;
  expect(whole(readMinutes(text))).toEqual({
    title: ['SAFER NORTHFOLD PARTNERSHIP BOARD', '2015-03-12', '14:00', 'Council Chamber, Civic Offices, Mill Lane'],
    people: [
      'JH PRESENT Northfold Borough Council',
      'AP PRESENT Northshire Police',
      'MO PRESENT Northshire Probation Trust',
      'KS APOLOGIES Victim Support',
      'PD APOLOGIES Faith Forum',
      'LB APOLOGIES Northfold Homes',
    ],
    items: ['1 WELCOME', '2 CRIME AND PERFORMANCE', '3 DATE OF NEXT MEETING'],
    actions: [
      '2 COLUMN Maria Oduya: JH asked if this could be escalated.',
      '2 ACTION_LINE Alan Pike: AP to circulate the breakdown by 31 March. [2015-03-31]',
    ],
    meetings: [['2015-06-11', '14:00', 'Council Chamber']],
  });
});

it('reads markdown with tables, and takes nothing from the actions of the last meeting', () => {
  const text = `# Eastmoor Community Safety Partnership

**Minutes of meeting – 9 July 2019**

**Venue:** Town Hall, Room 2

## Attendees

| Name | Organisation | Initials |
|------|--------------|----------|
| Priya Nair (Chair) | Eastmoor Council | PN |
| Insp. Gareth Bowen | Moorshire Police | GB |

## 1. Actions from last meeting

| Ref | Action | Owner | Status |
|---|---|---|---|
| 1 | Circulate the policy | PN | Complete |
| 2 | Arrange training | GB | Ongoing |

## 2. Anti-social behaviour

- GB to share the hotspot map with Moor Homes.
- Members noted the report.

**Decision:** The Partnership will trial a joint patrol in August.

## Action summary

| Item | Action | Owner | By when |
|---|---|---|---|
| 2 | Share hotspot map with Moor Homes | GB | 31 July 2019 |
| 2 | Book a room | PN | ASAP |

**Next meeting:** Tuesday 8 October 2019, 10:00, Room 2
`;
  expect(whole(readMinutes(text))).toEqual({
    title: ['Eastmoor Community Safety Partnership', '2019-07-09', null, 'Town Hall, Room 2'],
    people: ['PN PRESENT Eastmoor Council', 'GB PRESENT Moorshire Police'],
    items: ['1 Actions from last meeting', '2 Anti-social behaviour'],
    actions: [
      '2 TABLE Gareth Bowen: Share hotspot map with Moor Homes [2019-07-31]',
      '2 TABLE Priya Nair: Book a room [CONDITION]',
    ],
    meetings: [['2019-10-08', '10:00', 'Room 2']],
  });
});

it('reads minutes laid out as one table', () => {
  const text = `| Minutes of the Downland Safety Forum | 5 June 2018 |
|---|---|

**Present:** Ann Reid (AR, Chair), Bob Slade (BS), Cath Tovey (CT)
**Apologies:** Don Unwin

| Item | Discussion | Action |
|---|---|---|
| 1. Road safety | BS presented the figures.<br>CT asked for data on cyclists. | BS |
| 2. Fly-tipping | Costs have doubled. | CT to write to the county council by 29 June |
| 3. Date of next meeting | 4 September 2018, 2pm, Town Hall | |
`;
  expect(whole(readMinutes(text))).toEqual({
    title: ['Downland Safety Forum', '2018-06-05', null, null],
    people: ['AR PRESENT -', 'BS PRESENT -', 'CT PRESENT -', 'DU APOLOGIES -'],
    items: ['1 Road safety', '2 Fly-tipping', '3 Date of next meeting'],
    actions: [
      '1 COLUMN Bob Slade: CT asked for data on cyclists.',
      '2 ACTION_LINE Cath Tovey: CT to write to the county council by 29 June [2018-06-29]',
    ],
    meetings: [['2018-09-04', '14:00', 'Town Hall']],
  });
});

it('reads a parish council, its running numbers and its Clerk', () => {
  const text = `Minutes of a Meeting of Little Thornby Parish Council held in the Village Hall on Monday 9 May 2016 at 7.30 pm

Present: Cllrs A Bell (Chairman), R Croft and Mrs J Eames
In attendance: Mrs P Field (Clerk), PCSO Lane and 4 members of the public

16/043 APOLOGIES FOR ABSENCE
Apologies were received and accepted from Cllr S Gill.

16/044 DECLARATIONS OF INTEREST
There were none.

16/046 HIGHWAYS
The Clerk to report the pothole outside 12 Church Lane. Cllr Croft agreed to obtain three quotes by 1 June.
`;
  const read = readMinutes(text);
  expect(whole(read)).toEqual({
    title: ['Little Thornby Parish Council', '2016-05-09', '19:30', 'Village Hall'],
    people: ['AB PRESENT -', 'RC PRESENT -', 'JE PRESENT -', 'PF PRESENT -', 'L PRESENT -', 'SG APOLOGIES -'],
    items: ['16/043 APOLOGIES FOR ABSENCE', '16/044 DECLARATIONS OF INTEREST', '16/046 HIGHWAYS'],
    actions: [
      '3 PROSE P Field: The Clerk to report the pothole outside 12 Church Lane.',
      '3 PROSE R Croft: Cllr Croft agreed to obtain three quotes by 1 June. [2016-06-01]',
    ],
    meetings: [],
  });
});

it('reads headings without numbers, first names, and owners in brackets', () => {
  const text = `Minutes of the Westbrook Steering Group
Date: December 3, 2013
Time: 9.30am - 11.00am
Location: Westbrook Police Station

Present
Westbrook Council: Janet Poole (Chair), Ray Stubbs
Police: PC Dave Moss, Sgt Amy Lunn

Matters Arising
Ray reported that the bollards are in place.

Hotspots
Dave gave an overview of Mill Park. Amy will speak to the school. [Action: AL]
Action: Ray to send letters to tenants (RS)

Next Meeting
Tuesday 4 February at 9.30am
`;
  expect(whole(readMinutes(text))).toEqual({
    title: ['Westbrook Steering Group', '2013-12-03', '09:30', 'Westbrook Police Station'],
    people: ['JP PRESENT Westbrook Council', 'RS PRESENT Westbrook Council', 'DM PRESENT Police', 'AL PRESENT Police'],
    items: ['- Matters Arising', '- Hotspots', '- Next Meeting'],
    actions: [
      '2 ACTION_LINE Amy Lunn: Amy will speak to the school.',
      '2 ACTION_LINE Ray Stubbs: Ray to send letters to tenants (RS)',
    ],
    meetings: [['2014-02-04', '09:30', null]],
  });
});

it('leaves initials unresolved that two people share, and says so', () => {
  const text = `Minutes of the Vale Partnership held on 3 May 2012

Present: Ann Example (Police), Alan Eager (Fire), Bob Sample (Council)

1. Update

AE will report back.

AE/BS
`;
  const read = readMinutes(text);
  expect(actions(read)).toEqual(['1 MARGIN ?AE+Bob Sample: AE will report back.']);
  expect(read.anomalies.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['3 INITIALS_SHARED']);
});

it('reads minutes that never say the word, with a heading over their agenda', () => {
  const text =
    '# Vale Partnership meeting\n\n3 May 2012\n\nPresent: Ann Example (Police), Bob Sample (Fire)\n\n## Agenda\n\n## 1. Update\n\nAE to write.\n\n## 2. Close\n';
  const read = readMinutes(text);
  expect([read.organization, items(read), actions(read)]).toEqual([
    'Vale Partnership',
    ['1 Update', '2 Close'],
    ['1 PROSE Ann Example: AE to write.'],
  ]);
});

it.each([
  [
    'an agenda',
    'Vale Partnership\n\nAgenda for the meeting to be held on 3 May 2012\n\nAttendees: Ann Example (Police), Bob Sample (Fire)\n\n1. Apologies\n2. Minutes of the last meeting\n',
  ],
  [
    'an action log',
    '# Vale Partnership action log\n\n3 May 2012\n\n| Action | Owner |\n|---|---|\n| Write | Ann Example |\n',
  ],
  ['a press notice', 'Vale Council\n\n3 May 2012\n\nCrime in the Vale has fallen by 5 per cent, the council said.\n'],
])('refuses %s', (_, text) => expect(() => readMinutes(text)).toThrow(/Expected/));

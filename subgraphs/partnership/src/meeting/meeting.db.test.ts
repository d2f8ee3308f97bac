import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

const meeting = 'sevenoaks-csp/2009-12-03';
const district = [{ code: 'E07000111' }];

/** The seventeen actions as people read them out of the minutes, before there was a reader. */
const person = (rawText: string, name: string, organization: string, resolution = 'EXACT') => ({
  rawText,
  person: { name },
  organization: { id: organization },
  resolution,
});
const council = 'sevenoaks-district-council';
const KW = person('KW', 'Kelly Webb', council);
const LB = person('LB', 'Lesley Bowles', council);
const SW = person('SW', 'Steve Woollett', 'kent-police');
const CH = person('CH', 'Carol Healy', 'kcc-children-families-education');
const somebody = (rawText: string) => ({ rawText, person: null, organization: null, resolution: 'UNRESOLVED' });

const facts: [id: string, line: number, owners: object[], due: string | null, precision: string, links?: object][] = [
  ['A01', 54, [KW], null, 'CONDITION'],
  ['A02', 56, [SW], '2009-12-15', 'DAY'],
  [
    'A03',
    62,
    [{ rawText: 'Kent Police', person: null, organization: { id: 'kent-police' }, resolution: 'EXACT' }],
    null,
    'NONE',
  ],
  ['A04', 64, [SW], null, 'CONDITION'],
  ['A05', 98, [], null, 'NONE'],
  ['A06', 120, [CH], null, 'NONE', linked('YouthMeasure', 'youth/bullying/experienced', '2.7c')],
  [
    'A07',
    124,
    [person('DC', 'David Cooper', 'west-kent-police'), { ...person('L', 'Lesley Bowles', council, 'REPAIRED') }],
    null,
    'NONE',
    { planLines: [{ ref: '3.4' }, { ref: '3.4a' }] },
  ],
  ['A08', 134, [KW], null, 'NONE'],
  ['A09', 144, [LB], '2009-12-07', 'DAY'],
  ['A10', 162, [LB], '2009-12-07', 'DAY'],
  ['A11', 212, [KW], '2010-01-31', 'MONTH', linked('PoliceMeasure', 'police/anpr-system/count')],
  ['A12', 216, [KW], null, 'NONE', linked('YouthMeasure', 'youth/reparation-project/count')],
  ['A13', 216, [somebody('partners')], null, 'NONE', linked('YouthMeasure', 'youth/reparation-project/count')],
  [
    'A14',
    204,
    [person('MB', 'Merle Bigden', council)],
    '2010-03-04',
    'MEETING',
    linked('YouthMeasure', 'youth/participation/summer-activities'),
  ],
  ['A15', 42, [somebody('the schools')], null, 'NONE'],
  [
    'A16',
    112,
    [LB, somebody('the steering group')],
    '2010-03-31',
    'QUARTER',
    linked('ProbationMeasure', 'probation/programme-referral/power-project', '1.7a'),
  ],
  [
    'A17',
    104,
    [],
    '2009-12-31',
    'QUARTER',
    linked('PoliceMeasure', 'police/restorative-disposal/young-people', '1.4c'),
  ],
];

function linked(type: string, measure: string, ...refs: string[]) {
  return {
    planLines: refs.map((ref) => ({ ref })),
    measures: [{ __typename: type, id: measure }],
    measuresBasis: 'REVIEWED',
    areas: district,
  };
}

test('the meeting answers its seventeen actions with owners, days, plan lines and measures', async () => {
  const answer = await partnership.ask(`{ meeting(id: "${meeting}") {
    id date startTime location status organization { id classification }
    actions { id sourceLine status dueDate duePrecision measuresBasis
      owners { rawText resolution person { name } organization { id } }
      planLines { ref } measures { __typename id } areas { code } } } }`);
  expect(answer).toEqual({
    data: {
      meeting: {
        id: meeting,
        date: '2009-12-03',
        startTime: null,
        location: null,
        status: 'PASSED',
        organization: { id: 'sevenoaks-csp', classification: 'PARTNERSHIP' },
        actions: facts.map(([id, sourceLine, owners, dueDate, duePrecision, links]) => ({
          id: `${meeting}/${id}`,
          sourceLine,
          status: 'OPEN',
          owners,
          dueDate,
          duePrecision,
          ...{ planLines: [], measures: [], measuresBasis: null, areas: [] },
          ...links,
        })),
      },
    },
  });
});

test('the meeting answers the eleven plan lines that it followed up, and what each depends on', async () => {
  const answer = await partnership.ask(`{ meeting(id: "${meeting}") { planLines {
    __typename id ref title theme rag followedUp { line agendaItem { printedNumber } } actionItems { id }
    commitments { basis area { code } measure { __typename id }
      observation(period: "2009/10 Q2", asOf: "2009-12-03") { __typename id } } } } }`);
  const line = (
    ref: string,
    sourceLine: number,
    theme: string | null,
    agency: string | null = null,
    measure = '',
    action: string | null = null,
  ) => ({
    __typename: /[a-z]$/.test(ref) ? 'PlanAction' : 'Outcome',
    id: `sevenoaks-csp/2008-11/${ref}`,
    ref,
    title: null,
    theme,
    rag: 'NOT_STATED',
    followedUp: [{ line: sourceLine, agendaItem: { printedNumber: '3.2' } }],
    actionItems: action ? [{ id: `${meeting}/${action}` }] : [],
    commitments: agency
      ? [
          {
            basis: 'REVIEWED',
            area: { code: 'E07000111' },
            measure: { __typename: `${agency}Measure`, id: measure },
            observation: {
              __typename: `${agency}Observation`,
              id: `${measure}@E07000111@2009/10 Q2@2009-12-03`,
            },
          },
        ]
      : [],
  });
  const crime = 'police/recorded-crime';
  expect(answer.data.meeting.planLines).toEqual([
    line('1.2', 100, null, 'Police', `${crime}/vehicle-crime`),
    line('1.3', 100, null, 'Police', `${crime}/burglary-dwelling`),
    line('1.4c', 104, 'Restorative Justice', 'Police', 'police/restorative-disposal/young-people', 'A17'),
    line('1.5', 106, null, 'Police', `${crime}/violence-against-the-person`),
    line('1.6i', 110, 'Drug and alcohol treatment'),
    line('1.7a', 112, 'Drug and alcohol treatment', 'Probation', 'probation/programme-referral/power-project', 'A16'),
    line('1.8', 116, 'Reoffending', 'Probation', 'probation/reoffending/adult'),
    line('1.8a', 116, 'Reoffending', 'Probation', 'probation/reoffending/adult'),
    line('2.7c', 120, 'Anti-bullying projects', 'Youth', 'youth/bullying/experienced', 'A06'),
    line('3.4', 124, null, null, '', 'A07'),
    line('3.4a', 124, null, null, '', 'A07'),
  ]);
});

test('the agenda has its 25 items in order, with the numbers as printed', async () => {
  const answer = await partnership.ask(`{ meeting(id: "${meeting}") { agenda { id order printedNumber } } }`);
  const printed = '1 2 - 3 3.1 3.2 3.3 4 4.1 4.2 4.3 4.4 4.5 - 6 6.1 6.2 6.3 6.4 6 6.1 6.2 6.3 7 8'.split(' ');
  expect(answer.data.meeting.agenda).toEqual(
    printed.map((number, index) => ({
      id: `${meeting}/item-${String(index + 1).padStart(2, '0')}`,
      order: index + 1,
      printedNumber: number === '-' ? null : number,
    })),
  );
});

test('one item answers its presenter, notes with speakers, decision and anomaly', async () => {
  const answer = await partnership.ask(
    `{ meeting(id: "${meeting}") { agenda { title presenters { rawText person { id } }
        notes { line speaker { rawText person { name } } } decisions { line text } anomalies { line rule } } } }`,
  );
  expect(answer.data.meeting.agenda[2]).toEqual({
    title: 'Restorative Justice Presentation',
    presenters: [{ rawText: 'DI Steve Woollett', person: { id: 'sevenoaks-csp/steve-woollett' } }],
    notes: [
      { line: 54, speaker: { rawText: 'SW', person: { name: 'Steve Woollett' } } },
      { line: 56, speaker: { rawText: 'SW', person: { name: 'Steve Woollett' } } },
      { line: 58, speaker: null },
      { line: 60, speaker: null },
      { line: 62, speaker: { rawText: 'RH', person: { name: 'Robin Hales' } } },
      { line: 64, speaker: { rawText: 'SW', person: { name: 'Steve Woollett' } } },
    ],
    decisions: [
      {
        line: 60,
        text: 'The Partnership agreed that level 1 training would be a good resource for the Away Day on 18 January.',
      },
    ],
    anomalies: [{ line: 52, rule: 'HEADING_UNNUMBERED' }],
  });
});

test('attendance keeps what is printed beside what it stands for', async () => {
  const answer = await partnership.ask(`{ meeting(id: "${meeting}") { attendance {
    status role initials organizationText line onBehalfOf { id parent { id } } person { name honorificPrefix } } } }`);
  const { attendance } = answer.data.meeting;
  expect(attendance.map(({ status }: { status: string }) => status)).toEqual([
    ...Array<string>(16).fill('PRESENT'),
    ...Array<string>(8).fill('APOLOGIES'),
  ]);
  expect(attendance.filter(({ role }: { role: string }) => role === 'CHAIR')).toHaveLength(1);
  expect(attendance[1]).toEqual({
    status: 'PRESENT',
    role: 'MEMBER',
    initials: 'MS',
    organizationText: 'West Kent Police',
    line: 10,
    onBehalfOf: { id: 'west-kent-police', parent: { id: 'kent-police' } },
    person: { name: 'Mark Salisbury', honorificPrefix: 'Chief Supt' },
  });
  expect(attendance[18]).toMatchObject({ organizationText: 'KFRS', onBehalfOf: { id: 'kent-fire-and-rescue' } });
});

test('meetings to come are meetings, with their wall time and how their year is known', async () => {
  const answer = await partnership.ask(`{ meeting(id: "${meeting}") { futureMeetings {
    id date title status startTime endTime timeZone location announcements { line yearBasis announcedIn { id } } } } }`);
  const next = (date: string, line: number, times: object) => ({
    id: `sevenoaks-csp/${date}`,
    date,
    title: null,
    status: 'CONFIRMED',
    startTime: '10:00',
    endTime: '12:00',
    timeZone: 'Europe/London',
    location: null,
    announcements: [{ line, yearBasis: 'WEEKDAY', announcedIn: { id: meeting } }],
    ...times,
  });
  expect(answer.data.meeting.futureMeetings).toEqual([
    next('2010-01-18', 228, {
      title: 'AWAY DAY',
      startTime: null,
      endTime: null,
      location: 'Bore Place, Chiddingstone',
    }),
    next('2010-03-04', 230, {}),
    next('2010-06-11', 231, {}),
    next('2010-09-06', 232, {}),
    next('2010-12-09', 233, {}),
  ]);
});

test('meetings come in pages, newest first, and a cursor goes on behind the last', async () => {
  const page = (after: string) =>
    partnership.ask(
      `{ meetings(partnership: "sevenoaks-csp", first: 4${after}) { edges { node { date } } pageInfo { hasNextPage endCursor } } }`,
      analystOf('sevenoaks-csp'),
    );
  const first = (await page('')).data.meetings;
  const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).data.meetings;
  const dates = (meetings: typeof first) => meetings.edges.map(({ node }: { node: { date: string } }) => node.date);
  expect([dates(first), first.pageInfo.hasNextPage, dates(second), second.pageInfo.hasNextPage]).toEqual([
    ['2010-12-09', '2010-09-06', '2010-06-11', '2010-03-04'],
    true,
    ['2010-01-18', '2009-12-03'],
    false,
  ]);
});

test.each([
  ['status: PASSED', ['2009-12-03']],
  ['status: [PASSED, CONFIRMED], to: "2010-01-18"', ['2010-01-18', '2009-12-03']],
  ['from: "2010-03-04", to: "2010-06-11"', ['2010-06-11', '2010-03-04']],
  ['status: []', []],
  ['status: null, from: null, to: "2009-12-02"', []],
])('meetings(%s) are those of %j', async (given, dates) => {
  const { data, errors } = await partnership.ask(`{ meetings(${given}) { edges { node { date } } } }`);
  expect(errors).toBeUndefined();
  expect(data.meetings.edges.map(({ node }: { node: { date: string } }) => node.date)).toEqual(dates);
});

const cursor = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

test.each([
  ['meetings(first: 0) { edges { cursor } }', 'first must be 1 to 100; got 0.'],
  ['meetings(after: "nonsense") { edges { cursor } }', 'after takes a cursor of an earlier page; got "nonsense".'],
  [
    `meetings(after: "${cursor(['2009-99-99', 'x'])}") { edges { cursor } }`,
    `after takes a cursor of an earlier page; got "${cursor(['2009-99-99', 'x'])}".`,
  ],
  [
    `meetings(after: "${cursor(['2009-12-03', 'a\u0000'])}") { edges { cursor } }`,
    `after takes a cursor of an earlier page; got "${cursor(['2009-12-03', 'a\u0000'])}".`,
  ],
  [
    `meetings(after: "${cursor(['0000-01-01', 'x'])}") { edges { cursor } }`,
    `after takes a cursor of an earlier page; got "${cursor(['0000-01-01', 'x'])}".`,
  ],
  [
    String.raw`meetings(partnership: "a\u0000") { edges { cursor } }`,
    String.raw`partnership takes an id without control characters; got "a\u0000".`,
  ],
  [
    `meetings(after: "${cursor(['2009-12-03'])}") { edges { cursor } }`,
    `after takes a cursor of an earlier page; got "${cursor(['2009-12-03'])}".`,
  ],
  [
    'meetings(partnership: "seven-oaks") { edges { cursor } }',
    'partnership takes the id of a partnership of the register of organisations; got "seven-oaks".',
  ],
  [
    'meetings(partnership: "kent-police") { edges { cursor } }',
    'partnership takes the id of a partnership of the register of organisations; got "kent-police".',
  ],
  [
    'meetings(from: "2010-01-02", to: "2010-01-01") { edges { cursor } }',
    'from (2010-01-02) must not lie after to (2010-01-01).',
  ],
  [String.raw`meeting(id: "a\u0000") { id }`, String.raw`No meeting is held under "a\u0000".`],
  ['meeting(id: "sevenoaks-csp/2009-12-04") { id }', 'No meeting is held under "sevenoaks-csp/2009-12-04".'],
  ['organization(id: "nobody") { id }', '"nobody" is not in the register of organisations.'],
])('%s says what is wrong', async (query, message) => {
  const { data, errors } = await partnership.ask(`{ answer: ${query} }`);
  expect([data, errors.map((error: { message: string }) => error.message)]).toEqual([{ answer: null }, [message]]);
});

test('an id that no row can have finds nothing, and leaves the others of its batch alone', async () => {
  const { data, errors } = await partnership.ask(String.raw`{ _entities(representations: [
    { __typename: "Person", id: "sevenoaks-csp/robin\u0000hales" }, { __typename: "Person", id: "sevenoaks-csp/robin-hales" }
  ]) { ... on Person { name } } }`);
  expect([data, errors]).toEqual([{ _entities: [null, { name: 'Robin Hales' }] }, undefined]);
});

test('entities that others point at are answered by their keys', async () => {
  const { data } = await partnership.ask(`{ _entities(representations: [
    { __typename: "ActionItem", id: "${meeting}/A01" }, { __typename: "Outcome", id: "sevenoaks-csp/2008-11/1.8" },
    { __typename: "PlanAction", id: "sevenoaks-csp/2008-11/1.8" }, { __typename: "Organization", id: "moat" },
    { __typename: "Person", id: "sevenoaks-csp/robin-hales" }, { __typename: "Area", code: "E07000111" }
  ]) { ... on ActionItem { sourceLine } ... on Outcome { ref } ... on PlanAction { ref } ... on Organization { name }
       ... on Person { named: name } ... on Area { areaName: name } } }`);
  expect(data._entities).toEqual([
    { sourceLine: 54 },
    { ref: '1.8' },
    null,
    { name: 'Moat' },
    { named: 'Robin Hales' },
    { areaName: 'Sevenoaks' },
  ]);
});

import { type ExpectedMinutes, type Fixture, isRefusal, loadFixtures } from './expectation.js';
import { idealReading } from './ideal-reading.js';
import { CATEGORIES, score, type Tallies } from './score.js';
import { total } from './score-table.js';
import { plain } from './tally.js';

const fixtures = loadFixtures(__dirname);
const minutes = fixtures.filter(
  (fixture): fixture is Fixture & { expected: ExpectedMinutes } => !isRefusal(fixture.expected),
);
const named = (name: string) => minutes.find((fixture) => fixture.name.startsWith(name))!;

const counts = (tallies: Tallies) =>
  Object.fromEntries(
    CATEGORIES.map((category) => {
      const { expected, found, falseFinds } = tallies[category];
      return [category, [found - expected, falseFinds.length]];
    }),
  );
const full = Object.fromEntries(CATEGORIES.map((category) => [category, [0, 0]]));

it('knows at least 14 documents of minutes and 5 documents that are none', () => {
  expect(minutes.length).toBeGreaterThanOrEqual(14);
  expect(fixtures.length - minutes.length).toBeGreaterThanOrEqual(5);
});

it.each(minutes)('$name: every word that is expected stands in the document', ({ text, expected }) => {
  const document = plain(text.replace(/[|>]/g, ' ').replace(/(\w)-\n\s*(\w)/g, '$1$2'));
  const phrases = [
    ...expected.attendance.map(({ name }) => name),
    ...expected.agenda.flatMap(({ title }) => title),
    ...expected.decisions,
    ...expected.tolerated,
    ...(expected.toleratedDecisions ?? []),
    ...(expected.toleratedAgenda ?? []),
    ...(expected.mentioned ?? []),
    ...expected.planReferences,
  ];
  expect(phrases.filter((phrase) => !document.includes(plain(phrase)))).toEqual([]);
  expect(document).toContain('synthetic');
});

it.each(minutes)('$name: the reading that is expected scores in full', (fixture) => {
  expect(counts(score(fixture, { minutes: idealReading(fixture.expected) }).tallies)).toEqual(full);
});

it('counts a refusal of minutes as everything missed, and as one false find', () => {
  const { tallies } = score(named('penmoor'), { refusal: 'no date' });
  expect(counts(tallies)).toEqual({
    ...full,
    refusal: [0, 1],
    heading: [-4, 0],
    attendance: [-6, 0],
    particulars: [-16, 0],
    agenda: [-6, 0],
    decisions: [-1, 0],
    futureMeetings: [-2, 0],
  });
});

it('counts a reading of what is no minutes as a false find', () => {
  const agenda = fixtures.find(({ name }) => name === 'not-minutes-agenda')!;
  const reading = { minutes: idealReading(named('harbrook').expected) };
  expect(score(agenda, reading).tallies.refusal).toMatchObject({
    expected: 1,
    found: 0,
    falseFinds: [expect.any(String)],
  });
  expect(score(agenda, { refusal: 'nobody present' }).tallies.refusal).toMatchObject({
    expected: 1,
    found: 1,
    falseFinds: [],
  });
});

it('tells a wrong owner from one that was not recognised', () => {
  const fixture = named('harbrook');
  const withOwners = (change: object) => {
    const ideal = idealReading(fixture.expected);
    const [item, ...rest] = ideal.agenda;
    const [action, ...others] = item!.actions;
    const owners = [{ ...action!.owners[0]!, ...change }];
    const agenda = [{ ...item!, actions: [{ ...action!, owners }, ...others] }, ...rest];
    return counts(score(fixture, { minutes: { ...ideal, agenda } }).tallies);
  };
  expect(withOwners({ name: 'Joan Barlow' })).toEqual({ ...full, owners: [-1, 1] });
  expect(withOwners({ name: null, resolution: 'UNRESOLVED' })).toEqual({ ...full, owners: [-1, 0] });
});

it('counts invented people, items, actions, decisions, plan lines and meetings, and what is marked too firmly', () => {
  const fixture = named('westonbury');
  const ideal = idealReading(fixture.expected);
  const [item, ...rest] = ideal.agenda;
  const proposed = item!.actions.find(({ status }) => status === 'PROPOSED')!;
  const invented = {
    ...item!,
    actions: [
      ...item!.actions.filter((action) => action !== proposed),
      { ...proposed, status: 'OPEN' as const },
      { ...proposed, text: 'The partnership will have to publish a strategy' },
    ],
    decisions: [...item!.decisions, { line: 1, text: 'that the Licensing Committee be asked' }],
    planReferences: [{ line: 1, ref: '4.2', theme: null, themeLine: null, text: '4.2 programme' }],
  };
  const { tallies } = score(fixture, {
    minutes: {
      ...ideal,
      startTime: '10:00',
      attendance: [...ideal.attendance, { ...ideal.attendance[0]!, name: 'Sluice Lane' }],
      agenda: [invented, { ...item!, title: 'That the report be noted', actions: [], decisions: [] }, ...rest],
      futureMeetings: [...ideal.futureMeetings, { ...ideal.futureMeetings[0]!, date: '2023-07-13' }],
    },
  });
  expect(counts(tallies)).toEqual({
    ...full,
    heading: [-1, 1],
    attendance: [0, 1],
    agenda: [0, 1],
    actions: [0, 1],
    undertakings: [-1, 1],
    decisions: [0, 1],
    planReferences: [0, 1],
    futureMeetings: [0, 1],
  });
});

it('adds up the fixtures', () => {
  const scores = minutes.map((fixture) => score(fixture, { minutes: idealReading(fixture.expected) }));
  const people = minutes.reduce((all, { expected }) => all + expected.attendance.length, 0);
  expect(total(scores, 'attendance')).toEqual({
    expected: people,
    found: people,
    falseFinds: 0,
    tolerated: 0,
    recall: 1,
  });
});

import { type ExpectedMinutes, type Fixture, isRefusal, loadFixtures } from '../minutes/expectation.js';
import { idealReading } from '../minutes/ideal-reading.js';
import { CATEGORIES, score } from '../minutes/score.js';
import { plain } from '../minutes/tally.js';

const fixtures = loadFixtures(__dirname);
const minutes = fixtures.filter(
  (fixture): fixture is Fixture & { expected: ExpectedMinutes } => !isRefusal(fixture.expected),
);

it('holds 12 documents of minutes and 3 that are none', () => {
  expect([minutes.length, fixtures.length - minutes.length]).toEqual([12, 3]);
});

it.each(minutes)('$name: every word that is expected stands in the document', ({ text, expected }) => {
  const document = plain(text.replace(/[|>]/g, ' ').replace(/(\w)-\n\s*(\w)/g, '$1$2'));
  const stands = (phrase: string): boolean => document.includes(plain(phrase));
  const undertaken = [...expected.actions, ...expected.undertakings];
  const phrases = [
    ...expected.attendance.map(({ name }) => name),
    ...expected.agenda.map(({ title }) => [title].flat()[0]!),
    ...expected.decisions,
    ...expected.tolerated,
    ...(expected.toleratedDecisions ?? []),
    ...(expected.toleratedAgenda ?? []),
    ...(expected.mentioned ?? []),
    ...expected.planReferences,
    ...undertaken.flatMap(({ says }) => says),
    ...undertaken.flatMap(({ owners }) => owners.map(({ raw }) => [raw].flat()[0]!)),
  ];
  expect(phrases.filter((phrase) => !stands(phrase))).toEqual([]);
});

it.each(fixtures)('$name says that it is synthetic', ({ text }) => {
  expect(text).toContain('synthetic');
});

it.each(minutes)('$name: the reading that is expected scores in full', (fixture) => {
  const { tallies } = score(fixture, { minutes: idealReading(fixture.expected) });
  const amiss = CATEGORIES.flatMap((category) => [...tallies[category].missed, ...tallies[category].falseFinds]);
  expect(amiss).toEqual([]);
});

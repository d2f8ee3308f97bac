import { NotMinutesError } from '../../src/minutes/parsed-minutes.js';
import { readMinutes } from '../../src/minutes/read-minutes.js';
import { type Fixture, isRefusal, loadFixtures } from '../minutes/expectation.js';
import { CATEGORIES, type Category, type Reading, score } from '../minutes/score.js';
import { list, scoreTable, total } from '../minutes/score-table.js';

/**
 * The measured level on minutes that the reader was not written with: the share of what they state that is found, and
 * the number of statements that none of them makes. No change may lower it, and no expectation moves to suit the reader.
 */
const FLOORS: Record<Category, { readonly recall: number; readonly falseFinds: number }> = {
  refusal: { recall: 1, falseFinds: 1 },
  heading: { recall: 0.85, falseFinds: 0 },
  attendance: { recall: 0.9, falseFinds: 1 },
  particulars: { recall: 0.9, falseFinds: 2 },
  agenda: { recall: 0.93, falseFinds: 2 },
  actions: { recall: 0.71, falseFinds: 1 },
  undertakings: { recall: 0.81, falseFinds: 0 },
  owners: { recall: 0.79, falseFinds: 0 },
  due: { recall: 0.67, falseFinds: 1 },
  decisions: { recall: 0.79, falseFinds: 0 },
  planReferences: { recall: 1, falseFinds: 0 },
  futureMeetings: { recall: 0.75, falseFinds: 0 },
};

function read(fixture: Fixture): Reading {
  try {
    return { minutes: readMinutes(fixture.text) };
  } catch (error) {
    if (error instanceof NotMinutesError) return { refusal: error.message };
    throw new Error(`${fixture.name}: expected minutes or a refusal; the reader broke.`, { cause: error });
  }
}

const fixtures = loadFixtures(__dirname);
const scores = fixtures.map((fixture) => score(fixture, read(fixture)));

beforeAll(() => {
  process.stdout.write(`\n${scoreTable(scores)}\n`);
});

it.each(CATEGORIES)('%s: finds at least the share of what is stated that it found before', (category) => {
  const { recall } = total(scores, category);
  if (recall < FLOORS[category].recall) {
    const missed = list(scores, 'missed').filter((line) => line.includes(`, ${category}: `));
    throw new Error(`expected ${FLOORS[category].recall}, got ${recall}. Missed:\n${missed.join('\n')}`);
  }
});

it.each(CATEGORIES)('%s: makes up no more than before', (category) => {
  expect(total(scores, category).falseFinds).toBeLessThanOrEqual(FLOORS[category].falseFinds);
});

it.each(fixtures.filter(({ expected }) => isRefusal(expected)))('$name is refused with a reason', (fixture) => {
  expect(read(fixture)).toEqual({ refusal: expect.stringMatching(/\S.{20,}/) });
});

import { NotMinutesError } from '../../src/minutes/parsed-minutes.js';
import { readMinutes } from '../../src/minutes/read-minutes.js';
import { type Fixture, isRefusal, loadFixtures } from './expectation.js';
import { CATEGORIES, type Category, type Reading, score } from './score.js';
import { list, scoreTable, total } from './score-table.js';

/** The share of what the documents state that is found, and the number of statements that no document makes. */
export type Floors = Record<Category, { readonly recall: number; readonly falseFinds: number }>;

function read(fixture: Fixture): Reading {
  try {
    return { minutes: readMinutes(fixture.text) };
  } catch (error) {
    if (error instanceof NotMinutesError) return { refusal: error.message };
    throw new Error(`${fixture.name}: expected minutes or a refusal; the reader broke.`, { cause: error });
  }
}

/** Tests that the reader finds at least so much of a folder's documents, and makes up no more; prints the whole score. */
export function holdFloors(folder: string, floors: Floors): void {
  const fixtures = loadFixtures(folder);
  const scores = fixtures.map((fixture) => score(fixture, read(fixture)));

  beforeAll(() => {
    process.stdout.write(`\n${scoreTable(scores)}\n`);
  });

  it.each(CATEGORIES)('%s: finds at least the share of what is stated that it found before', (category) => {
    const { recall } = total(scores, category);
    if (recall < floors[category].recall) {
      const missed = list(scores, 'missed').filter((line) => line.includes(`, ${category}: `));
      throw new Error(`expected ${floors[category].recall}, got ${recall}. Missed:\n${missed.join('\n')}`);
    }
  });

  it.each(CATEGORIES)('%s: makes up no more than before', (category) => {
    expect(total(scores, category).falseFinds).toBeLessThanOrEqual(floors[category].falseFinds);
  });

  it.each(fixtures.filter(({ expected }) => isRefusal(expected)))('$name is refused with a reason', (fixture) => {
    const reading = read(fixture);
    expect('refusal' in reading ? reading.refusal : 'read').toMatch(/\S.{20,}/);
  });
}

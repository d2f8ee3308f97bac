import type { PublishedMeasure } from './dataset.js';
import { releaseRules } from './disclosure/release-rule.js';
import { rowNote } from './row-note.js';
import type { ReleasedRow } from './store/released-value.loader.js';

const survey = { minimumSample: 30, designEffect: 1 };
const note = (people: number | null, { isSurvey = true, isExact = true } = {}): string | null =>
  rowNote(
    { disclosure: 'OPEN', ...(isSurvey && { survey }) } as PublishedMeasure,
    { availability: 'AVAILABLE', value: 55, sampleSize: people } as ReleasedRow,
    isExact ? releaseRules.OPEN.PUBLIC : releaseRules.RESTRICTED.PUBLIC,
  );

describe('the note of a percentage that is published', () => {
  it.each([30, 99])('says of %i people that they are a low base', (people) =>
    expect(note(people)).toBe(
      `Low base: ${people} people were asked, so that the value is to be read with its interval.`,
    ),
  );

  it.each([100, 1200, null])('says nothing of %p', (people) => expect(note(people)).toBeNull());

  it('says nothing where how many were asked is not told', () => expect(note(60, { isExact: false })).toBeNull());

  it('says nothing of what is no survey', () => expect(note(60, { isSurvey: false })).toBeNull());
});

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

it.each([
  [undefined, 'The source was to give the figure, and does not.'],
  ['It may lie in another ward.', 'It may lie in another ward.'],
])('the note of a figure that is not stated, where its dataset says %p', (notStated, said) => {
  const measure = { disclosure: 'OPEN', dataset: { ...(notStated && { notStated }) } } as PublishedMeasure;
  expect(rowNote(measure, { availability: 'NOT_STATED' } as ReleasedRow, releaseRules.OPEN.PUBLIC)).toBe(said);
});

describe('the note of a percentage that is published', () => {
  it.each([30, 99])('says of %i people that they are a low base', (people) =>
    expect(note(people)).toBe(
      `Low base: ${people} people were asked, so that the value is to be read with its interval.`,
    ),
  );

  it.each([100, 1200, null])('says nothing of %p', (people) => expect(note(people)).toBeNull());

  it('says nothing where how many were asked is not told', () => expect(note(60, { isExact: false })).toBeNull());

  const plain = (measure: object, row: object, rule = releaseRules.OPEN.PUBLIC): string | null =>
    rowNote(
      { disclosure: 'OPEN', per: 100, ...measure } as PublishedMeasure,
      { availability: 'AVAILABLE', value: 30, ...row } as ReleasedRow,
      rule,
    );

  it.each([
    [26, 'Low base: a percentage of 26, which one more or less moves by 3.8 points.'],
    [29, 'Low base: a percentage of 29, which one more or less moves by 3.4 points.'],
    [30, null],
    [null, null],
  ])('says of a whole of %p: %p', (denominator, said) => expect(plain({}, { denominator })).toBe(said));

  it('says nothing of a whole that is not told exactly, nor of a rate', () => {
    expect(plain({}, { denominator: 26 }, releaseRules.RESTRICTED.PUBLIC)).toBeNull();
    expect(plain({ per: 1000 }, { denominator: 26 })).toBeNull();
  });

  it('says why what counts people several times has no interval', () => {
    const said = 'No interval: one person may be counted several times, so that it would be too narrow.';
    expect(plain({ isClustered: true }, { denominator: 11178 })).toBe(said);
    expect(plain({ isClustered: true, per: null }, { denominator: null })).toBeNull();
  });

  it('says nothing of what is no survey', () => expect(note(60, { isSurvey: false })).toBeNull());
});

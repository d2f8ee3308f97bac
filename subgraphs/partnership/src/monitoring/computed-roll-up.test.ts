import { computedRollUp } from './computed-roll-up.js';

test('lines that are held and not rated are all of what is held, and a few of all', () =>
  expect(
    computedRollUp(
      [
        { kind: 'OUTCOME', rag: 'NOT_STATED', count: 5, nonGreenInferred: 5 },
        { kind: 'ACTION', rag: 'NOT_STATED', count: 6, nonGreenInferred: 6 },
      ],
      84,
      'lines',
    ),
  ).toEqual({
    held: 11,
    total: 84,
    coverage: { numerator: 11, denominator: 84, percent: 13.1 },
    rated: 0,
    nonGreenInferred: 11,
    counts: [
      {
        rag: 'NOT_STATED',
        count: 11,
        printedPercent: null,
        ofAll: { numerator: 11, denominator: 11, percent: 100 },
        ofRated: null,
      },
    ],
    note: '11 of 84 lines are held; of those held, 0 are rated green, amber or red.',
  }));

test('what is rated is told of all that are held, and of the rated', () => {
  const { counts, rated, coverage, note } = computedRollUp(
    [
      { kind: 'ACTION', rag: 'NOT_YET_DUE', count: 1, nonGreenInferred: 0 },
      { kind: 'ACTION', rag: 'RED', count: 1, nonGreenInferred: 0 },
      { kind: 'ACTION', rag: 'GREEN', count: 2, nonGreenInferred: 0 },
    ],
    null,
    'actions',
  );
  expect({ rated, coverage, note }).toEqual({
    rated: 3,
    coverage: null,
    note: '4 actions are held; how many there are is not stated; of those held, 3 are rated green, amber or red.',
  });
  expect(counts.map(({ rag, count, ofAll, ofRated }) => [rag, count, ofAll.percent, ofRated?.percent ?? null])).toEqual(
    [
      ['GREEN', 2, 50, 66.7],
      ['RED', 1, 25, 33.3],
      ['NOT_YET_DUE', 1, 25, null],
    ],
  );
});

test('where nothing is held there is nothing to count', () =>
  expect(computedRollUp([], 20, 'outcomes')).toMatchObject({
    held: 0,
    coverage: { numerator: 0, denominator: 20, percent: 0 },
    counts: [],
  }));

import { CATEGORIES, type Category, type Score } from './score.js';

export interface Total {
  readonly expected: number;
  readonly found: number;
  readonly falseFinds: number;
  readonly tolerated: number;
  /** 1 where nothing was to be found. */
  readonly recall: number;
}

export function total(scores: readonly Score[], category: Category): Total {
  const tallies = scores.map((score) => score.tallies[category]);
  const sum = (count: (tally: (typeof tallies)[number]) => number): number =>
    tallies.reduce((all, tally) => all + count(tally), 0);
  const expected = sum((tally) => tally.expected);
  const found = sum((tally) => tally.found);
  return {
    expected,
    found,
    falseFinds: sum((tally) => tally.falseFinds.length),
    tolerated: sum((tally) => tally.tolerated),
    recall: expected === 0 ? 1 : found / expected,
  };
}

/** One row a fixture, one column a category: found/expected, `+n` false finds, `~n` tolerated; then each false find. */
export function scoreTable(scores: readonly Score[]): string {
  const rows = scores.map(({ name, tallies }) => [
    name,
    ...CATEGORIES.map((category) => {
      const { expected, found, falseFinds, tolerated } = tallies[category];
      return cell(expected, found, falseFinds.length, tolerated);
    }),
  ]);
  const totals = CATEGORIES.map((category) => total(scores, category));
  const table = [
    ['fixture', ...CATEGORIES],
    ...rows,
    [
      'all',
      ...totals.map(({ expected, found, falseFinds, tolerated }) => cell(expected, found, falseFinds, tolerated)),
    ],
    ['recall', ...totals.map(({ expected, recall }) => (expected === 0 ? '' : `${Math.floor(recall * 1000) / 10}%`))],
  ];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  const lines = table.map((row) =>
    row
      .map((text, column) => text.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', 'False finds', ...list(scores, 'falseFinds'), ''].join('\n');
}

/** Each miss, or each false find, with fixture and category. */
export const list = (scores: readonly Score[], of: 'falseFinds' | 'missed'): string[] =>
  scores.flatMap(({ name, tallies }) =>
    CATEGORIES.flatMap((category) => tallies[category][of].map((text) => `${name}, ${category}: ${text}`)),
  );

const cell = (expected: number, found: number, falseFinds: number, tolerated: number): string =>
  [
    expected === 0 ? '' : `${found}/${expected}`,
    falseFinds === 0 ? '' : `+${falseFinds}`,
    tolerated === 0 ? '' : `~${tolerated}`,
  ]
    .filter((part) => part !== '')
    .join(' ');

import type { Registers } from '@safer-graph/kit';
import type { RankComparator } from '../stated-figure/rank-comparator.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type FigureCheck, type Rule } from './figure-check.js';
import { listed, written } from './written.js';

type Ranked = StatedFigure & { readonly comparator: RankComparator; readonly value: number };

const isRanked = (figure: StatedFigure): figure is Ranked =>
  figure.kind === 'RANK' && figure.comparator !== null && figure.value !== null;

/** A place says nothing without the others: among whom, how many they are, and what is ranked. */
export const incompleteComparator: Rule = (figures, registers) => {
  const ranks = figures.filter(isRanked);
  return [
    ...ranks.map((rank) => missingOf(rank, registers)),
    ...ranks.flatMap((better) => ranks.flatMap((worse) => notOfOneGroup(better, worse))),
  ];
};

function missingOf(figure: Ranked, { areas }: Registers): FigureCheck {
  const { groupText, group, size, basis, categories } = figure.comparator;
  const named = [...areas.values()].filter(({ name }) => name === groupText);
  const missing = [
    ...(groupText === null ? ['among whom'] : []),
    ...(groupText !== null && group === null
      ? [
          named.length > 1
            ? `which ${groupText} is meant (${listed(named.map(({ code, type }) => `${type} ${code}`))})`
            : `who is in ${groupText}`,
        ]
      : []),
    ...(size === null && group === null ? ['how many are ranked'] : []),
    ...(basis === null ? ['whether counts or rates are ranked'] : []),
    ...(figure.unit === 'categories' && categories === null ? ['of how many categories'] : []),
  ];
  return missing.length === 0
    ? checkOf('INCOMPLETE_COMPARATOR', 'NOT_FOUND', 'It says among whom, of how many, and by what.', [figure])
    : checkOf('INCOMPLETE_COMPARATOR', 'NEEDS_CONFIRMATION', `Not stated: ${listed(missing)}.`, [figure]);
}

/** Who is first in a category is among the first three in it too: the worse place is held in at least as many. */
function notOfOneGroup(better: Ranked, worse: Ranked): FigureCheck[] {
  const [one, other] = [better.comparator, worse.comparator];
  if (better.unit !== 'categories' || worse.unit !== 'categories') return [];
  if (one.place >= other.place || better.value <= worse.value) return [];
  const apart = one.groupText !== null && other.groupText !== null && one.groupText !== other.groupText;
  if (apart || better.periodCode !== worse.periodCode) return [];
  const detail = `To be ${placeWords(other.place)} in ${written(worse.value)} categories and ${placeWords(one.place)} in ${written(better.value)} is not possible in one group; ${
    one.groupText === other.groupText ? 'no other is named' : 'only one is named'
  }.`;
  return [checkOf('INCOMPLETE_COMPARATOR', 'FOUND', detail, [worse, better], 'WARNING')];
}

const placeWords = (place: number): string => (place === 1 ? 'first' : `among the first ${place}`);

import { readPeriod, type Registers } from '@safer-graph/kit';
import { isOneGround, isOneSpan } from '../reconciliation/linked-elsewhere.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checkOf, type Rule } from './figure-check.js';
import { grouped } from './grouped.js';
import { written } from './written.js';

/** Which way something went; a rank says how much there is, which may be little and rising. */
const toldKinds = new Set(['CHANGE', 'DIRECTION', 'STATEMENT', 'VALUE']);

export const conflictingStatements: Rule = (figures, registers) => {
  const told = figures.filter(({ kind }) => toldKinds.has(kind));
  return grouped(told, ({ subject }) => subject).flatMap((about) => {
    const pairs = about.flatMap((one, index) =>
      about
        .slice(index + 1)
        .filter((other) => differ(one, other, registers))
        .map((other) => [one, other] as const),
    );
    if (pairs.length === 0) return [];
    const named = about.filter((figure) => pairs.some((pair) => pair.includes(figure)));
    const certain = pairs.some(([one, other]) => isCertain(one, other, registers));
    const detail = `${named[0]!.subject} is said to be ${named.map(tellingOf).join(', ')}. ${
      certain ? 'Both cannot be.' : 'Both may be, of different areas or periods, which the minutes do not tell apart.'
    }`;
    return [checkOf('CONFLICTING_STATEMENTS', certain ? 'FOUND' : 'NEEDS_CONFIRMATION', detail, named)];
  });
};

const differ = (one: StatedFigure, other: StatedFigure, registers: Registers): boolean =>
  mayBeOfOneArea(one, other, registers) &&
  mayOverlap(one, other) &&
  (opposed(one.direction, other.direction, 'UP', 'DOWN') ||
    (isUnchangedForOne(one, other) && isCertain(one, other, registers)) ||
    opposed(one.assessment, other.assessment, 'IMPROVEMENT', 'CONCERN') ||
    otherNumber(one, other));

/** Two exact numbers for one thing, of which neither is a part of it, nor stated as an earlier or later one. */
const otherNumber = (one: StatedFigure, other: StatedFigure): boolean =>
  one.kind === other.kind &&
  one.unit === other.unit &&
  one.periodText === other.periodText &&
  one.periodCode === other.periodCode &&
  [one, other].every(
    ({ qualifier, partOf, category }) => qualifier === 'EXACT' && partOf === null && category === null,
  ) &&
  one.comparedWithId !== other.id &&
  other.comparedWithId !== one.id &&
  one.value !== other.value;

/** Burglary may rise in one town and fall in the next. Where one of two states no area, it may be that of the other. */
const mayBeOfOneArea = (one: StatedFigure, other: StatedFigure, registers: Registers): boolean =>
  one.areaText === null ||
  other.areaText === null ||
  one.areaText === other.areaText ||
  isOfOneArea(one, other, registers);

/** What stands still here or now may well move elsewhere or later, which is not worth a question. */
const isUnchangedForOne = ({ direction: one }: StatedFigure, { direction: other }: StatedFigure): boolean =>
  one !== other && one !== null && other !== null && (one === 'UNCHANGED' || other === 'UNCHANGED');

const isCertain = (one: StatedFigure, other: StatedFigure, registers: Registers): boolean =>
  isOfOneArea(one, other, registers) && isOfOnePeriod(one, other);

const opposed = <Word>(one: Word, other: Word, first: Word, second: Word): boolean =>
  (one === first && other === second) || (one === second && other === first);

function mayOverlap(one: StatedFigure, other: StatedFigure): boolean {
  const [first, second] = [one, other].map(({ periodCode }) => (periodCode === null ? null : readPeriod(periodCode)));
  return !first || !second || (first.start <= second.end && second.start <= first.end);
}

const isOfOneArea = (
  { areaCode: one }: StatedFigure,
  { areaCode: other }: StatedFigure,
  registers: Registers,
): boolean => one !== null && other !== null && isOneGround(one, other, registers);

const isOfOnePeriod = ({ periodCode: one }: StatedFigure, { periodCode: other }: StatedFigure): boolean =>
  one !== null && other !== null && isOneSpan(one, other);

const ways = { UP: 'up', DOWN: 'down', UNCHANGED: 'unchanged' };

function tellingOf(figure: StatedFigure): string {
  const { sourceLine, areaText, periodText } = figure;
  return `${wayOf(figure)} on line ${sourceLine} (${areaText ?? 'no area stated'}, ${periodText ?? 'no period stated'})`;
}

function wayOf({ kind, value, unit, direction, assessment }: StatedFigure): string {
  if (kind === 'VALUE' && value !== null) return `${written(value)} ${unit}`;
  const way = direction ? ways[direction] : assessment === 'CONCERN' ? 'of concern' : 'improved';
  return value === null ? way : `${way} by ${written(Math.abs(value))} ${unit}`;
}

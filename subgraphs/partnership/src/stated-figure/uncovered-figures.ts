import { linesOf } from '../minutes-import/quote.js';
import { type PrintedFigure, printedFigures } from '../minutes/figure.js';
import { readMinutes } from '../minutes/read-minutes.js';
import type { FiguresFile, ReviewedFigure } from './figures-file.js';
import { readPrinted } from './printed-number.js';

/** Numbers that the minutes print and no figure of the file has, so that none is forgotten. */
export function uncoveredFigures(text: string, { figures, setAside }: FiguresFile): PrintedFigure[] {
  const left = setAside.map(({ line, printed }) => `${line} ${printed}`);
  return printedFigures(readMinutes(text), linesOf(text)).filter(({ line, printed }) => {
    const number = readPrinted(printed);
    if (left.includes(`${line} ${printed}`)) return false;
    return !figures.some((figure) => figure.line === line && numbersOf(figure).includes(number));
  });
}

const numbersOf = ({ value, numerator, denominator, sampleSize, comparator }: ReviewedFigure): (number | null)[] => [
  value === null ? null : Math.abs(value),
  ...[numerator, denominator, sampleSize],
  ...(comparator ? [comparator.place, comparator.size, comparator.categories] : []),
];

export const uncoveredReport = (uncovered: readonly PrintedFigure[]): string[] =>
  uncovered.length === 0
    ? ['  every number that counts something in the minutes is in the file']
    : [
        `  numbers of the minutes that are in no figure of the file: ${uncovered.length}`,
        ...uncovered.map(({ line, printed, context }) => `    line ${line}: ${printed} ("${context}")`),
      ];

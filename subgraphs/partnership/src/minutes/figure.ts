import { masked } from './figure-mask.js';
import type { ParsedMinutes } from './parsed-minutes.js';
import { withoutNumber } from './speaker.js';

/** A number in the text that counts something. Whether it is worth keeping, a person decides. */
export interface PrintedFigure {
  readonly line: number;
  /** As it stands there: 413,000, £2500, 93%, two. */
  readonly printed: string;
  /** The words around it. */
  readonly context: string;
}

const WORDS =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|a hundred|one hundred|a thousand|a dozen|dozens|hundreds|thousands)';
const FIGURE = new RegExp(
  [
    // Digits, with what makes them more: £1.2 million, 93%, 413,000.
    '[£€$]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?:\\s?(?:%|per\\s?cent\\b|million\\b|billion\\b|bn\\b|k\\b|m\\b))?',
    '[£€$]?\\d+(?:\\.\\d+)?(?:\\s?(?:%|per\\s?cent\\b|thousand\\b|million\\b|billion\\b|bn\\b|k\\b|m\\b|p\\b))?',
    // Words, where they count: not "one of", "the two of them".
    `\\b${WORDS}\\b(?!-)`,
    '(?<=\\b(?:only|just|but)\\s)one\\b|\\ba single\\b',
    '\\b(?:half|(?:a|one|two|three)[\\s-](?:thirds?|quarters?|fifths?))(?=\\s+of\\b)',
    // Nothing, where it is counted: "there are currently no projects", "no take up".
    '(?<=\\b(?:is|are|was|were|been|had|have|has)\\s(?:\\p{L}+ly\\s)?)(?:no|zero|nil)(?=\\s(?:\\p{L}+\\s)?(?!(?:apologies|declarations|objections|matters|questions|comments|issues|concerns|plans|changes|problems|actions|items|updates|details|news|progress|business|always)\\b)(?:\\p{L}{2,}[^s\\P{L}]s|take[- ]up|uptake)\\b)',
  ].join('|'),
  'giu',
);

/** The numbers of a text that count something: dates, times, references, ages and ordinals do not. */
export const figuresIn = (text: string): { readonly printed: string; readonly index: number }[] =>
  [...masked(text).matchAll(FIGURE)].map(({ 0: printed, index }) => ({ printed, index }));

/** Those of everything that a meeting said, by line. */
export function printedFigures({ agenda }: ParsedMinutes, lines: readonly string[]): PrintedFigure[] {
  return agenda.flatMap(({ notes }) =>
    notes.flatMap(({ line, lastLine, text }) => {
      const spoken = withoutNumber(text);
      const from = new Map<number, number>();
      return figuresIn(spoken).map(({ printed, index }) => ({
        line: lineOf(printed, lines, line, lastLine, from),
        printed,
        context: wordsAround(spoken, index, index + printed.length),
      }));
    }),
  );
}

/** Whole words, some before and some behind. */
const wordsAround = (text: string, from: number, to: number): string =>
  `${text.slice(0, from).split(' ').slice(-5).join(' ')}${text.slice(from, to)}${text.slice(to).split(' ').slice(0, 5).join(' ')}`;

/** The line of a paragraph on which the next such number stands; its first where a line's end parts it. */
function lineOf(
  printed: string,
  lines: readonly string[],
  first: number,
  last: number,
  from: Map<number, number>,
): number {
  for (let line = first; line <= last; line += 1) {
    const at = (lines[line - 1] ?? '').indexOf(printed, from.get(line) ?? 0);
    if (at < 0) continue;
    from.set(line, at + printed.length);
    return line;
  }
  return first;
}

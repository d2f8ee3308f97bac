import { readPeriod, type Registers } from '@safer-graph/kit';
import type { MeasureTypes } from '../measure/measure-reference.js';
import { linesOf, quoteFaults } from '../minutes-import/quote.js';
import { linkedElsewhere } from '../reconciliation/linked-elsewhere.js';
import { repeatedFaults } from '../record/quoted-file.js';
import type { FiguresFile, ReviewedFigure } from './figures-file.js';
import { numbersIn, readPrinted } from './printed-number.js';

/** What a file of figures may speak of. */
export interface KnownOfMeeting {
  readonly text: string;
  /** First lines of the items. */
  readonly agenda: readonly number[];
  /** Who is called by some initials in this meeting. */
  readonly calledBy: (initials: string) => ReadonlySet<string>;
  readonly registers: Registers;
  readonly measureTypes: MeasureTypes;
}

/** Everything that is wrong with the figures of a file, each in a line of its own. */
export function figureFaults({ figures, setAside }: FiguresFile, known: KnownOfMeeting): string[] {
  const ids = figures.map(({ id }) => id);
  const lines = linesOf(known.text);
  return [
    ...setAside.flatMap(({ line, printed }) => quoteFaults(lines, `setAside ${printed}`, line, printed)),
    ...repeatedFaults(ids),
    ...figures.flatMap((figure) => [
      ...quoteFaults(lines, figure.id, figure.line, figure.quote),
      ...[
        ...shapeFaults(figure),
        ...numberFaults(figure, lines[figure.line - 1] ?? ''),
        ...placeFaults(figure, known),
        ...linkFaults(figure, known),
        ...speakerFaults(figure, known, lines[figure.line - 1] ?? ''),
        ...[figure.partOf, figure.comparedWith].flatMap((other) =>
          other === null || (ids.includes(other) && other !== figure.id)
            ? []
            : [`names ${other}, which is no other figure of the file`],
        ),
      ].map((fault) => `${figure.id}: ${fault}`),
    ]),
  ];
}

const given = (value: unknown): boolean => value !== null;

/** What a figure of each kind has, and the others have not. */
function shapeFaults({ kind, value, direction, comparator, period, ...figure }: ReviewedFigure): string[] {
  const numbered = kind === 'VALUE' || kind === 'CHANGE' || kind === 'RANK';
  const expected: [string, boolean, boolean][] = [
    ['value', given(value), numbered],
    ['printed', given(figure.printed), numbered],
    ['unit', given(figure.unit), numbered],
    ['qualifier', given(figure.qualifier), numbered],
    ['comparator', given(comparator), kind === 'RANK'],
  ];
  return [
    ...expected
      .filter(([, is, wanted]) => is !== wanted)
      .map(([name, is]) => `${kind} takes ${is ? 'no' : 'a'} ${name}`),
    ...(kind === 'DIRECTION' && direction === null ? ['DIRECTION takes a direction'] : []),
    ...(kind === 'DEADLINE' && !period?.code ? ['DEADLINE takes a period with a code'] : []),
    ...(kind === 'CHANGE' && value !== null && direction !== changeOf(value)
      ? [`a change of ${value} goes ${changeOf(value)}; got ${direction}`]
      : []),
  ];
}

const changeOf = (value: number): 'UP' | 'DOWN' | 'UNCHANGED' => (value > 0 ? 'UP' : value < 0 ? 'DOWN' : 'UNCHANGED');

/** Every number of it has to be printed: that of its value in the quote, the others on the line. */
function numberFaults(figure: ReviewedFigure, line: string): string[] {
  const { value, printed, quote, numerator, denominator, sampleSize } = figure;
  const beside = Object.entries({ numerator, denominator, sampleSize });
  const on = numbersIn(line);
  return [
    ...(printed !== null && !quote.includes(printed)
      ? [`printed ${JSON.stringify(printed)} does not stand in the quote`]
      : []),
    ...(printed !== null && value !== null && readPrinted(printed) !== Math.abs(value)
      ? [`${JSON.stringify(printed)} reads as ${readPrinted(printed)}; value is ${value}`]
      : []),
    ...beside
      .filter(([, number]) => number !== null && !on.includes(number))
      .map(([name, number]) => `${name} ${number} does not stand on the line`),
  ];
}

function placeFaults(
  { period, area, comparator, observation }: ReviewedFigure,
  { registers, measureTypes, text }: KnownOfMeeting,
): string[] {
  const periods = [period?.code, observation?.period].filter((code) => code != null);
  const areas = [area?.code, observation?.area].filter((code) => code != null);
  const printed = linesOf(text).join(' ');
  return [
    ...periods.filter((code) => readPeriod(code) === null).map((code) => `${JSON.stringify(code)} is no period`),
    ...areas
      .filter((code) => !registers.areas.has(code))
      .map((code) => `area ${JSON.stringify(code)} is not in the register of areas`),
    ...(comparator?.group && !registers.comparisonGroups.has(comparator.group)
      ? [`group ${JSON.stringify(comparator.group)} is not in the register of comparison groups`]
      : []),
    ...(observation && !measureTypes.has(observation.measure)
      ? [`measure ${JSON.stringify(observation.measure)} is in no published catalogue`]
      : []),
    ...[period?.text, area?.text, comparator?.groupText, comparator?.basis]
      .filter((words) => words != null && !printed.includes(words))
      .map((words) => `${JSON.stringify(words)} is nowhere in the minutes`),
  ];
}

/** A published figure of another area or period is another thing; a file that links one all the same says why it differs. */
function linkFaults(figure: ReviewedFigure, known: KnownOfMeeting): string[] {
  const { period, area, observation } = figure;
  if (observation === null || observation.differs !== null || placeFaults(figure, known).length > 0) return [];
  const stated = { statedArea: area?.code, statedPeriod: period?.code };
  const elsewhere = linkedElsewhere({ ...stated, area: observation.area, period: observation.period }, known.registers);
  return elsewhere.map((fault) => `observation, without \`differs\`: ${fault}`);
}

function speakerFaults(
  { speaker, line }: ReviewedFigure,
  { calledBy, agenda }: KnownOfMeeting,
  text: string,
): string[] {
  const under = agenda.some((first) => first <= line) ? [] : [`line ${line} stands under no agenda item`];
  if (speaker === null) return under;
  const called = calledBy(speaker).size;
  return [
    ...under,
    ...(text.split(/[^\p{L}\d]+/u).includes(speaker)
      ? []
      : [`speaker ${JSON.stringify(speaker)} does not stand on line ${line}`]),
    ...(called === 1 ? [] : [`${called} people of this meeting are called ${JSON.stringify(speaker)}; expected one`]),
  ];
}

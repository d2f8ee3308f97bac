import { Qualifier } from '../contract/enums.js';
import type { PublishedMeasure } from '../dataset.js';
import type { Period } from '../period.js';
import type { Registers } from '../register.js';
import { checkFigure, isPlainCount, listedArea, type ListedArea, listedMeasure } from './cell.js';
import { mostAreas, mostPeriods, placesInOrder } from './cell-order.js';
import { type CellPage, cellPages, EMPTY, PARTS, TALLY, WHOLE } from './cell-page.js';
import { type CellFigure, RejectedValue } from './importer.js';
import type { Mark } from './mark.js';
import { numberTable } from './number-table.js';

/** A measure of the file, with its areas and the names of its parts, each numbered as they come. */
interface FileMeasure {
  readonly number: number;
  readonly measure: PublishedMeasure;
  readonly areas: ListedArea[];
  /** By any code that the file gives. */
  readonly areaNumbers: Map<string, number>;
  readonly parts: Map<string, number>;
  /** The figure before, and its place: rows of one area and period often stand together. */
  last: { readonly area: string; readonly period: Period; readonly place: number } | undefined;
}

/** What a file says of one measure, area and period. */
export interface Cell {
  readonly measure: PublishedMeasure;
  readonly area: ListedArea;
  readonly period: Period;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly sampleSize: number | null;
  readonly qualifier: Qualifier;
  readonly mark: Mark | null;
  /** How many rows were summed. */
  readonly parts: number;
  /** Null where several lines were summed. */
  readonly sourceLine: number | null;
}

const qualifiers = Object.keys(Qualifier) as Qualifier[];
/** The higher one counts where parts have several. */
const marks: readonly (Mark | null)[] = [null, 'NOT_STATED', 'SUPPRESSED'];
/** Parts are categories, in a district each with its ward: a nation has a hundred thousand. Rows that are events are tallied. */
const mostParts = 2 ** 19;
const partsInWord = 32;

/**
 * Collects the figures of a file by cell, and refuses what is not on the publication list. Nothing is kept for a row: a cell is a
 * place in typed arrays, and the parts that a cell has had are bits.
 */
export function cellCollector(published: ReadonlyMap<string, PublishedMeasure>, registers: Registers) {
  const measures = new Map<string, FileMeasure>();
  const numbered: FileMeasure[] = [];
  const periodNumbers = new Map<string, number>();
  const periods: Period[] = [];
  const pages = cellPages();
  /** From measure, period and area to the cell's place, one higher. */
  const places = numberTable();
  /** From a cell and 32 of its measure's parts to a bit for each that has come. */
  const partsSeen = numberTable();

  const measureOf = (id: string): FileMeasure => {
    const known = measures.get(id);
    if (known) return known;
    const measure = listedMeasure(id, published);
    const added: FileMeasure = {
      number: numbered.length,
      measure,
      areas: [],
      areaNumbers: new Map(),
      parts: new Map(),
      last: undefined,
    };
    numbered.push(added);
    measures.set(id, added);
    return added;
  };
  const areaNumber = ({ measure, areas, areaNumbers }: FileMeasure, code: string): number => {
    const known = areaNumbers.get(code);
    if (known !== undefined) return known;
    const area = listedArea(code, measure, registers);
    const number = areaNumbers.get(area.code) ?? areas.push(area) - 1;
    areaNumbers.set(code, number).set(area.code, number);
    return number;
  };
  const periodNumber = (period: Period): number => {
    const known = periodNumbers.get(period.code);
    if (known !== undefined) return known;
    if (periods.length === mostPeriods)
      throw new RejectedValue('(period)', period.code, `no more than ${mostPeriods} periods`);
    periodNumbers.set(period.code, periods.length);
    return periods.push(period) - 1;
  };
  const placeOf = (of: FileMeasure, { area, period }: CellFigure): number => {
    if (of.last?.area === area && of.last.period === period) return of.last.place;
    const place = placeOfOther(of, area, period);
    of.last = { area, period, place };
    return place;
  };
  const placeOfOther = (of: FileMeasure, areaCode: string, ofPeriod: Period): number => {
    const area = areaNumber(of, areaCode);
    const period = periodNumber(ofPeriod);
    const key = (of.number * mostPeriods + period) * mostAreas + area;
    const known = places.get(key);
    if (known > 0) return known - 1;
    const place = pages.add();
    const page = pages.pageOf(place);
    const at = pages.within(place);
    page.measure[at] = of.number;
    page.area[at] = area;
    page.period[at] = period;
    places.set(key, place + 1);
    return place;
  };
  const nameOf = (page: CellPage, at: number): string => {
    const { measure, areas } = numbered[page.measure[at]!]!;
    return `${measure.id}, ${areas[page.area[at]!]!.code}, ${periods[page.period[at]!]!.code}`;
  };

  const refuseRepeated = (page: CellPage, at: number, part = ''): never => {
    const cell = `${nameOf(page, at)}${part && `, ${part}`}`;
    throw new RejectedValue('(row)', cell, 'one row for each figure; the file gives it twice');
  };
  /** Remembers a part of a cell, or refuses it where the cell has had it. */
  const takePart = (of: FileMeasure, place: number, part: string): void => {
    let number = of.parts.get(part);
    if (number === undefined) {
      number = of.parts.size;
      if (number === mostParts)
        throw new RejectedValue(
          '(row)',
          part,
          `no more than ${mostParts} parts of ${of.measure.id}; rows that are events are tallied`,
        );
      of.parts.set(part, number);
    }
    const key = place * (mostParts / partsInWord) + Math.floor(number / partsInWord);
    const bit = 1 << (number % partsInWord);
    const seen = partsSeen.setBits(key, bit);
    if ((seen & bit) !== 0) refuseRepeated(pages.pageOf(place), pages.within(place), part);
  };

  let ordered: Int32Array = new Int32Array(0);
  /** Rates are worked out on the cells, which are then gone through again. */
  const inOrder = (): Int32Array => {
    if (ordered.length < pages.size) ordered = placesInOrder(pages, numbered, periods);
    return ordered;
  };

  return {
    get size() {
      return pages.size;
    },
    measureIds: () => [...measures.keys()],
    areaCodes: () => new Set(numbered.flatMap(({ areas }) => areas.map(({ code }) => code))),

    add(figure: CellFigure, line: number): void {
      const of = measureOf(figure.measure);
      checkFigure(figure, of.measure);
      // A total that the source withholds says nothing of its parts.
      if (figure.total && figure.numerator === null) return;
      const place = placeOf(of, figure);
      const page = pages.pageOf(place);
      const at = pages.within(place);
      if (figure.total) {
        if (!Number.isNaN(page.total[at])) refuseRepeated(page, at, 'total');
        page.total[at] = figure.numerator!;
        page.totalLine[at] = line;
        return;
      }
      const came = figure.tally ? TALLY : figure.part === undefined ? WHOLE : PARTS;
      const before = page.came[at]!;
      if (before !== EMPTY && (before !== came || came === WHOLE)) refuseRepeated(page, at, figure.part);
      if (came === PARTS) takePart(of, place, figure.part!);
      const isPlain = isPlainCount(figure);
      if (before === EMPTY) {
        page.came[at] = came;
        page.isPlain[at] = isPlain ? 1 : 0;
        page.line[at] = figure.sourceLine ?? line;
        page.denominator[at] = figure.denominator ?? NaN;
        page.value[at] = figure.value ?? NaN;
        page.sampleSize[at] = figure.sampleSize ?? NaN;
        page.qualifier[at] = qualifiers.indexOf(figure.qualifier ?? 'EXACT');
        page.numerator[at] = figure.numerator ?? (figure.mark ? 0 : NaN);
      } else {
        const isOutOfTheSame = Object.is(page.denominator[at], figure.denominator ?? NaN);
        if (!isPlain || page.isPlain[at] === 0 || !isOutOfTheSame)
          throw new RejectedValue(
            '(row)',
            nameOf(page, at),
            'rows that are summed to be plain counts, or out of one number',
          );
        page.numerator[at]! += figure.numerator ?? 0;
      }
      page.mark[at] = Math.max(page.mark[at]!, marks.indexOf(figure.mark ?? null));
      page.parts[at]! += 1;
    },

    /** What the file states of a sum has to be the sum of what it gives; where a part is withheld, not less than that. */
    refuseWrongTotals(refuse: (line: number, refused: RejectedValue) => void): void {
      for (let place = 0; place < pages.size; place += 1) {
        const page = pages.pageOf(place);
        const at = pages.within(place);
        const stated = page.total[at]!;
        const hasParts = page.came[at] !== EMPTY;
        const sum = page.numerator[at]!;
        if (hasParts && (Number.isNaN(stated) || stated === sum || (page.mark[at] !== 0 && stated > sum))) continue;
        const expected = `${hasParts ? sum : 'its parts'}, the sum of ${nameOf(page, at)}`;
        refuse(page.totalLine[at]!, new RejectedValue('(total)', String(stated), expected, 'the sum of its parts'));
      }
    },

    /** In the order of the tables' keys: an index that grows at one end is made in less time. */
    *cells(): Generator<Cell> {
      for (const place of inOrder()) {
        const page = pages.pageOf(place);
        const at = pages.within(place);
        const { measure, areas } = numbered[page.measure[at]!]!;
        const mark = marks[page.mark[at]!]!;
        yield {
          measure,
          area: areas[page.area[at]!]!,
          period: periods[page.period[at]!]!,
          numerator: mark ? null : orNull(page.numerator[at]!),
          denominator: orNull(page.denominator[at]!),
          value: mark ? null : orNull(page.value[at]!),
          sampleSize: orNull(page.sampleSize[at]!),
          qualifier: qualifiers[page.qualifier[at]!]!,
          mark,
          parts: page.parts[at]!,
          sourceLine: page.parts[at] === 1 ? page.line[at]! : null,
        };
      }
    },
  };
}
export type CellCollector = ReturnType<typeof cellCollector>;

const orNull = (number: number): number | null => (Number.isNaN(number) ? null : number);

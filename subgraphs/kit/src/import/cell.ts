import type { Qualifier } from '../contract/enums.js';
import type { PublishedMeasure } from '../dataset.js';
import type { Period } from '../period.js';
import { type AreaEntry, canonicalCode, type Registers } from '../register.js';
import { type CellFigure, type Mark, RejectedValue } from './importer.js';

/** What a file says of one measure, area and period. */
export interface Cell {
  readonly measure: PublishedMeasure;
  readonly area: AreaEntry;
  readonly period: Period;
  numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly sampleSize: number | null;
  readonly mark: Mark | null;
  /** The parts that were summed; one, without a name, where a row gives the whole cell. */
  readonly parts: Set<string>;
  /** Null where several lines were summed. */
  sourceLine: number | null;
}

/** Collects the figures of a file by cell, and refuses what is not on the publication list. */
export function cellCollector(measures: ReadonlyMap<string, PublishedMeasure>, registers: Registers) {
  const cells = new Map<string, Cell>();
  const totals: { readonly key: string; readonly stated: number; readonly line: number }[] = [];
  return {
    cells,
    /** What the file states of a sum has to be the sum of what it gives. */
    wrongTotals: (): string[] =>
      totals.flatMap(({ key, stated, line }) => {
        const sum = cells.get(key)?.numerator ?? null;
        return sum === stated
          ? []
          : [`line ${line}, (total): expected ${sum ?? 'its parts'}, the sum of ${key}; got "${stated}"`];
      }),
    add(figure: CellFigure, line: number): void {
      const cell = listedCell(figure, line, measures, registers);
      const key = `${cell.measure.id}, ${canonicalCode(cell.area)}, ${cell.period.code}`;
      if (figure.total) {
        if (figure.numerator !== null) totals.push({ key, stated: figure.numerator, line });
        return;
      }
      const known = cells.get(key);
      if (!known) return void cells.set(key, cell);
      const part = figure.part ?? '';
      if (part === '' || known.parts.has(part))
        throw new RejectedValue(
          '(row)',
          `${key}${part && `, ${part}`}`,
          'one row for each figure; the file gives it twice',
        );
      if (!isPlainCount(known) || !isPlainCount(cell))
        throw new RejectedValue('(row)', key, 'rows that are summed to be plain counts');
      known.numerator! += cell.numerator!;
      known.parts.add(part);
      known.sourceLine = null;
    },
  };
}

const isPlainCount = ({ numerator, denominator, value, qualifier, sampleSize }: Cell): boolean =>
  numerator !== null && denominator === null && value === null && qualifier === 'EXACT' && sampleSize === null;

function listedCell(
  figure: CellFigure,
  line: number,
  measures: ReadonlyMap<string, PublishedMeasure>,
  { areas }: Registers,
): Cell {
  const measure = measures.get(figure.measure);
  if (!measure?.collected)
    throw new RejectedValue('(measure)', figure.measure, 'a measure that the catalogue lists as collected');
  const given = areas.get(figure.area);
  if (!given) throw new RejectedValue('(area)', figure.area, 'an area of the register');
  const sameGround = [given, ...given.coterminousWith.flatMap((code) => areas.get(code) ?? [])];
  const area = sameGround.find(({ type }) => measure.areaTypes.includes(type));
  if (!area)
    throw new RejectedValue(
      '(area)',
      `${given.code}, a ${given.type}`,
      `a ${measure.areaTypes.join(' or ')}, as published for ${measure.id}`,
    );
  if (measure.coverage !== null && !measure.coverage.includes(canonicalCode(area)))
    throw new RejectedValue('(area)', area.code, `one of ${measure.coverage.join(', ')}, which ${measure.id} covers`);
  if (figure.period.kind !== measure.periodKind)
    throw new RejectedValue('(period)', figure.period.code, `a ${measure.periodKind}, as published for ${measure.id}`);
  const value = figure.value ?? null;
  const numerator = figure.numerator;
  if (
    figure.mark === undefined &&
    measure.per !== null &&
    value === null &&
    !(figure.denominator && figure.denominator > 0)
  )
    throw new RejectedValue(
      '(denominator)',
      String(figure.denominator ?? ''),
      `a number above 0, because ${measure.id} is a rate`,
    );
  if (figure.mark === undefined && numerator === null && value === null)
    throw new RejectedValue('(row)', '', 'a count or a value');
  return {
    measure,
    area,
    period: figure.period,
    numerator,
    denominator: figure.denominator ?? null,
    value,
    qualifier: figure.qualifier ?? 'EXACT',
    sampleSize: figure.sampleSize ?? null,
    mark: figure.mark ?? null,
    parts: new Set([figure.part ?? '']),
    sourceLine: figure.sourceLine ?? line,
  };
}

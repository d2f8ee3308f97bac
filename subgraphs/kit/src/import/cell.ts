import type { PublishedMeasure } from '../dataset.js';
import { canonicalCode, type Registers } from '../register.js';
import { type CellFigure, RejectedValue } from './importer.js';

/** An area as one measure publishes it: the code under which its figures are kept, and its type. */
export interface ListedArea {
  readonly code: string;
  readonly type: string;
}

/** The publication list: a measure that is not collected is not on it. */
export function listedMeasure(id: string, measures: ReadonlyMap<string, PublishedMeasure>): PublishedMeasure {
  const measure = measures.get(id);
  if (measure?.collected) return measure;
  throw new RejectedValue('(measure)', id, 'a measure that the catalogue lists as collected');
}

/** The area of a code, or the one of the same ground that the measure is published for. */
export function listedArea(code: string, measure: PublishedMeasure, { areas }: Registers): ListedArea {
  const given = areas.get(code);
  if (!given) throw new RejectedValue('(area)', code, 'an area of the register');
  const sameGround = [given, ...given.coterminousWith.flatMap((other) => areas.get(other) ?? [])];
  const area = sameGround.find(({ type }) => measure.areaTypes.includes(type));
  if (!area)
    throw new RejectedValue(
      '(area)',
      `${given.code}, a ${given.type}`,
      `a ${measure.areaTypes.join(' or ')}, as published for ${measure.id}`,
    );
  const canonical = canonicalCode(area);
  if (measure.coverage !== null && !measure.coverage.includes(canonical))
    throw new RejectedValue('(area)', area.code, `one of ${measure.coverage.join(', ')}, which ${measure.id} covers`);
  return { code: canonical, type: area.type };
}

/** What a figure must be, whatever its measure and area: of the measure's period, and with something to say. */
export function checkFigure(
  { period, mark, numerator, denominator, value }: CellFigure,
  measure: PublishedMeasure,
): void {
  if (period.kind !== measure.periodKind)
    throw new RejectedValue('(period)', period.code, `a ${measure.periodKind}, as published for ${measure.id}`);
  if (mark !== undefined) return;
  if (measure.per !== null && value === undefined && !(denominator && denominator > 0))
    throw new RejectedValue(
      '(denominator)',
      String(denominator ?? ''),
      `a number above 0, because ${measure.id} is a rate`,
    );
  if (numerator === null && value === undefined) throw new RejectedValue('(row)', '', 'a count or a value');
}

/** Only counts, and the marks that stand in their place, can be summed; the numerators of a rate are counts too. */
export const isPlainCount = ({ value, sampleSize, qualifier }: CellFigure): boolean =>
  value === undefined && sampleSize === undefined && (qualifier ?? 'EXACT') === 'EXACT';

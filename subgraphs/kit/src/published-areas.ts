import type { MeasureDefinition } from './dataset.js';
import { type AreaEntry, canonicalCode, type Registers, withAncestors } from './register.js';

/** Where a measure is published. */
export type PublishedAreas = Pick<MeasureDefinition, 'areaTypes' | 'coverage'>;

/** Whether the area, or another code of the same ground, is of a type that the measure is published for. */
export const isListed = (
  { areaTypes }: PublishedAreas,
  { type, coterminousWith }: AreaEntry,
  { areas }: Registers,
): boolean =>
  [type, ...coterminousWith.map((code) => areas.get(code)?.type ?? '')].some((one) => areaTypes.includes(one));

export const isCovered = ({ coverage }: PublishedAreas, area: AreaEntry): boolean =>
  coverage === null || coverage.includes(canonicalCode(area));

/** The nearest area that contains this one and that the measure is published for. */
export const nearestPublished = (
  measure: PublishedAreas,
  area: AreaEntry,
  registers: Registers,
): AreaEntry | undefined =>
  withAncestors(registers, area.code).find(
    (ancestor) => isListed(measure, ancestor, registers) && isCovered(measure, ancestor),
  );

export const namesOfAreas = (codes: readonly string[], { areas }: Registers): string =>
  codes.map((code) => `${areas.get(code)?.name ?? code} (${code})`).join(', ');

export const typeInWords = (type: string): string => type.toLowerCase().replaceAll('_', ' ');

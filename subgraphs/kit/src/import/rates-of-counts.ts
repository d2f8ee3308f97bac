import { measuresById, type PublishedMeasure } from '../dataset.js';
import { denominatorOf, type Registers } from '../register.js';
import type { Cell, CellCollector } from './cell-collector.js';
import { FileError } from './file-error.js';
import type { RatesOfCounts } from './importer.js';

/** The cells of a release, from wherever they come. */
export type ReleasedCells = Pick<CellCollector, 'size' | 'measureIds' | 'cells'>;

/**
 * The rates of what was read of a file. They are no reading of their own: a count that is corrected, and a rate of it that is
 * not, would be told side by side, and nobody would see it.
 */
export function ratesOfCounts(
  file: string,
  counts: CellCollector,
  { dataset, countOf }: RatesOfCounts,
  registers: Registers,
): ReleasedCells {
  const measures = measuresById([dataset]);
  // The audit goes through one dataset at a time: it would not see that a rate in another one tells a count.
  if (dataset.measures.some(({ disclosure }) => disclosure !== 'OPEN'))
    throw new Error(`${dataset.name}: rates of guarded counts stand in the dataset of the counts.`);
  const rateOf = new Map(Object.entries(countOf).map(([rate, count]) => [count, measures.get(rate)!]));
  function* cells(): Generator<Cell> {
    for (const cell of counts.cells()) {
      const measure = rateOf.get(cell.measure.id);
      if (measure) yield { ...cell, measure, denominator: peopleOf(file, cell, measure, registers) };
    }
  }
  const present = new Set<string>();
  let size = 0;
  for (const { measure } of cells()) {
    present.add(measure.id);
    size += 1;
  }
  return { size, measureIds: () => [...present], cells };
}

function peopleOf(file: string, { area }: Cell, { id, rate }: PublishedMeasure, registers: Registers): number {
  const kind = rate!.denominator;
  const found = denominatorOf(registers, area.code, kind);
  if (found) return found.value;
  throw new FileError(
    `${file}: the register of denominators was expected to have the ${kind.toLowerCase()} of ${area.code}, for ${id}; it has none. Counts and their rates are published together.`,
  );
}

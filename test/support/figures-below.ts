import { readHeader } from '../../subgraphs/kit/src/import/header.js';
import type { CellFigure, Importer } from '../../subgraphs/kit/src/import/importer.js';
import type { Registers } from '../../subgraphs/kit/src/register.js';

/** What an importer reads of one row below a header, as a file has both. */
export const figuresBelow = (
  labels: readonly string[],
  values: readonly string[],
  importer: Importer,
  registers: Registers,
): readonly CellFigure[] => {
  const { rowOf } = readHeader('table.csv', 1, labels, importer);
  return importer.read(rowOf({ width: values.length, at: (place) => values[place]! }), registers);
};

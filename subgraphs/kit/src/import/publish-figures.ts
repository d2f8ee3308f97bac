import type { EntityManager } from 'typeorm';
import { type Dataset, measuresById } from '../dataset.js';
import type { Registers } from '../register.js';
import { cellCollector } from './cell-collector.js';
import { FileError } from './file-error.js';
import { type CellFigure, RejectedValue } from './importer.js';
import { type ReleaseNotice, releaseTitle } from './release-notice.js';
import { storeRelease } from './store-release.js';

/** A figure, and the line of the document that states it. */
export type DocumentedFigure = CellFigure & { readonly sourceLine: number };

/**
 * Publishes what a document states among other things, in the transaction that stores those: the figures become a release like
 * that of a file of their own. Null where this very document was published on that day before.
 */
export async function publishFigures(
  db: EntityManager,
  dataset: Dataset,
  notice: ReleaseNotice & { readonly file: string; readonly checksum: string },
  figures: readonly DocumentedFigure[],
  registers: Registers,
): Promise<string | null> {
  const measures = measuresById([dataset]);
  const cells = cellCollector(measures, registers);
  for (const figure of figures) addTo(cells, figure, notice.file);
  const title = releaseTitle(dataset, notice);
  const counted = { rows: figures.length, passedOver: 0, fewerRows: true };
  return storeRelease(db, { ...notice, ...counted, title, dataset: dataset.name }, cells, measures, registers);
}

function addTo(cells: ReturnType<typeof cellCollector>, figure: DocumentedFigure, file: string): void {
  try {
    cells.add(figure, figure.sourceLine);
  } catch (error) {
    if (!(error instanceof RejectedValue)) throw error;
    throw new FileError(`${file}, line ${figure.sourceLine} of the document: ${error.message}`);
  }
}

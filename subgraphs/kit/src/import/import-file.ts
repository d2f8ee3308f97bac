import { basename } from 'node:path';
import type { DataSource } from 'typeorm';
import { measuresById } from '../dataset.js';
import type { Registers } from '../register.js';
import { cellCollector } from './cell.js';
import { type CsvRow, FileError, readCsv } from './csv.js';
import { type Importer, RejectedValue } from './importer.js';
import { readReleaseNotice } from './release-notice.js';
import { storeRelease } from './store-release.js';

/** What an import did. `release` is null if the same file was imported before; nothing was changed then. */
export interface ImportReport {
  readonly dataset: string;
  readonly file: string;
  readonly rows: number;
  readonly cells: number;
  readonly release: string | null;
}

const rejectsShown = 20;

/** Imports one published file in one transaction: all of it, or nothing and a report of every row that was refused. */
export async function importFile(
  db: DataSource,
  importer: Importer,
  file: string,
  registers: Registers,
): Promise<ImportReport> {
  const { dataset } = importer;
  const notice = readReleaseNotice(file);
  const measures = measuresById([dataset]);
  const collector = cellCollector(measures, registers);
  const rejects: string[] = [];
  let rows = 0;
  const take = ({ line, row }: CsvRow): void => {
    rows += 1;
    try {
      for (const figure of importer.read(row, registers)) collector.add(figure, line);
    } catch (error) {
      if (!(error instanceof RejectedValue)) throw error;
      rejects.push(`line ${line}, ${error.message}`);
    }
  };
  const checksum = await readCsv(file, importer.columns, take, importer.otherNames);
  // Where a row was refused its parts are missing from the sums as well.
  if (rejects.length === 0) rejects.push(...collector.wrongTotals());
  if (rejects.length > 0) throw new FileError(rejectReport(file, rejects));
  const cells = [...collector.cells.values()];
  if (rows === 0) throw new FileError(`${file}: rows were expected below the header; there are none.`);
  if (cells.length === 0)
    throw new FileError(`${file}: no row of ${rows} is one of ${dataset.name}; nothing was imported.`);
  const title = `${notice.synthetic ? 'SYNTHETIC ' : ''}${notice.title ?? dataset.title}`;
  const release = await db.transaction((transaction) =>
    storeRelease(
      transaction,
      { ...notice, dataset: dataset.name, title, file: basename(file), checksum },
      cells,
      measures,
      registers,
    ),
  );
  return { dataset: dataset.name, file, rows, cells: cells.length, release };
}

function rejectReport(file: string, rejects: readonly string[]): string {
  const shown = rejects.slice(0, rejectsShown).map((reject) => `  ${reject}`);
  const more = rejects.length > rejectsShown ? [`  … and ${rejects.length - rejectsShown} more`] : [];
  return [
    `${file}: ${rejects.length === 1 ? '1 row was' : `${rejects.length} rows were`} refused, so nothing was imported:`,
    ...shown,
    ...more,
  ].join('\n');
}

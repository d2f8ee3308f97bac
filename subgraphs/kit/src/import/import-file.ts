import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { inDigits } from './in-digits.js';
import { isInvented } from '../invented.js';
import { type Dataset, measuresById } from '../dataset.js';
import type { Registers } from '../register.js';
import { cellCollector } from './cell-collector.js';
import { FileError } from './file-error.js';
import type { Importer } from './importer.js';
import { type Encoding, inspectFile } from './inspect-file.js';
import { ratesOfCounts, type ReleasedCells } from './rates-of-counts.js';
import { type Progress, readTable } from './read-table.js';
import { rejectReport, type Rejects } from './rejects.js';
import { readReleaseNotice, type ReleaseNotice, releaseTitle } from './release-notice.js';
import { releaseOfFile, type StoredRelease, storeRelease } from './store-release.js';

/** What became a release of a dataset; `release` is null if the same file was imported before. */
export interface Stored {
  readonly dataset: string;
  readonly cells: number;
  readonly release: string | null;
}

/** What an import did. No row is read where the same file was imported before. */
export interface ImportReport extends Stored {
  readonly file: string;
  readonly encoding: Encoding;
  readonly rows: number;
  readonly passedOver: number;
  /** Of the dataset that the file gives beside this one. */
  readonly rates?: Stored;
}

export interface ImportOptions {
  /** The file has less than half of the rows of the last one, and that is meant. */
  readonly fewerRows?: boolean;
  /** Called often, with what is being done. */
  readonly progress?: (doing: string) => void;
}

/** Imports one published file in one transaction: all of it, or nothing and a report of the rows that were refused. */
export async function importFile(
  db: DataSource,
  importer: Importer,
  file: string,
  registers: Registers,
  { fewerRows = false, progress = () => undefined }: ImportOptions = {},
): Promise<ImportReport> {
  const { dataset } = importer;
  const datasets = [dataset, ...(importer.rates ? [importer.rates.dataset] : [])];
  const notice = readReleaseNotice(file);
  const modified = statSync(file).mtimeMs;
  progress('looking at the file');
  const inspected = await inspectFile(file);
  const { checksum, encoding } = inspected;
  const stored = await Promise.all(datasets.map(({ name }) => releaseOfFile(db, name, notice.publishedOn, checksum)));
  for (const [at, found] of stored.entries())
    if (found) refuseOtherNotice(file, notice, releaseTitle(datasets[at]!, notice), found);
  if (stored.every((found) => found !== null))
    return reportOf({ file, encoding, rows: 0, passedOver: 0 }, datasets.map(storedBefore));

  const cells = cellCollector(measuresById([dataset]), registers);
  const read = await readTable(file, inspected, importer, registers, cells.add, (now) => progress(readingInWords(now)));
  if (statSync(file).mtimeMs !== modified) {
    read.rejects.discard();
    throw new FileError(`${file} was changed while it was read; import it again.`);
  }
  cells.refuseWrongTotals(read.refuse);
  refuseRejects(file, read.rejects);
  const { rows, passedOver } = read;
  if (rows === 0) throw new FileError(`${file}: rows were expected below the header; there are none.`);
  if (cells.size === 0)
    throw new FileError(`${file}: no row of ${rows} is one of ${dataset.name}; nothing was imported.`);

  // A correction has only what it corrects.
  if (notice.status !== 'REVISED') refuseMissingAreas(file, importer, cells.areaCodes());

  const contents = [cells, ...(importer.rates ? [ratesOfCounts(file, cells, importer.rates, registers)] : [])];
  progress(`storing ${inDigits(cells.size)} figures`);
  const told = { ...notice, file: basename(file), checksum, rows, passedOver, fewerRows };
  const store = async (transaction: EntityManager, of: Dataset, content: ReleasedCells): Promise<Stored> => {
    const described = { ...told, dataset: of.name, title: releaseTitle(of, notice) };
    const release = await storeRelease(transaction, described, content, measuresById([of]), registers);
    return release === null ? storedBefore(of) : { dataset: of.name, cells: content.size, release };
  };
  const made = await db.transaction(async (transaction) => {
    const all: Stored[] = [];
    for (const [at, content] of contents.entries()) all.push(await store(transaction, datasets[at]!, content));
    return all;
  });
  return reportOf({ file, encoding, rows, passedOver }, made);
}

const storedBefore = ({ name }: Dataset): Stored => ({ dataset: name, cells: 0, release: null });

const reportOf = (
  told: Pick<ImportReport, 'file' | 'encoding' | 'rows' | 'passedOver'>,
  [counts, rates]: readonly Stored[],
): ImportReport => ({ ...told, ...counts!, ...(rates && { rates }) });

/** A notice that was mended after its file was imported is not passed over. That we call a dataset otherwise now is no reason. */
function refuseOtherNotice(file: string, notice: ReleaseNotice, title: string, stored: StoredRelease): void {
  const isCalledAlike = notice.title === undefined || stored.title === title;
  const isAsInvented = isInvented(stored.title) === isInvented(title);
  if (stored.status === notice.status && isCalledAlike && isAsInvented) return;
  throw new FileError(
    `${file} is stored as release ${stored.id}, ${stored.status}, ${JSON.stringify(stored.title)}; its notice now says ${notice.status}, ${JSON.stringify(title)}. What was released is not changed: give the notice a later publishedOn.`,
  );
}

function refuseMissingAreas(file: string, { areasTogether = [] }: Importer, found: ReadonlySet<string>): void {
  const missing = areasTogether.filter((code) => !found.has(code));
  if (missing.length === 0 || missing.length === areasTogether.length) return;
  throw new FileError(
    `${file}: all of ${areasTogether.length} areas were expected, or none; there is no row of ${missing.join(', ')}. It may go by a name that is not known.`,
  );
}

function readingInWords({ rows, bytes, size }: Progress): string {
  const megabytes = (some: number): string => inDigits(Math.round(some / 1e6));
  const percent = Math.floor((100 * bytes) / size);
  return `reading: ${inDigits(rows)} rows, ${megabytes(bytes)} of ${megabytes(size)} MB (${percent}%)`;
}

function refuseRejects(file: string, rejects: Rejects): void {
  if (rejects.count > 0) throw new FileError(rejectReport(file, rejects));
  // A table of them that is still there is of the file before it was mended.
  rejects.table();
}

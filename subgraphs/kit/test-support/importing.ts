import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../../../test/support/postgres.js';
import type { Dataset, MeasureDefinition } from '../src/dataset.js';
import { importFile, type ImportOptions } from '../src/import/import-file.js';
import { type Importer, readArea, readMarkedCount, RejectedValue } from '../src/import/importer.js';
import { readPeriod } from '../src/period.js';
import { readRegisters } from '../src/register.js';
import { openDatabase } from '../src/serve/database.js';
import { releaseStoreMigrations } from '../src/store/migrations.js';
import { releasedValueLoaders } from '../src/store/released-value.loader.js';
import { testDataset, testMeasure } from './test-measure.js';

const measure: MeasureDefinition = {
  ...testMeasure,
  id: 'test/cases/all',
  title: 'Cases',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  disclosure: 'RESTRICTED',
};
const dataset: Dataset = { ...testDataset, measures: [measure] };

/** Rows "area,quarter,cases", each of which is all of its cell. */
export const whole: Importer = {
  dataset,
  columns: ['area', 'quarter', 'cases'],
  read: (row, registers) => {
    const period = readPeriod(row['quarter']!);
    if (!period) throw new RejectedValue('quarter', row['quarter']!, 'a quarter');
    return [
      {
        measure: measure.id,
        area: readArea(row, 'area', registers),
        period,
        ...readMarkedCount(row, 'cases'),
      },
    ];
  },
};
/** The same format, of which a row gives one part of its cell, or with "in all" states the sum of them. */
export const inParts: Importer = {
  ...whole,
  read: (row, registers) => {
    const [count, isTotal] = row['cases']!.split(' in ');
    const [figure] = whole.read({ ...row, cases: count! }, registers);
    return [{ ...figure!, ...(isTotal ? { total: true } : { part: `of ${count}` }) }];
  },
};
/** The same format, of which each row is one event. */
export const events: Importer = {
  ...whole,
  read: (row, registers) => whole.read(row, registers).map((figure) => ({ ...figure, tally: true })),
};

const registers = readRegisters(fileURLToPath(new URL('../../../schema', import.meta.url)));

/** A database that is emptied after each test, and a folder for files to import into it. */
export function importing() {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-import-'));
  let urls: FreshDatabase;
  let db: DataSource;
  beforeAll(async () => {
    urls = await freshDatabase('kit');
    db = await openDatabase(urls.importUrl, [], releaseStoreMigrations);
    await db.runMigrations({ transaction: 'all' });
  });
  afterEach(() => db.query('truncate release, cell, released_value'));
  afterAll(async () => {
    await db.destroy();
    await urls.drop();
    rmSync(folder, { recursive: true });
  });

  const file = join(folder, 'cases.csv');
  const rejects = `${file}.rejects.csv`;
  const notice = join(folder, 'cases.release.json');
  /** Publishes a file of these bytes, or rows below the header of the three columns, on a day. */
  const publish = (
    publishedOn: string,
    rows: readonly string[] | Buffer,
    more: object = {},
    importer = whole,
    options: ImportOptions = {},
  ) => {
    writeFileSync(file, Buffer.isBuffer(rows) ? rows : ['area,quarter,cases', ...rows].join('\n'));
    writeFileSync(notice, JSON.stringify({ publishedOn, status: 'FINAL', synthetic: true, ...more }));
    return importFile(db, importer, file, registers, options);
  };
  return {
    file,
    rejects,
    notice,
    publish,
    importAgain: () => importFile(db, whole, file, registers),
    /** What a file is refused for, as the person at the terminal reads it; FILE stands for its path. */
    refusal: (...given: Parameters<typeof publish>): Promise<string> =>
      publish(...given).then(
        () => 'imported',
        (error: Error) => error.message.replaceAll(file, 'FILE').replaceAll(notice, 'NOTICE'),
      ),
    query: (sql: string): Promise<unknown[]> => db.query(sql),
    /** The figure of 2009/10 Q1, as the audience knew it on a day. */
    known: async (asOf: string, audience: 'PUBLIC' | 'ANALYST' = 'ANALYST', area = '29UKGK') => {
      const key = { measure: measure.id, area, audience, asOf, release: null, period: '2009/10 Q1' };
      const [[row] = []] = await releasedValueLoaders(db).cells.load([key]);
      return row && [row.value, row.availability];
    },
  };
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/postgres.js';
import type { Dataset, MeasureDefinition } from '../dataset.js';
import { readPeriod } from '../period.js';
import { readRegisters } from '../register.js';
import { openDatabase } from '../serve/database.js';
import { ReleasedFigures1700000100000 } from '../store/released-figures.migration.js';
import { ReleaseStore1700000000000 } from '../store/release-store.migration.js';
import { releasedValueLoaders } from '../store/released-value.loader.js';
import { importFile, type ImportOptions } from './import-file.js';
import { type Importer, readArea, readCount, readMarkedCount, RejectedValue } from './importer.js';

const measure: MeasureDefinition = {
  id: 'test/cases/all',
  title: 'Cases',
  description: 'Cases of a test.',
  unit: 'cases',
  per: null,
  polarity: 'LOW_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  group: null,
  collected: true,
  areaTypes: ['WARD_2009', 'DISTRICT'],
  coverage: null,
  organization: 'moat',
  disclosure: 'RESTRICTED',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
};
const dataset: Dataset = {
  name: 'cases',
  title: 'Cases',
  publisher: 'moat',
  url: null,
  licence: null,
  coverage: 'A test.',
  measures: [measure],
};
const importer: Importer = {
  dataset,
  columns: ['area', 'quarter', 'cases'],
  read: (row, registers) => {
    const period = readPeriod(row['quarter']!);
    if (!period) throw new RejectedValue('quarter', row['quarter']!, 'a quarter');
    return [
      { measure: measure.id, area: readArea(row, 'area', registers), period, numerator: readCount(row, 'cases') },
    ];
  },
};
/** The same format, of which a row gives one part of its cell. */
const inParts: Importer = {
  ...importer,
  read: (row, areas) => {
    const [count, isTotal] = row['cases']!.split(' in ');
    const counted = readMarkedCount({ count: count! }, 'count');
    const [figure] = importer.read({ ...row, cases: '0' }, areas);
    return [{ ...figure!, ...counted, ...(isTotal ? { total: true } : { part: `of ${count}` }) }];
  },
};
const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));

describe('importing a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-import-'));
  let urls: FreshDatabase;
  let db: DataSource;
  beforeAll(async () => {
    urls = await freshDatabase('kit');
    db = await openDatabase(urls.importUrl, [], [ReleaseStore1700000000000, ReleasedFigures1700000100000]);
    await db.runMigrations({ transaction: 'all' });
  });
  afterEach(() => db.query('truncate release, cell, released_value'));
  afterAll(async () => {
    await db.destroy();
    await urls.drop();
    rmSync(folder, { recursive: true });
  });

  /** Publishes rows "area,quarter,cases" on a day. */
  const publish = (
    publishedOn: string,
    rows: readonly string[],
    more: object = {},
    reader = importer,
    options: ImportOptions = {},
  ) => {
    const file = join(folder, 'cases.csv');
    writeFileSync(file, ['area,quarter,cases', ...rows].join('\n'));
    writeFileSync(
      join(folder, 'cases.release.json'),
      JSON.stringify({ publishedOn, status: 'FINAL', synthetic: true, ...more }),
    );
    return importFile(db, reader, file, registers, options);
  };
  const known = async (asOf: string, audience: 'PUBLIC' | 'ANALYST' = 'ANALYST', area = '29UKGK') => {
    const key = { measure: measure.id, area, audience, asOf, release: null, period: '2009/10 Q1' };
    const [[row] = []] = await releasedValueLoaders(db).cells.load([key]);
    return row && [row.value, row.availability];
  };

  it('keeps every release: each day is answered as it was known then, in whatever order the files come', async () => {
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    await publish('2009-12-01', ['29UKGK,2009/10 Q1,30'], { status: 'REVISED' });
    await publish('2009-10-01', ['29UKGK,2009/10 Q1,25'], { status: 'REVISED' });
    expect(
      await Promise.all(
        ['2009-07-31', '2009-08-01', '2009-09-30', '2009-10-01', '2009-11-30', '2009-12-01', '2026-01-01'].map((day) =>
          known(day),
        ),
      ),
    ).toEqual([
      undefined,
      [20, 'AVAILABLE'],
      [20, 'AVAILABLE'],
      [25, 'AVAILABLE'],
      [25, 'AVAILABLE'],
      [30, 'AVAILABLE'],
      [30, 'AVAILABLE'],
    ]);
  });

  it('decides what the public is told: small counts withheld, others rounded, provisional figures and totals not at all', async () => {
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,7', '29UKGL,2009/10 Q1,8', 'E07000111,2009/10 Q1,120']);
    expect(await known('2009-08-01', 'PUBLIC')).toEqual([null, 'SUPPRESSED']);
    expect(await known('2009-08-01', 'PUBLIC', '29UKGL')).toEqual([10, 'AVAILABLE']);
    expect(await known('2009-08-01', 'PUBLIC', 'E07000111')).toEqual([null, 'WITHHELD']);
    expect(await known('2009-08-01', 'ANALYST', 'E07000111')).toEqual([120, 'AVAILABLE']);
    await publish('2009-09-01', ['29UKGM,2009/10 Q1,9', '29UKGN,2009/10 Q1,9'], { status: 'PROVISIONAL' });
    expect(await known('2009-09-01', 'PUBLIC', '29UKGM')).toEqual([null, 'WITHHELD']);
    expect(await known('2009-09-01', 'ANALYST', '29UKGM')).toEqual([9, 'AVAILABLE']);
  });

  it('sums the parts of a cell where the format has parts, and says that no single line gives it', async () => {
    const rows = ['29UKGK,2009/10 Q1,20', '29UKGK,2009/10 Q1,5', '29UKGL,2009/10 Q1,6'];
    await publish('2009-08-01', rows, {}, inParts);
    expect(await db.query('select area_code, numerator, source_line from cell order by 1')).toEqual([
      { area_code: '29UKGK', numerator: 25, source_line: null },
      { area_code: '29UKGL', numerator: 6, source_line: 4 },
    ]);
  });

  it('refuses a second row of a cell where it has none, under another code of the same ground too', async () => {
    await expect(publish('2009-08-01', ['E07000111,2009/10 Q1,4', 'E22000144,2009/10 Q1,4'])).rejects.toThrow(
      'line 3, (row): expected one row for each figure; the file gives it twice; got "test/cases/all, E07000111, 2009/10 Q1"',
    );
  });

  it.each([
    ['another count', '29UKGK,2009/10 Q1,21', {}],
    ['none at all, which is told to all audiences alike', '29UKGK,2009/10 Q1,0', {}],
    ['a provisional count', '29UKGK,2009/10 Q1,22', { status: 'PROVISIONAL' }],
  ])('refuses a file of the same day that gives a cell %s', async (_, row, more) => {
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    await expect(publish('2009-08-01', [row], more)).rejects.toThrow(
      'Release cases:2009-08-01:1 gives the same cell (test/cases/all, 29UKGK, 2009/10 Q1) on the same day.',
    );
    expect(await known('2009-08-01')).toEqual([20, 'AVAILABLE']);
  });

  it('refuses a provisional figure of what was settled, because the public would lose it', async () => {
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    await expect(publish('2009-09-01', ['29UKGK,2009/10 Q1,21'], { status: 'PROVISIONAL' })).rejects.toThrow(
      'a provisional figure does not replace it',
    );
    expect(await known('2009-09-01', 'PUBLIC')).toEqual([20, 'AVAILABLE']);
  });

  it('refuses a part that the file gives twice', async () => {
    const rows = ['29UKGK,2009/10 Q1,5', '29UKGK,2009/10 Q1,5'];
    await expect(publish('2009-08-01', rows, {}, inParts)).rejects.toThrow(
      'line 3, (row): expected one row for each figure; the file gives it twice; got "test/cases/all, 29UKGK, 2009/10 Q1, of 5"',
    );
  });

  it('refuses a correction that holds less than half of the rows of a cell', async () => {
    const rows = [1, 2, 3].map((cases) => `29UKGK,2009/10 Q1,${cases}`);
    await publish('2009-08-01', rows, {}, inParts);
    const correction = ['2009-09-01', ['29UKGK,2009/10 Q1,9'], { status: 'REVISED' }, inParts] as const;
    await expect(publish(...correction)).rejects.toThrow(
      'Release cases:2009-08-01:1 gave this cell (test/cases/all, 29UKGK, 2009/10 Q1) from 3 rows; the file has 1.',
    );
    expect(await known('2009-09-01')).toEqual([6, 'AVAILABLE']);
    await publish(...correction, { fewerRows: true });
    expect(await known('2009-09-01')).toEqual([9, 'AVAILABLE']);
  });

  describe('that has less than half of the rows of the last one', () => {
    const quarters = ['2008/09 Q1', '2008/09 Q2', '2008/09 Q3', '2008/09 Q4'];
    const wards = ['29UKGK', '29UKGL', '29UKGM'];
    const rowsOf = (some: readonly string[], of: readonly string[]): string[] =>
      some.flatMap((ward) => of.map((quarter) => `${ward},${quarter},20`));
    const cutOff = ['2009-09-01', rowsOf(wards.slice(0, 1), ['2009/10 Q1'])] as const;
    beforeEach(() => publish('2009-08-01', rowsOf(wards, quarters)));

    it('is refused, and keeps nothing', async () => {
      await expect(publish(...cutOff)).rejects.toThrow(
        'cases.csv: at least half of the 12 rows in 4 periods of release cases:2009-08-01:1 was expected, for each period; got 1 row in 1 period. If that is meant, import it with --fewer-rows.',
      );
      expect(await db.query('select id from release')).toEqual([{ id: 'cases:2009-08-01:1' }]);
    });

    it('is refused where it begins as the last one did and ends too soon', async () => {
      await expect(publish('2009-09-01', rowsOf(wards, quarters.slice(0, 1)))).rejects.toThrow(
        'cases.csv: at least half of the 12 rows in 4 periods of release cases:2009-08-01:1 was expected; got 3 rows in 1 period.',
      );
    });

    it('is imported where that is meant', async () =>
      expect(await publish(...cutOff, {}, importer, { fewerRows: true })).toMatchObject({ cells: 1 }));

    it('is imported where it is a correction, which holds what it corrects, and counts for no comparison', async () => {
      await publish(...cutOff, { status: 'REVISED' });
      await expect(publish('2009-10-01', ['29UKGL,2009/10 Q2,20'])).rejects.toThrow('of release cases:2009-08-01:1');
    });

    it('is imported where it has one quarter after a file of four: rows are counted for each', async () =>
      expect(await publish('2009-09-01', rowsOf(wards, ['2009/10 Q1']))).toMatchObject({ cells: 3 }));
  });

  it('keeps the marks of the source, and withholds a sum of which a part is marked', async () => {
    const rows = ['29UKGK,2009/10 Q1,*', '29UKGL,2009/10 Q1,', '29UKGM,2009/10 Q1,5', '29UKGM,2009/10 Q1,c'];
    await publish('2009-08-01', rows, {}, inParts);
    expect(
      await db.query('select area_code, numerator, mark, parts, period_end::text, area_type from cell order by 1'),
    ).toEqual(
      [
        ['29UKGK', null, 'SUPPRESSED', 1],
        ['29UKGL', null, 'NOT_STATED', 1],
        ['29UKGM', null, 'SUPPRESSED', 2],
      ].map(([area_code, numerator, mark, parts]) => ({
        ...{ area_code, numerator, mark, parts },
        period_end: '2009-06-30',
        area_type: 'WARD_2009',
      })),
    );
    expect(
      await Promise.all(['29UKGK', '29UKGL', '29UKGM'].map((ward) => known('2009-08-01', 'ANALYST', ward))),
    ).toEqual([
      [null, 'SUPPRESSED'],
      [null, 'NOT_STATED'],
      [null, 'SUPPRESSED'],
    ]);
  });

  it('counts rows that are events, however alike they are', async () => {
    const tally: Importer = {
      ...importer,
      read: (row, areas) => importer.read(row, areas).map((figure) => ({ ...figure, tally: true })),
    };
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,1', '29UKGK,2009/10 Q1,1', '29UKGK,2009/10 Q1,1'], {}, tally);
    expect(await db.query('select numerator, parts, source_line from cell')).toEqual([
      { numerator: 3, parts: 3, source_line: null },
    ]);
  });

  it('holds a stated total against its parts, wherever in the file it stands, and never adds it', async () => {
    await publish(
      '2009-08-01',
      ['29UKGK,2009/10 Q1,25 in all', '29UKGK,2009/10 Q1,20', '29UKGK,2009/10 Q1,5'],
      {},
      inParts,
    );
    expect(await known('2009-08-01')).toEqual([25, 'AVAILABLE']);
  });

  it('refuses each total that is not the sum of its parts, or less than those that are not withheld', async () => {
    const rows = [
      ...['29UKGK,2009/10 Q1,20', '29UKGK,2009/10 Q1,5', '29UKGK,2009/10 Q1,26 in all'],
      ...['29UKGL,2009/10 Q1,20', '29UKGL,2009/10 Q1,*', '29UKGL,2009/10 Q1,19 in all'],
      ...['29UKGM,2009/10 Q1,20', '29UKGM,2009/10 Q1,*', '29UKGM,2009/10 Q1,26 in all'],
      '29UKGN,2009/10 Q1,3 in all',
    ];
    await expect(publish('2009-08-01', rows, {}, inParts)).rejects.toThrow(
      [
        'cases.csv: 3 rows were refused, so nothing was imported:',
        '  line 4, (total): expected 25, the sum of test/cases/all, 29UKGK, 2009/10 Q1; got "26"',
        '  line 7, (total): expected 20, the sum of test/cases/all, 29UKGL, 2009/10 Q1; got "19"',
        '  line 11, (total): expected its parts, the sum of test/cases/all, 29UKGN, 2009/10 Q1; got "3"',
        'How many, and why:',
        '  3  (total): expected the sum of its parts',
      ].join('\n'),
    );
  });

  it('writes a long list of rejects beside the file, until the file is mended', async () => {
    const rows = Array.from({ length: 150 }, (_, place) => `29UKGK,2009/10 Q1,=${place}`);
    await expect(publish('2009-08-01', rows)).rejects.toThrow(
      /\n {2}… and 130 more; the first 100 are in .*cases\.csv\.rejects\.csv\nHow many, and why:\n {2}150 {2}cases: expected/,
    );
    const table = readFileSync(join(folder, 'cases.csv.rejects.csv'), 'utf8').split('\n');
    expect(table.slice(0, 2)).toEqual(['Line,Column,Value,Expected', `2,cases,'=0,"a whole number, 0 or more"`]);
    expect(table).toHaveLength(102);
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    expect(existsSync(join(folder, 'cases.csv.rejects.csv'))).toBe(false);
  });

  it('says what became of the rows, and of which encoding the file is', async () => {
    const kent: Importer = {
      ...importer,
      read: (row, areas) => (row['area'] === 'Essex' ? [] : importer.read(row, areas)),
    };
    expect(await publish('2009-08-01', ['29UKGK,2009/10 Q1,20', 'Essex,2009/10 Q1,7'], {}, kent)).toMatchObject({
      dataset: 'cases',
      encoding: 'UTF-8',
      rows: 2,
      passedOver: 1,
      cells: 1,
      release: 'cases:2009-08-01:1',
    });
    expect(await db.query('select rows, rejected, passed_over from release')).toEqual([
      { rows: 2, rejected: 0, passed_over: 1 },
    ]);
    await expect(publish('2009-08-02', ['Essex,2009/10 Q1,7'], {}, kent)).rejects.toThrow(
      'cases.csv: no row of 1 is one of cases; nothing was imported.',
    );
  });

  it('shows no value that looks personal, and refuses the file', async () => {
    const told = publish('2009-08-01', ['TN13 1HG,2009/10 Q1,20']).catch((error: Error) => error.message);
    expect(await told).toContain('line 2, area: expected no full postcode and no e-mail address');
    expect(await told).not.toContain('TN13');
  });

  it('does nothing when the same file comes again', async () => {
    const rows = ['29UKGK,2009/10 Q1,20'];
    expect(await publish('2009-08-01', rows)).toMatchObject({ release: 'cases:2009-08-01:1', rows: 1, cells: 1 });
    expect(await publish('2009-08-01', rows)).toMatchObject({ release: null });
    expect(await db.query('select count(*)::int as n from released_value')).toEqual([{ n: 2 }]);
  });

  it.each([
    [
      'a row with another area',
      ['29UKGK,2009/10 Q1,20', '29UKXX,2009/10 Q1,20'],
      'line 3, area: expected the code of an area in the register, such as E07000111; got "29UKXX"',
    ],
    [
      'an area of a type that is not published',
      ['E10000016,2009/10 Q1,20'],
      'line 2, (area): expected a WARD_2009 or DISTRICT, as published for test/cases/all; got "E10000016, a COUNTY"',
    ],
    [
      'a period of another length',
      ['29UKGK,2009/10,20'],
      'line 2, (period): expected a QUARTER, as published for test/cases/all; got "2009/10"',
    ],
    ['a ragged row', ['29UKGK,2009/10 Q1'], 'line 2, (row): expected 3 values, as in the header; got "2 values"'],
    ['no rows', [], 'rows were expected below the header; there are none.'],
  ])('refuses the whole of a file with %s, and keeps nothing of it', async (_, rows, message) => {
    await expect(publish('2009-08-01', rows)).rejects.toThrow(message);
    expect(await db.query('select * from release')).toEqual([]);
    expect(await db.query('select * from cell')).toEqual([]);
  });

  it('asks for the notice beside the file', async () => {
    await expect(publish('soon', ['29UKGK,2009/10 Q1,20'])).rejects.toThrow(
      /cases.release.json: expected .*publishedOn/s,
    );
    rmSync(join(folder, 'cases.release.json'));
    await expect(importFile(db, importer, join(folder, 'cases.csv'), registers)).rejects.toThrow(
      'cases.release.json is missing',
    );
  });
});

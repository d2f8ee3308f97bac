import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import iconv from 'iconv-lite';
import { importing, inParts, whole } from '../../test-support/importing.js';
import type { Importer } from './importer.js';

describe('a file is refused whole, and it is said why, where', () => {
  const { publish, importAgain, refusal, known, query, file, rejects, notice } = importing();
  const nothing = async () => {
    expect(await query('select from release')).toEqual([]);
    expect(await query('select from cell')).toEqual([]);
    expect(await query('select from released_value')).toEqual([]);
  };
  const report = (...lines: readonly string[]): string => lines.join('\n');

  it('rows cannot be read: each with its line, column and value, and how many of a kind', async () => {
    const rows = [
      '29UKGK,2009/10 Q1,20',
      '29UKXX,2009/10 Q1,20',
      '29UKGL,soon,20',
      '29UKGM,2009/10 Q1,**',
      '29UKGN,2009/10 Q1,-1',
      '29UKGP,2009/10 Q1',
      '',
      '29UKGQ,2009/10,20',
      'E10000016,2009/10 Q1,20',
      '29UKGR,2009/10 Q1,4,000',
      '"29UKGS"x,2009/10 Q1,4',
    ];
    expect(await refusal('2009-08-01', rows)).toBe(
      report(
        'FILE: 9 rows were refused, so nothing was imported:',
        '  line 3, area: expected the code of an area in the register, such as E07000111; got "29UKXX"',
        '  line 4, quarter: expected a quarter; got "soon"',
        '  line 5, cases: expected a whole number, 0 or more; got "**"',
        '  line 6, cases: expected a whole number, 0 or more; got "-1"',
        '  line 7, (row): expected 3 values, as in the header; got "2 values"',
        '  line 9, (period): expected a QUARTER, as published for test/cases/all; got "2009/10"',
        '  line 10, (area): expected a WARD_2009 or DISTRICT, as published for test/cases/all; got "E10000016, a COUNTY"',
        '  line 11, (row): expected 3 values, as in the header; got "4 values"',
        '  line 12, (row): expected a quoted value to end with its quote; got "\\"29UKGS\\"x,2009/10 Q1,4"',
        'How many, and why:',
        '  2  cases: expected a whole number, 0 or more',
        '  2  (row): expected 3 values, as in the header',
        '  1  area: expected the code of an area in the register, such as E07000111',
        '  1  quarter: expected a quarter',
        '  1  (period): expected a QUARTER, as published for test/cases/all',
        '  1  (area): expected a WARD_2009 or DISTRICT, as published for test/cases/all',
        '  1  (row): expected a quoted value to end with its quote',
      ),
    );
    await nothing();
  });

  it('very many rows cannot be read: twenty are shown, all are written beside the file until it is mended, and counted', async () => {
    const rows = Array.from({ length: 15_000 }, (_, place) => `29UKGK,2009/10 Q1,=${place}`);
    const shown = Array.from({ length: 20 }, (_, place) => {
      return `  line ${place + 2}, cases: expected a whole number, 0 or more; got "=${place}"`;
    });
    expect(await refusal('2009-08-01', rows)).toBe(
      report(
        'FILE: 15,000 rows were refused, so nothing was imported:',
        ...shown,
        '  … and 14,980 more; all of them are in FILE.rejects.csv',
        'How many, and why:',
        '  15,000  cases: expected a whole number, 0 or more',
      ),
    );
    const table = readFileSync(rejects, 'utf8').split('\n');
    expect(table).toEqual([
      'Line,Column,Value,Reason',
      ...rows.map((_, place) => `${place + 2},cases,'=${place},"expected a whole number, 0 or more"`),
      '',
    ]);
    await nothing();
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    expect(existsSync(rejects)).toBe(false);
  });

  it('where nothing can be written beside the file, a hundred are shown', async () => {
    const rows = Array.from({ length: 15_000 }, (_, place) => `29UKGK,2009/10 Q1,=${place}`);
    mkdirSync(rejects);
    const said = (await refusal('2009-08-01', rows)).split('\n');
    rmdirSync(rejects);
    expect(said.slice(99, 103)).toEqual([
      '  line 100, cases: expected a whole number, 0 or more; got "=98"',
      '  line 101, cases: expected a whole number, 0 or more; got "=99"',
      '  … and 14,900 more',
      'How many, and why:',
    ]);
  });

  it('a value is long: the report has its beginning', async () => {
    expect(await refusal('2009-08-01', [`29UKGK,2009/10 Q1,${'9'.repeat(1000)}`])).toBe(
      report(
        'FILE: 1 row was refused, so nothing was imported:',
        `  line 2, cases: expected a whole number, 0 or more; got "${'9'.repeat(200)}…"`,
      ),
    );
  });

  it.each([
    ['UTF-8 with a mark', '\ufeff', 'utf8'],
    ['UTF-16', '\ufeff', 'utf16le'],
    ['Windows-1252', '', 'windows-1252'],
  ])('a row cannot be read in %s: the report shows the letters of the file', async (_, mark, encoding) => {
    const text = `${mark}area,quarter,cases\r\n29UKGK,2009/10 Q1,20\r\nLewes – “é”,2009/10 Q1,20\r\n`;
    expect(await refusal('2009-08-01', iconv.encode(text, encoding, { addBOM: false }))).toBe(
      report(
        'FILE: 1 row was refused, so nothing was imported:',
        '  line 3, area: expected the code of an area in the register, such as E07000111; got "Lewes – “é”"',
      ),
    );
    await nothing();
  });

  it('a total is not the sum of its parts, or less than those that are not withheld, or has none', async () => {
    const rows = [
      ...['29UKGK,2009/10 Q1,20', '29UKGK,2009/10 Q1,5', '29UKGK,2009/10 Q1,26 in all'],
      ...['29UKGL,2009/10 Q1,20', '29UKGL,2009/10 Q1,*', '29UKGL,2009/10 Q1,19 in all'],
      ...['29UKGM,2009/10 Q1,20', '29UKGM,2009/10 Q1,*', '29UKGM,2009/10 Q1,26 in all'],
      '29UKGN,2009/10 Q1,3 in all',
    ];
    expect(await refusal('2009-08-01', rows, {}, inParts)).toBe(
      report(
        'FILE: 3 rows were refused, so nothing was imported:',
        '  line 4, (total): expected 25, the sum of test/cases/all, 29UKGK, 2009/10 Q1; got "26"',
        '  line 7, (total): expected 20, the sum of test/cases/all, 29UKGL, 2009/10 Q1; got "19"',
        '  line 11, (total): expected its parts, the sum of test/cases/all, 29UKGN, 2009/10 Q1; got "3"',
        'How many, and why:',
        '  3  (total): expected the sum of its parts',
      ),
    );
    await nothing();
  });

  it('a cell or a part is there twice, under another code of the same ground too', async () => {
    const cells = ['E07000111,2009/10 Q1,4', 'E22000144,2009/10 Q1,4'];
    expect(await refusal('2009-08-01', cells)).toBe(
      report(
        'FILE: 1 row was refused, so nothing was imported:',
        '  line 3, (row): expected one row for each figure; the file gives it twice; got "test/cases/all, E07000111, 2009/10 Q1"',
      ),
    );
    const parts = ['29UKGK,2009/10 Q1,5', '29UKGK,2009/10 Q1,5'];
    expect(await refusal('2009-08-01', parts, {}, inParts)).toBe(
      report(
        'FILE: 1 row was refused, so nothing was imported:',
        '  line 3, (row): expected one row for each figure; the file gives it twice; got "test/cases/all, 29UKGK, 2009/10 Q1, of 5"',
      ),
    );
    await nothing();
  });

  it('a column looks personal: no row is read', async () => {
    const table = (header: string): Buffer => Buffer.from(`area,quarter,cases,${header}\n29UKGK,2009/10 Q1,20,x,y\n`);
    expect(await refusal('2009-08-01', table('Date of Birth,Tenant Name'))).toBe(
      'FILE, line 1: a table of figures was expected; Date of Birth, Tenant Name look like columns about persons. ' +
        'No row was read. Take them out, and ask whether the file should be here.',
    );
    expect(await refusal('2009-08-01', table('Postcode,Ref'))).toBe(
      'FILE, line 1: a table of figures was expected; Postcode looks like a column about persons. ' +
        'No row was read. Take it out, and ask whether the file should be here.',
    );
    await nothing();
  });

  it('a value looks personal: the report does not repeat it, nor a row that holds one', async () => {
    const rows = [
      'TN13 1HG,2009/10 Q1,20',
      '29UKGK,2009/10 Q1,a.b@example.org',
      '"29UKGL"x,2009/10 Q1,a.b@example.org',
    ];
    expect(await refusal('2009-08-01', rows)).toBe(
      report(
        'FILE: 3 rows were refused, so nothing was imported:',
        '  line 2, area: expected no full postcode and no e-mail address: a figure is about no person; got "(not shown)"',
        '  line 3, cases: expected no full postcode and no e-mail address: a figure is about no person; got "(not shown)"',
        '  line 4, (row): expected a quoted value to end with its quote; got "(not shown)"',
        'How many, and why:',
        '  1  area: expected no full postcode and no e-mail address: a figure is about no person',
        '  1  cases: expected no full postcode and no e-mail address: a figure is about no person',
        '  1  (row): expected a quoted value to end with its quote',
      ),
    );
    await nothing();
  });

  it('it has no rows, or none of the dataset', async () => {
    expect(await refusal('2009-08-01', [])).toBe('FILE: rows were expected below the header; there are none.');
    const kent: Importer = { ...whole, read: () => [] };
    expect(await refusal('2009-08-01', ['Essex,2009/10 Q1,7'], {}, kent)).toBe(
      'FILE: no row of 1 is one of cases; nothing was imported.',
    );
    await nothing();
  });

  it.each([
    ['gives another count of a cell', '29UKGK,2009/10 Q1,21', {}],
    ['gives none, which is told to all audiences alike', '29UKGK,2009/10 Q1,0', {}],
    ['gives a provisional count', '29UKGK,2009/10 Q1,22', { status: 'PROVISIONAL' }],
  ])('it %s on the same day as another', async (_, row, more) => {
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    expect(await refusal('2009-08-01', [row], more)).toBe(
      'Release cases:2009-08-01:1 gives the same cell (test/cases/all, 29UKGK, 2009/10 Q1) on the same day. Give a correction a later date.',
    );
    expect(await known('2009-08-01')).toEqual([20, 'AVAILABLE']);
  });

  it('it makes a settled figure provisional: the public would lose it', async () => {
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,20']);
    expect(await refusal('2009-09-01', ['29UKGK,2009/10 Q1,21'], { status: 'PROVISIONAL' })).toBe(
      'Release cases:2009-08-01:1 gave this cell (test/cases/all, 29UKGK, 2009/10 Q1) as settled; a provisional figure does not replace it.',
    );
    expect(await known('2009-09-01', 'PUBLIC')).toEqual([20, 'AVAILABLE']);
  });

  it('it corrects a cell with less than half of its rows, unless that is meant', async () => {
    const rows = [1, 2, 3].map((cases) => `29UKGK,2009/10 Q1,${cases}`);
    await publish('2009-08-01', rows, {}, inParts);
    const correction = ['2009-09-01', ['29UKGK,2009/10 Q1,9'], { status: 'REVISED' }, inParts] as const;
    expect(await refusal(...correction)).toBe(
      'Release cases:2009-08-01:1 gave this cell (test/cases/all, 29UKGK, 2009/10 Q1) from 3 rows; the file has 1. ' +
        'A correction holds all rows of a cell. If that is meant, import it with --fewer-rows.',
    );
    expect(await known('2009-09-01')).toEqual([6, 'AVAILABLE']);
    await publish(...correction, { fewerRows: true });
    expect(await known('2009-09-01')).toEqual([9, 'AVAILABLE']);
  });

  describe('it has less than half of the rows of the last one:', () => {
    const quarters = ['2008/09 Q1', '2008/09 Q2', '2008/09 Q3', '2008/09 Q4'];
    const wards = ['29UKGK', '29UKGL', '29UKGM'];
    const rowsOf = (some: readonly string[], of: readonly string[]): string[] =>
      some.flatMap((ward) => of.map((quarter) => `${ward},${quarter},20`));
    const cutOff = ['2009-09-01', rowsOf(wards.slice(0, 1), ['2009/10 Q1'])] as const;
    beforeEach(() => publish('2009-08-01', rowsOf(wards, quarters)));

    it('for each period, where it begins later', async () => {
      expect(await refusal(...cutOff)).toBe(
        'cases.csv: at least half of the 12 rows in 4 periods of release cases:2009-08-01:1 was expected, for each period; ' +
          'got 1 row in 1 period. If that is meant, import it with --fewer-rows.',
      );
      expect(await query('select id from release')).toEqual([{ id: 'cases:2009-08-01:1' }]);
    });

    it('in all, where it begins as the last one did and ends too soon', async () =>
      expect(await refusal('2009-09-01', rowsOf(wards, quarters.slice(0, 1)))).toBe(
        'cases.csv: at least half of the 12 rows in 4 periods of release cases:2009-08-01:1 was expected; ' +
          'got 3 rows in 1 period. If that is meant, import it with --fewer-rows.',
      ));

    it('because it was cut off between two measures; one of other measures alone is not compared', async () => {
      const columns = ['measure', ...whole.columns];
      const measures = ['a', 'b', 'c', 'd'].map((id) => ({ ...whole.dataset.measures[0]!, id }));
      const ofSeveral: Importer = {
        dataset: { ...whole.dataset, name: 'several', measures },
        columns,
        read: (row, registers) => whole.read(row, registers).map((one) => ({ ...one, measure: row['measure']! })),
      };
      const table = (ids: readonly string[], of: readonly string[]): Buffer => {
        const rows = ids.flatMap((id) => rowsOf(wards, of).map((line) => `${id},${line}`));
        return Buffer.from([columns.join(','), ...rows].join('\n'));
      };
      await publish('2009-08-01', table(['a', 'b', 'c'], quarters), {}, ofSeveral);
      expect(await refusal('2009-09-01', table(['a'], quarters), {}, ofSeveral)).toBe(
        'cases.csv: at least half of the 36 rows in 4 periods of release several:2009-08-01:1 was expected; ' +
          'got 12 rows in 4 periods, of 1 of its 3 measures. If that is meant, import it with --fewer-rows.',
      );
      expect(await refusal('2009-09-01', table(['a'], ['2009/10 Q1']), {}, ofSeveral)).toContain('1 of its 3 measures');
      await publish('2009-09-01', table(['d'], ['2009/10 Q1']), {}, ofSeveral);
      await publish('2009-10-01', table(['a', 'b', 'c'], ['2009/10 Q2']), {}, ofSeveral);
    });

    it('but not where that is meant', async () =>
      expect(await publish(...cutOff, {}, whole, { fewerRows: true })).toMatchObject({ cells: 1 }));

    it('but not where it is a correction, which holds what it corrects; none is compared with one', async () => {
      await publish(...cutOff, { status: 'REVISED' });
      expect(await refusal('2009-10-01', ['29UKGL,2009/10 Q2,20'])).toContain('of release cases:2009-08-01:1 was');
    });

    it('but not where it has one quarter after a file of four', async () =>
      expect(await publish('2009-09-01', rowsOf(wards, ['2009/10 Q1']))).toMatchObject({ cells: 3 }));
  });

  it('the notice beside it is not there, or does not say when it was published', async () => {
    expect(await refusal('soon', ['29UKGK,2009/10 Q1,20'])).toContain('NOTICE: expected {"publishedOn": "2009-11-12"');
    rmSync(notice);
    await expect(importAgain()).rejects.toThrow(
      `${notice} is missing: it says when ${file} was published, as {"publishedOn": "2009-11-12", "status": "PROVISIONAL", "FINAL" or "REVISED", "synthetic": true or false}.`,
    );
    await nothing();
  });

  it('some of the areas that come together are not there: they may go by another name', async () => {
    const together: Importer = { ...whole, areasTogether: ['29UKGK', '29UKGL', '29UKGM'] };
    const [first, second, third] = ['29UKGK', '29UKGL', '29UKGM'].map((area) => `${area},2009/10 Q1,20`) as [
      string,
      string,
      string,
    ];
    expect(await refusal('2009-08-01', [second], {}, together)).toBe(
      'FILE: all of 3 areas were expected, or none; there is no row of 29UKGK, 29UKGM. It may go by a name that is not known.',
    );
    await nothing();
    expect(await refusal('2009-08-01', ['E07000111,2009/10 Q1,20'], {}, together)).toBe('imported');
    expect(await refusal('2009-08-02', [first, second, third], {}, together)).toBe('imported');
    expect(await refusal('2009-08-03', ['29UKGL,2009/10 Q1,21'], { status: 'REVISED' }, together)).toBe('imported');
  });
});

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import type { Registers } from '../register.js';
import { type Importer, RejectedValue } from './importer.js';
import { inspectFile } from './inspect-file.js';
import { readTable } from './read-table.js';
import { rejectReport } from './rejects.js';

describe('a CSV file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-csv-'));
  const file = join(folder, 'file.csv');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Reads rows of the columns a and b. */
  const readAll = async (content: string | Buffer, format: Partial<Importer> = {}) => {
    writeFileSync(file, content);
    const rows: unknown[] = [];
    const reader = {
      columns: ['a', 'b'],
      otherNames: { b: ['bee', 'Col  B'] },
      optionalColumns: ['c'],
      read: (row: Record<string, string>) => {
        if (row['a'] === 'bad') throw new RejectedValue('a', row['a'], 'something good');
        if (row['a'] === 'not ours') return [];
        return [{ ...row }];
      },
      ...format,
    } as unknown as Importer;
    const inspected = await inspectFile(file);
    const told = await readTable(
      file,
      inspected,
      reader,
      {} as Registers,
      (row, line) => rows.push({ line, ...row }),
      () => undefined,
    );
    const report = told.rejects.count > 0 ? rejectReport('file.csv', told.rejects) : null;
    return { rows, report, encoding: inspected.encoding, passedOver: told.passedOver };
  };
  const read = async (content: string | Buffer) => {
    const { rows, report } = await readAll(content);
    expect(report).toBeNull();
    return rows.map((row) =>
      Object.values(row as object)
        .slice(0, 1)
        .concat((row as { a: string }).a, (row as { b: string }).b),
    );
  };

  it.each([
    ['plain', 'a,b\n1,2\n', [[2, '1', '2']]],
    [
      'with mixed line ends',
      'a,b\r\n1,2\n3,4\r\n',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'with the line ends of an old Mac',
      'a,b\r1,2\r3,4\r',
      [
        [2, '1', '2'],
        [3, '3', '4'],
      ],
    ],
    [
      'with empty lines, which keep their number',
      'a,b\n\n1,2\n,\n3,4',
      [
        [3, '1', '2'],
        [5, '3', '4'],
      ],
    ],
    [
      'with a line break in quotes: the next row has its physical line',
      'a,b\n"1\nx",2\n3,4',
      [
        [2, '1\nx', '2'],
        [4, '3', '4'],
      ],
    ],
    ['with commas and quotes in quotes', 'a,b\n"1,5","the ""two"""\n', [[2, '1,5', 'the "two"']]],
    ['with a quote inside a value, which stands for itself', 'a,b\n5" pipe,2\n', [[2, '5" pipe', '2']]],
    ['with columns in another order, and one more', 'b,x,a\n2,x,1', [[2, '1', '2']]],
    ['with another name of a column', 'a,BEE\n1,2', [[2, '1', '2']]],
    ['with a name in other letters and spaces', 'A, col b \n1,2', [[2, '1', '2']]],
    ['with another name beside the first, which counts', 'a,bee,b\n1,x,2', [[2, '1', '2']]],
    ['with letters outside ASCII', 'a,b\nLewes – é,2', [[2, 'Lewes – é', '2']]],
  ])('%s is read', async (_, content, rows) => expect(await read(content)).toEqual(rows));

  it('leaves no table of rejects where it was not read to its end: it would not have them all', async () => {
    const failing = {
      read: (row: Record<string, string>) => {
        if (row['a'] === 'broken') throw new Error('Nobody has thought of this.');
        throw new RejectedValue('a', row['a']!, 'something good');
      },
    } as unknown as Importer;
    const content = `a,b\n${'bad,1\n'.repeat(5_000)}broken,1\n`;
    await expect(readAll(content, failing)).rejects.toThrow('Nobody has thought of this.');
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
  });

  it('may lack a column that is optional: it is empty then', async () =>
    expect((await readAll('a,b\n1,2')).rows).toEqual([{ line: 2, a: '1', b: '2', c: '' }]));

  it.each([
    ['UTF-8', Buffer.from('a,b\n–,é')],
    ['UTF-8', Buffer.from('\ufeffa,b\n–,é')],
    ['UTF-16LE', iconv.encode('a,b\n–,é', 'utf16le', { addBOM: true })],
    ['UTF-16BE', iconv.encode('a,b\n–,é', 'utf16be', { addBOM: true })],
    ['Windows-1252', iconv.encode('a,b\n–,é', 'windows-1252')],
    ['UTF-16LE', iconv.encode('a,b\n–,é', 'utf16le', { addBOM: false })],
    ['UTF-16BE', iconv.encode('a,b\n–,é', 'utf16be', { addBOM: false })],
    // A mark that says UTF-8, before bytes that are not: what stands there counts.
    ['Windows-1252', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode('a,b\n–,é', 'windows-1252')])],
  ])('in %s is read as that, and it is said', async (encoding, content) =>
    expect(await readAll(content)).toMatchObject({ encoding, rows: [{ line: 2, a: '–', b: 'é' }] }),
  );

  it('in UTF-8 is UTF-8 wherever a piece of it ends, and Windows-1252 for one byte at its end', async () => {
    const rows = Buffer.from(`a,b\n${'é–😀,2\n'.repeat(120_000)}`);
    expect(rows.length).toBeGreaterThan(4 * 2 ** 18);
    const whole = await readAll(rows);
    expect(whole.encoding).toBe('UTF-8');
    expect(whole.rows).toHaveLength(120_000);
    expect(new Set(whole.rows.map((row) => (row as { a: string }).a))).toEqual(new Set(['é–😀']));
    writeFileSync(file, Buffer.concat([rows, Buffer.from([0xe2, 0x80])]));
    expect((await inspectFile(file)).encoding).toBe('Windows-1252');
  });

  it.each([
    ['empty', '', 'a header with a, b was expected; the file is empty.'],
    ['without a column', 'a,x\n1,2', 'line 1: no column b; got a, x.'],
    ['with two names of one column', 'a,bee,Col B\n1,2,3', 'line 1: column b is there twice; got a, bee, Col B.'],
    ['with a column twice', 'a,b,b\n1,2,3', 'line 1: column b is there twice; got a, b, b.'],
  ])('%s is refused before a row is read', async (_, content, message) =>
    expect(readAll(content)).rejects.toThrow(message),
  );

  it('is read to its end whatever its rows are: each one that is refused is in the report, with its line', async () => {
    const content = 'a,b\n1,2\n1,2,3\nbad,2\n"x"y,2\n3,4\n"bad",5\n1\nnot ours,1\n7,"open\n8,9\n';
    expect(await readAll(content)).toEqual({
      encoding: 'UTF-8',
      passedOver: 1,
      rows: [
        { line: 2, a: '1', b: '2', c: '' },
        { line: 6, a: '3', b: '4', c: '' },
      ],
      report: [
        'file.csv: 6 rows were refused, so nothing was imported:',
        '  line 3, (row): expected 2 values, as in the header; got "3 values"',
        '  line 4, a: expected something good; got "bad"',
        '  line 5, (row): expected a quoted value to end with its quote; got "\\"x\\"y,2"',
        '  line 7, a: expected something good; got "bad"',
        '  line 8, (row): expected 2 values, as in the header; got "1 value"',
        '  line 10, (row): expected a quoted value to end, with a quote, before the file does; got "7,\\"open\\n8,9"',
        'How many, and why:',
        '  2  (row): expected 2 values, as in the header',
        '  2  a: expected something good',
        '  1  (row): expected a quoted value to end with its quote',
        '  1  (row): expected a quoted value to end, with a quote, before the file does',
      ].join('\n'),
    });
  });

  it('does not gather the rest of the file behind a quote that is not closed', async () => {
    const { rows, report } = await readAll(`a,b\n1,"open\n${'3,4\n'.repeat(100_000)}`);
    expect(report).toContain(
      'line 2, (row): expected a quoted value to end, with a quote, within 65,536 letters; got "1,\\"open\\n3,4',
    );
    expect(rows.length).toBeGreaterThan(80_000);
  });

  it('refuses a value of several lines that looks personal, though its end is read later than its beginning', async () => {
    const value = `TN13 1HG\n${`${'x'.repeat(99)}\n`.repeat(500)}`;
    const { rows, report } = await readAll(`a,b\n"${value}",1\n`);
    expect(rows).toEqual([]);
    expect(report).toContain('line 2, a: expected no full postcode');
  });

  it('refuses a value that looks personal wherever the file is parted to be read', async () => {
    const before = `a,b\n${'1,2\n'.repeat(8187)}`;
    for (let shift = 0; shift < 12; shift += 1) {
      const { report } = await readAll(`${before}${'x'.repeat(shift)},2\nTN13 1AA,2\n`);
      expect(report).toContain('line 8190, a: expected no full postcode');
    }
  });

  it('refuses a value that looks personal each time that it comes, and no row beside it', async () => {
    const { rows, report } = await readAll('a,b\nTN13 1AA,1\n5,6\nTN13 1AA,2\n5,TN13 1AA\n');
    expect(rows).toEqual([{ line: 3, a: '5', b: '6', c: '' }]);
    expect(report).toContain('3 rows were refused');
  });

  it('passes over what stands in other columns, however many there are', async () => {
    const others = 'TN13 1AA,'.repeat(1100);
    expect(await read(`${'x,'.repeat(1100)}a,b\n${others}1,2\n${others}"3",4\n`)).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  it('tells long values apart that begin alike, and values that are alike but for their quotes', async () => {
    const long = 'é'.repeat(200);
    expect(await read(`a,b\n${long}1,x\n${long}2,"x"\r\n"${long}1",x\r\n`)).toEqual([
      [2, `${long}1`, 'x'],
      [3, `${long}2`, 'x'],
      [4, `${long}1`, 'x'],
    ]);
  });

  it.each(['utf16le', 'utf16be'])(
    'in %s keeps a letter of two halves whole wherever a piece of it ends',
    async (encoding) => {
      const { rows } = await readAll(iconv.encode(`a, b\n${'😀é,2\n'.repeat(10_000)}`, encoding, { addBOM: true }));
      expect(new Set(rows.map((row) => (row as { a: string }).a))).toEqual(new Set(['😀é']));
    },
  );

  it('gives the values that papaparse gives, for whatever may stand in them', async () => {
    let state = 7;
    const chance = (of: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % of;
    const pieces = ['x', '"', ',', '\n', ' ', 'é', '""', '1'];
    const table = Array.from({ length: 5000 }, () =>
      [0, 1].map(() => Array.from({ length: 1 + chance(6) }, () => pieces[chance(pieces.length)]).join('') + 'z'),
    );
    const { rows, report } = await readAll(Papa.unparse([['a', 'b'], ...table], { newline: '\r\n' }));
    expect(report).toBeNull();
    expect(rows.map((row) => [(row as { a: string }).a, (row as { b: string }).b])).toEqual(
      table.map((values) => values.map((value) => value.trim())),
    );
  });

  it('gives them where most are those of the line above, or begin or end as they do', async () => {
    let state = 11;
    const chance = (of: number): number => (state = (state * 1103515245 + 12345) % 2147483648) % of;
    let above = ['Kent', 'Sevenoaks'];
    const table = Array.from({ length: 20_000 }, () => {
      above = above.map(
        (value) =>
          [value, value, value, `${value.slice(-8)}s`, `${chance(30)}${value}`.slice(0, 9), '', 'a, "b"'][chance(7)]!,
      );
      return above;
    });
    const ends = ['\n', '\r\n'];
    const quoted = (value: string): string =>
      value.includes(',') || chance(4) === 0 ? `"${value.replaceAll('"', '""')}"` : value;
    const lines = table.map((values) => values.map(quoted).join(',') + ends[chance(2)]!);
    const { rows, report } = await readAll(`a,b\n${lines.join('')}`);
    expect(report).toBeNull();
    expect(rows.map((row) => [(row as { a: string }).a, (row as { b: string }).b])).toEqual(
      table
        .filter((values) => values.some((value) => value !== ''))
        .map((values) => values.map((value) => value.trim())),
    );
  });
});

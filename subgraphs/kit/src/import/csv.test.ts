import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from './csv.js';

describe('a CSV file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-csv-'));
  const file = join(folder, 'file.csv');
  afterAll(() => rmSync(folder, { recursive: true }));

  const read = async (content: string | Buffer, columns = ['a', 'b']) => {
    writeFileSync(file, content);
    const rows: unknown[] = [];
    await readCsv(file, columns, ({ line, row }) => rows.push([line, row['a'], row['b']]), { b: ['bee', 'B'] });
    return rows;
  };

  it.each([
    ['plain', 'a,b\n1,2\n', [[2, '1', '2']]],
    ['with a byte order mark', '\ufeffa,b\n1,2', [[2, '1', '2']]],
    [
      'with mixed line ends',
      'a,b\r\n1,2\n3,4\r\n',
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
    ['with columns in another order, and one more', 'b,c,a\n2,x,1', [[2, '1', '2']]],
    ['with another name of a column', 'a,B\n1,2', [[2, '1', '2']]],
    ['with another name beside the first, which counts', 'a,B,b\n1,x,2', [[2, '1', '2']]],
    ['with letters outside ASCII', 'a,b\nLewes – é,2', [[2, 'Lewes – é', '2']]],
  ])('%s is read', async (_, content, rows) => expect(await read(content)).toEqual(rows));

  it.each([
    ['empty', '', 'a header with a, b was expected; the file is empty.'],
    ['without a column', 'a,c\n1,2', 'line 1: no column b; got a, c.'],
    ['with two names of one column', 'a,B,bee\n1,2,3', 'line 1: column b is there twice; got a, B, bee.'],
    ['with a ragged row', 'a,b\n1,2\n1,2,3', 'line 3: 2 values were expected; got 3.'],
  ])('%s is refused', async (_, content, message) => expect(read(content)).rejects.toThrow(message));

  it('in another encoding is refused', async () =>
    expect(read(Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x96, 0x2c, 0x32]))).rejects.toThrow('UTF-8 was expected'));

  it('that is not there is refused', async () => {
    await expect(readCsv(join(folder, 'none.csv'), ['a'], () => undefined)).rejects.toThrow('none.csv is not there.');
  });
});

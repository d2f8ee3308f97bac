import { events, importing, inParts, whole } from '../../test-support/importing.js';
import type { Importer } from './importer.js';

describe('importing a file', () => {
  const { publish, refusal, known, query, file } = importing();

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
    expect(await query('select area_code, numerator, source_line from cell order by 1')).toEqual([
      { area_code: '29UKGK', numerator: 25, source_line: null },
      { area_code: '29UKGL', numerator: 6, source_line: 4 },
    ]);
  });

  it('keeps the marks of the source, and withholds a sum of which a part is marked', async () => {
    const rows = ['29UKGK,2009/10 Q1,*', '29UKGL,2009/10 Q1,', '29UKGM,2009/10 Q1,5', '29UKGM,2009/10 Q1,c'];
    await publish('2009-08-01', rows, {}, inParts);
    expect(
      await query('select area_code, numerator, mark, parts, period_end::text, area_type from cell order by 1'),
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
    await publish('2009-08-01', ['29UKGK,2009/10 Q1,1', '29UKGK,2009/10 Q1,1', '29UKGK,2009/10 Q1,1'], {}, events);
    expect(await query('select numerator, parts, source_line from cell')).toEqual([
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

  it('says what became of the rows, and of which encoding the file is', async () => {
    const kent: Importer = {
      ...whole,
      read: (row, areas) => (row['area'] === 'Essex' ? [] : whole.read(row, areas)),
    };
    expect(await publish('2009-08-01', ['29UKGK,2009/10 Q1,20', 'Essex,2009/10 Q1,7'], {}, kent)).toEqual({
      dataset: 'cases',
      file,
      encoding: 'UTF-8',
      rows: 2,
      passedOver: 1,
      cells: 1,
      release: 'cases:2009-08-01:1',
    });
    expect(await query('select rows, passed_over from release')).toEqual([{ rows: 2, passed_over: 1 }]);
  });

  it('does nothing when the same file comes again', async () => {
    const rows = ['29UKGK,2009/10 Q1,20'];
    const told = { dataset: 'cases', file, encoding: 'UTF-8', passedOver: 0 };
    expect(await publish('2009-08-01', rows)).toEqual({ ...told, rows: 1, cells: 1, release: 'cases:2009-08-01:1' });
    expect(await publish('2009-08-01', rows)).toEqual({ ...told, rows: 0, cells: 0, release: null });
    expect(await query('select count(*)::int as n from cell')).toEqual([{ n: 1 }]);
  });

  it.each([
    [{ synthetic: false }, 'FINAL, "Cases"'],
    [{ status: 'PROVISIONAL' }, 'PROVISIONAL, "SYNTHETIC Cases"'],
    [{ title: 'Recounted' }, 'FINAL, "SYNTHETIC Recounted"'],
  ])('refuses the same file where its notice now says %j', async (more, said) => {
    const rows = ['29UKGK,2009/10 Q1,20'];
    await publish('2009-08-01', rows);
    expect(await refusal('2009-08-01', rows, more)).toBe(
      `FILE is stored as release cases:2009-08-01:1, FINAL, "SYNTHETIC Cases"; its notice now says ${said}. ` +
        'What was released is not changed: give the notice a later publishedOn.',
    );
  });

  it('takes the same file with another notice of a later day', async () => {
    const rows = ['29UKGK,2009/10 Q1,20'];
    await publish('2009-08-01', rows);
    expect(await publish('2009-08-02', rows, { synthetic: false })).toMatchObject({ release: 'cases:2009-08-02:1' });
  });

  it('does not refuse it where its dataset alone is called otherwise now', async () => {
    const rows = ['29UKGK,2009/10 Q1,20'];
    await publish('2009-08-01', rows);
    const renamed: Importer = { ...whole, dataset: { ...whole.dataset, title: 'All cases' } };
    expect(await publish('2009-08-01', rows, {}, renamed)).toMatchObject({ release: null });
  });
});

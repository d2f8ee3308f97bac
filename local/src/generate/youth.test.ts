import { committedSample, generatedSample } from '../../test-support/generated-sample.js';
import { generateYouth } from './youth.js';

const generated = (invented: number) => generatedSample(generateYouth, invented);
const small = generated(0);
const rowsOf = (file: string): string[][] =>
  small[file]!.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const sum = (rows: readonly string[][]): number => rows.reduce((total, row) => total + Number(row.at(-1)), 0);
const quarters = [
  'youth-offences-by-quarter-2009-06.csv',
  'youth-offences-2009-10.csv',
  'youth-offences-by-quarter-2009-11.csv',
].map((file) => rowsOf(file).filter(([, period]) => period!.includes('Q')));

describe('the sample of the services for young people', () => {
  it('is what its generator writes, and the row of the minutes', () => {
    const {
      'reparation-projects-2009-12-03.csv': row,
      'reparation-projects-2009-12-03.release.json': notice,
      ...rest
    } = committedSample('youth');
    expect(small).toEqual(rest);
    expect(row).toContain('E07000111,2009-12-03,0,216');
    expect(JSON.parse(notice!)).toMatchObject({ title: 'minutes', synthetic: false });
  });

  it('says of every file that it is invented; one is a correction, and one not settled', () => {
    const notices = Object.entries(small)
      .filter(([name]) => name.endsWith('.release.json'))
      .map(([name, text]) => ({ name, ...(JSON.parse(text) as { synthetic: boolean; status: string }) }));
    expect(notices).toHaveLength(16);
    expect(notices.filter(({ synthetic }) => !synthetic)).toEqual([]);
    expect(notices.filter(({ status }) => status !== 'FINAL')).toMatchObject([
      { name: 'first-time-entrants-yot-2009-11.release.json', status: 'PROVISIONAL' },
      { name: 'youth-offences-2009-10.release.json', status: 'REVISED' },
    ]);
  });

  it('has offences of 12 districts in each of 11 quarters', () => {
    const [first, , last] = quarters;
    const all = [...first!, ...last!];
    expect(all).toHaveLength(12 * 11);
    expect(new Set(all.map(([district, quarter]) => `${district} ${quarter}`)).size).toBe(12 * 11);
  });

  it.each([
    ['before the correction', 'youth-offences-2009-06.csv', 0],
    ['after it', 'youth-offences-2009-10.csv', 1],
  ])('agrees with itself: groups make the year, quarters too, %s', (_, file, table) => {
    const year = rowsOf(file).filter(([, period]) => period === '2008/09');
    const stated = year.filter(([, , group]) => group === 'All');
    expect(stated).toHaveLength(12);
    expect(sum(year) - sum(stated)).toBe(sum(stated));
    expect(sum(quarters[table]!.filter(([, period]) => period!.startsWith('2008/09')))).toBe(sum(stated));
  });

  it('corrects upwards, and by little', () => {
    const all = (file: string): number =>
      sum(rowsOf(file).filter(([, period, group]) => period === '2008/09' && group === 'All'));
    const ratio = all('youth-offences-2009-10.csv') / all('youth-offences-2009-06.csv');
    expect(ratio).toBeGreaterThan(1);
    expect(ratio).toBeLessThan(1.1);
  });

  it('shows the season: more offences in the summer holidays than after Christmas', () => {
    const of = (quarter: string): number => sum(quarters[0]!.filter(([, period]) => period!.endsWith(quarter)));
    expect(of('Q2') / 2 / (of('Q4') / 3)).toBeGreaterThan(1.2);
  });

  it('has a county of disposals that is the sum of its districts', () => {
    const rows = rowsOf('disposals-2009-06.csv');
    const isCounty = ([area]: readonly string[]): boolean => area === 'E10000016';
    expect(sum(rows.filter(isCounty))).toBe(sum(rows.filter((row) => !isCounty(row))));
  });

  it('takes no number of the minutes: neither the attendances nor who was trained', () => {
    const said = new Set(['413000', '700']);
    for (const file of ['participation-2009-06.csv', 'participation-2010-02.csv', 'training-sessions-2009-11.csv'])
      expect(rowsOf(file).filter((row) => row.some((value) => said.has(value)))).toEqual([]);
  });

  it('of a nation has the invented districts too, and leaves the others as they were', () => {
    const large = generated(2);
    expect(large['youth-offences-2009-06.csv']).toContain('E07900001');
    const rows = Object.keys(small).filter((name) => name.endsWith('.csv'));
    for (const name of rows) {
      const lines = new Set(large[name]!.split('\n'));
      expect([name, small[name]!.split('\n').filter((line) => !lines.has(line))]).toEqual([name, []]);
    }
  });
});

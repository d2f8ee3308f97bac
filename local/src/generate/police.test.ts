import { committedSample, generatedSample } from '../../test-support/generated-sample.js';
import { months } from './calendar.js';
import { generatePolice } from './police.js';

const generated = (invented: number) => generatedSample(generatePolice, invented);
const small = generated(0);
const rowsOf = (files: readonly string[]): string[][] =>
  files.flatMap((file) => small[file]!.trim().split('\n').slice(1)).map((line) => line.split(','));
const wardRows = rowsOf(['ward-crime-2009-11.csv', 'ward-crime-2009-12.csv']);
const sum = (rows: readonly string[][]): number => rows.reduce((total, row) => total + Number(row.at(-1)), 0);
const sevenoaksQuarter = (file: string, quarter: string): string[][] =>
  rowsOf([file]).filter(([year, number, , name]) => name === 'Sevenoaks' && `${year} Q${number}` === quarter);

describe('the sample of the police', () => {
  it('is what its generator writes, and the row of the minutes', () => {
    const { 'anpr-systems.csv': row, 'anpr-systems.release.json': notice, ...rest } = committedSample('police');
    expect(small).toEqual(rest);
    expect(row).toContain('E07000111');
    expect(JSON.parse(notice!)).toMatchObject({ title: 'minutes', synthetic: false });
  });

  it('says of every file that it is invented', () => {
    const notices = Object.entries(small).filter(([name]) => name.endsWith('.release.json'));
    expect(notices).toHaveLength(11);
    for (const [, text] of notices) expect(JSON.parse(text)).toMatchObject({ synthetic: true });
  });

  it('has eight kinds of crime and incident in 26 wards and 12 districts in each of 36 months', () => {
    expect(wardRows).toHaveLength(8 * (26 + 12) * 36);
    expect(new Set(wardRows.map((row) => row[2]))).toEqual(new Set(months.map(({ code }) => code)));
  });

  it('agrees with itself: wards make the district, months the quarter, kinds their part of all crime', () => {
    const july = wardRows.filter((row) => ['2009-07', '2009-08', '2009-09'].includes(row[2]!));
    const crimes = july.filter(([series]) => series === 'all-crime');
    const district = crimes.filter((row) => row[1] === 'E07000111');
    expect(sum(crimes.filter((row) => row[1]!.startsWith('29UK')))).toBe(sum(district));
    expect(sum(sevenoaksQuarter('recorded-crime-2009-11.csv', '2009/10 Q2'))).toBe(sum(district));
  });

  it('corrects one quarter of all partnerships, by little', () => {
    const before = sevenoaksQuarter('recorded-crime-2009-08.csv', '2009/10 Q1');
    const after = rowsOf(['recorded-crime-2009-10.csv']);
    expect(after).toHaveLength(12 * before.length);
    expect(new Set(after.map(([year, quarter]) => `${year} Q${quarter}`))).toEqual(new Set(['2009/10 Q1']));
    const corrected = sevenoaksQuarter('recorded-crime-2009-10.csv', '2009/10 Q1');
    const changes = corrected.map((row, place) => Number(row.at(-1)) - Number(before[place]!.at(-1)));
    expect(changes.some((change) => change !== 0)).toBe(true);
    expect(Math.max(...changes.map(Math.abs))).toBeLessThanOrEqual(3);
  });

  it('shows the seasons: burglary in winter, anti-social behaviour in summer', () => {
    const inMonths = (series: string, some: RegExp): number =>
      sum(wardRows.filter((row) => row[0] === series && row[1]!.startsWith('E07') && some.test(row[2]!)));
    const winter = /-(12|01|02)$/;
    const summer = /-0[678]$/;
    expect(inMonths('burglary-dwelling', winter) / inMonths('burglary-dwelling', summer)).toBeGreaterThan(1.2);
    expect(inMonths('anti-social-behaviour', summer) / inMonths('anti-social-behaviour', winter)).toBeGreaterThan(1.2);
  });

  it('has wards that differ', () => {
    const wards = new Map<string, number>();
    for (const [series, area, , count] of wardRows)
      if (series === 'all-crime' && area!.startsWith('29UK')) wards.set(area!, (wards.get(area!) ?? 0) + Number(count));
    const counts = [...wards.values()].sort((a, b) => a - b);
    expect(counts.at(-1)! / counts[0]!).toBeGreaterThan(3);
  });

  it('names no street, and gives incidents of anti-social behaviour no number', () => {
    const events = rowsOf(['2009-10-kent-street.csv']);
    expect(new Set(events.map((row) => row[6]))).toEqual(new Set(['On or near SYNTHETIC Street', 'No Location']));
    expect(new Set(events.filter((row) => row[9] === 'Anti-social behaviour').map((row) => row[0]))).toEqual(
      new Set(['']),
    );
  });

  it('asks too few people in a month, and never as many as the minutes state', () => {
    const asked = ['2009-06', '2009-11'].flatMap((file) => small[`perception-surveys-${file}.csv`]!.split('\n'));
    const people = asked
      .filter((line) => line.includes('Confidence, month'))
      .map((line) => Number(line.split(',').at(-1)));
    expect(people).toHaveLength(35 * 12);
    expect(people.filter((count) => count === 20 || count >= 30)).toEqual([]);
  });

  it('of a nation has the invented partnerships too, and leaves the others as they were', () => {
    const large = generated(2);
    expect(large['recorded-crime-2009-11.csv']).toContain('SYNTHETIC Force 0,SYNTHETIC District 1');
    expect(large['ward-crime-2009-11.csv']).toContain('burglary-dwelling,9900051,2009-10');
    for (const [name, text] of Object.entries(small).filter(([file]) => file.endsWith('.csv'))) {
      const lines = new Set(large[name]!.split('\n'));
      expect(text.split('\n').filter((line) => !lines.has(line))).toEqual([]);
    }
  });
});

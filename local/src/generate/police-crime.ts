import { months, quarters } from './calendar.js';
import type { Nation, Partnership } from './nation.js';
import { type Count, countsOf, summed } from './police-count.js';
import { offences } from './police-offence.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

const header =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences'.split(
    ',',
  );

/** As published each quarter, and one quarter again after crimes had been found to be none, or to be others. */
export function generateRecordedCrime(nation: Nation, folder: string): void {
  const [corrected, last] = quarters.slice(-2) as [string, string];
  const write = (day: string, some: readonly string[], status: 'FINAL' | 'REVISED' = 'FINAL'): void =>
    writeTable(folder, `recorded-crime-${day.slice(0, 7)}`, header, offenceRows(nation, some, status), {
      publishedOn: day,
      status,
    });
  write('2009-08-13', quarters.slice(0, -1));
  write('2009-10-15', [corrected], 'REVISED');
  write('2009-11-12', [last]);
}

function* offenceRows({ partnerships, forces }: Nation, some: readonly string[], status: string): Generator<Value[]> {
  const forceNames = new Map(forces.map(({ code, name }) => [code, name]));
  for (const partnership of partnerships) {
    const sums = summed(countsOf(partnership), ({ offence, month }) => offence && `${month.quarter} ${offence.code}`);
    const corrections = seeded(`corrections ${partnership.code}`);
    for (const quarter of some)
      for (const { code, description, group, subgroup } of offences) {
        const count = sums.get(`${quarter} ${code}`) ?? 0;
        const change = status === 'REVISED' && corrections.uniform() < 0.3 ? corrections.choice([-3, -2, -1, 1]) : 0;
        const [year, number] = quarter.split(' Q') as [string, string];
        const name = [forceNames.get(partnership.force)!, partnership.name];
        yield [year, number, ...name, description, group, subgroup, code, count + change];
      }
  }
}

/** By ward and month, and by district; the last month came later. */
export function generateWardCrime(nation: Nation, folder: string): void {
  const columns = ['Measure', 'Area Code', 'Period', 'Numerator'];
  const codes = months.map(({ code }) => code);
  writeTable(folder, 'ward-crime-2009-11', columns, wardRows(nation, codes.slice(0, -1)), {
    publishedOn: '2009-11-16',
  });
  writeTable(folder, 'ward-crime-2009-12', columns, wardRows(nation, codes.slice(-1)), { publishedOn: '2009-12-14' });
}

function* wardRows({ partnerships }: Nation, some: readonly string[]): Generator<Value[]> {
  for (const partnership of partnerships)
    for (const [name, count] of wardSums(partnership)) {
      const [series, area, month] = name.split(' ') as [string, string, string];
      if (some.includes(month)) yield [series, area, month, count];
    }
}

/** A unitary authority has no place in this table. */
function wardSums(partnership: Partnership): Map<string, number> {
  const counts = countsOf(partnership).filter(({ district }) => district.county !== null);
  const tables = [
    (series: (count: Count) => string | null) =>
      summed(
        counts,
        (count) => count.ward && series(count) && `${series(count)} ${count.ward.code} ${count.month.code}`,
      ),
    (series: (count: Count) => string | null) =>
      summed(counts, (count) => series(count) && `${series(count)} ${count.district.code} ${count.month.code}`),
  ];
  return new Map(
    tables.flatMap((table) => [...table(({ offence }) => offence && 'all-crime'), ...table(({ kind }) => kind.ward)]),
  );
}

import { numberOf, quarters } from './calendar.js';
import type { District } from './nation.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

const years = ['2007/08', '2008/09'] as const;

/** Offence groups, how many there are in a quarter for 1,000 residents aged 10 to 17, and the share of those under 15. */
const groups: readonly (readonly [group: string, often: number, young: number])[] = [
  ['Violence Against the Person', 1.5, 0.38],
  ['Robbery', 0.1, 0.25],
  ['Racially Aggravated', 0.07, 0.3],
  ['Theft and Handling Stolen Goods', 1.6, 0.36],
  ['Vehicle Theft / Unauthorised Taking', 0.2, 0.2],
  ['Domestic Burglary', 0.14, 0.25],
  ['Non Domestic Burglary', 0.16, 0.35],
  ['Fraud and Forgery', 0.06, 0.1],
  ['Criminal Damage', 1.0, 0.45],
  ['Arson', 0.05, 0.6],
  ['Drugs', 0.4, 0.1],
  ['Public Order', 0.5, 0.25],
  ['Motoring Offences', 0.5, 0.05],
  ['Death or Injury by Dangerous Driving', 0.002, 0],
  ['Sexual Offences', 0.06, 0.4],
  ['Breach of Statutory Order', 0.3, 0.15],
  ['Breach of Conditional Discharge', 0.06, 0.2],
  ['Breach of Bail', 0.06, 0.1],
  ['Other', 0.15, 0.25],
];
const bands = ['10-14', '15-17'] as const;
/** More in the long summer holidays, fewest after Christmas: April to June first. */
const seasons = [1.02, 1.2, 0.96, 0.82];
/** Proven after the year's tables were made. */
const lateQuarters = ['2008/09 Q3', '2008/09 Q4'];

interface Count {
  readonly quarter: string;
  readonly key: string;
  readonly count: number;
  readonly late: number;
}

/**
 * Two years by group and age, the second again when offences had been proven late; quarters in a table of their own, and
 * corrected with their year.
 */
export function generateOffences(districts: readonly District[], folder: string): void {
  const counted = districts.map((district) => ({ code: district.code, counts: countsOf(district) }));
  const write = (
    name: string,
    publishedOn: string,
    rowsOf: (code: string, counts: readonly Count[]) => Value[][],
    status: 'FINAL' | 'REVISED' = 'FINAL',
  ): void =>
    writeTable(
      folder,
      `${name}-${publishedOn.slice(0, 7)}`,
      ['District Code', 'Period', 'Offence Group', 'Age Band', 'Offences'],
      counted.flatMap(({ code, counts }) => rowsOf(code, publishedOn < '2009-10' ? counts : counts.map(withLate))),
      { publishedOn, status },
    );
  const ofQuarters = (isWanted: (quarter: string) => boolean) => (code: string, counts: readonly Count[]) =>
    quarters.filter(isWanted).map((quarter) => [code, quarter, 'All', 'All', sumOf(counts, quarter)]);
  const ofYears = (some: readonly string[]) => (code: string, counts: readonly Count[]) =>
    some.flatMap((year) => yearRows(code, year, counts));
  const inLastYear = ofQuarters((quarter) => quarter.startsWith(years[1]));

  write('youth-offences', '2009-06-18', ofYears(years));
  write(
    'youth-offences-by-quarter',
    '2009-06-18',
    ofQuarters((quarter) => quarter < '2009/10'),
  );
  write(
    'youth-offences',
    '2009-10-08',
    (code, counts) => [...ofYears(years.slice(1))(code, counts), ...inLastYear(code, counts)],
    'REVISED',
  );
  write(
    'youth-offences-by-quarter',
    '2009-11-12',
    ofQuarters((quarter) => quarter > '2009/10'),
  );
}

const withLate = (one: Count): Count => ({ ...one, count: one.count + one.late });

function countsOf({ code, aged10to17 }: District): Count[] {
  const chance = seeded(`youth offences ${code}`);
  const late = seeded(`youth offences proven late ${code}`);
  return quarters.flatMap((quarter) =>
    groups.flatMap(([group, often, young]) =>
      bands.map((band) => {
        const share = band === '10-14' ? young : 1 - young;
        const mean = (aged10to17 / 1000) * often * share * seasons[numberOf(quarter) - 1]!;
        const isLate = lateQuarters.includes(quarter) && late.uniform() < 0.2;
        return { quarter, key: `${group};${band}`, count: chance.poisson(mean), late: isLate ? 1 : 0 };
      }),
    ),
  );
}

const sumOf = (counts: readonly Count[], period: string): number =>
  counts.filter(({ quarter }) => quarter.startsWith(period)).reduce((sum, { count }) => sum + count, 0);

/** What did not happen is not listed; the line of the sum says that it did not. */
function yearRows(code: string, year: string, counts: readonly Count[]): Value[][] {
  const sums = new Map<string, number>();
  for (const { quarter, key, count } of counts)
    if (quarter.startsWith(year)) sums.set(key, (sums.get(key) ?? 0) + count);
  return [
    ...[...sums].filter(([, count]) => count > 0).map(([key, count]) => [code, year, ...key.split(';'), count]),
    [code, year, 'All', 'All', sumOf(counts, year)],
  ];
}

/** Disposals, and how many there are in a year for 1,000 residents aged 10 to 17. */
const disposals: readonly (readonly [disposal: string, often: number])[] = [
  ['Reprimand', 4.5],
  ['Final Warning', 2.2],
  ['Absolute Discharge', 0.05],
  ['Conditional Discharge', 0.5],
  ['Bind Over', 0.05],
  ['Compensation Order', 0.15],
  ['Fine', 0.4],
  ['Referral Order', 2.5],
  ['Reparation Order', 0.4],
  ['Action Plan Order', 0.3],
  ['Attendance Centre Order', 0.15],
  ['Community Punishment Order', 0.2],
  ['Community Rehabilitation Order', 0.15],
  ['Curfew Order', 0.25],
  ['Supervision Order', 0.6],
  ['Detention and Training Order', 0.3],
  ['Section 90-91 Detention', 0.02],
];

/** Districts, and the counties that are their sum. */
export function generateDisposals(districts: readonly District[], folder: string): void {
  const rows = districts.flatMap(({ code, county, aged10to17 }) => {
    const chance = seeded(`youth disposals ${code}`);
    return years.flatMap((year) =>
      disposals.map(([disposal, often]) => ({
        areas: [code, county!],
        year,
        disposal,
        count: chance.poisson((aged10to17 / 1000) * often),
      })),
    );
  });
  const sums = new Map<string, number>();
  for (const { areas, year, disposal, count } of rows)
    for (const area of areas)
      for (const line of [disposal, 'All']) {
        const key = `${area};${year};${line}`;
        sums.set(key, (sums.get(key) ?? 0) + count);
      }
  writeTable(
    folder,
    'disposals-2009-06',
    ['Area Code', 'Financial Year', 'Disposal', 'Disposals'],
    [...sums].map(([key, count]) => [...key.split(';'), count]),
    { publishedOn: '2009-06-18' },
  );
}

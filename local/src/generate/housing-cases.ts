import { months, quarters, type SampleMonth } from './calendar.js';
import { type LandlordName, landlordNames, type Stock, stocksOf } from './housing-stock.js';
import type { Nation } from './nation.js';
import { seeded } from './seeded.js';
import { type Notice, type Value, writeTable } from './write.js';

/** Category, cases a month of 1,000 homes, and how much more of it there is in the long evenings of summer. */
const categories: readonly (readonly [name: string, cases: number, summer: number])[] = [
  ['Noise', 1.2, 0.35],
  ['Verbal abuse, harassment, intimidation or threatening behaviour', 0.8, 0.1],
  ['Hate-related incidents', 0.05, 0],
  ['Vandalism and damage to property', 0.4, 0.15],
  ['Pets and animal nuisance', 0.2, 0.1],
  ['Nuisance from vehicles', 0.15, 0.1],
  ['Drugs, substance misuse or drug dealing', 0.2, 0],
  ['Alcohol-related', 0.1, 0.1],
  ['Domestic abuse', 0.15, 0],
  ['Physical violence', 0.1, 0],
  ['Litter, rubbish or fly-tipping', 0.35, 0],
  ['Garden nuisance', 0.3, 0.6],
  ['Misuse of communal areas or loitering', 0.3, 0.4],
];
const allCases = 'All cases';
const header = ['Landlord', 'District Code', 'Ward Code', 'Period', 'Category', 'Cases Opened', 'Homes'];

/** Cases of one category in one month; `ward` is empty where the return does not go below the district. */
interface Count {
  readonly ward: string;
  readonly month: SampleMonth;
  readonly category: string;
  readonly cases: number;
}

/** The periods that one file gives. */
interface Span {
  readonly quarters: readonly string[];
  readonly months: readonly string[];
}

const spanOf = (some: readonly string[], isMonth: (month: SampleMonth) => boolean): Span => ({
  quarters: some,
  months: months.filter(isMonth).map(({ code }) => code),
});

/** Returns of both landlords: one by ward and month, as they come and once corrected; the other by district, all at once. */
export function generateCases(nation: Nation, folder: string): void {
  const [corrected, last] = quarters.slice(-2) as [string, string];
  const lastMonth = months.filter(({ quarter }) => quarter === last).at(-1)!.code;
  const firstOfLast = months.find(({ quarter }) => quarter === last)!.code;
  const spans = {
    beforeLast: spanOf(quarters.slice(0, -1), ({ code }) => code < firstOfLast),
    corrected: spanOf([corrected], ({ quarter }) => quarter === corrected),
    last: spanOf([last], ({ quarter }) => quarter === last),
    afterLast: spanOf([], ({ code }) => code > lastMonth),
    all: spanOf(quarters, () => false),
  };
  const write = (
    name: string,
    landlord: LandlordName,
    span: Span,
    notice: Notice,
    changed: (count: Count) => Count = (count) => count,
  ): void => writeTable(folder, name, header, rowsOf(stocksOf(landlord, nation), changed, span), notice);

  const { westKent, moat } = landlordNames;
  const corrections: Notice = { publishedOn: '2009-09-24', status: 'REVISED' };
  write('west-kent-cases-2009-08', westKent, spans.beforeLast, { publishedOn: '2009-08-20' });
  write('west-kent-cases-2009-09', westKent, spans.corrected, corrections, addLateCase);
  write('west-kent-cases-2009-11', westKent, spans.last, { publishedOn: '2009-11-05' });
  write('moat-cases-2009-11', moat, spans.all, { publishedOn: '2009-11-19' }, withoutWard);
  write('west-kent-months-2009-12', westKent, spans.afterLast, { publishedOn: '2009-12-17' });
}

/** Of each month; wards have homes by their people, some more and some fewer. */
function countsOf({ landlord, district, homes }: Stock): Count[] {
  const chance = seeded(`housing cases ${landlord} ${district.code}`);
  const places = district.wards.length > 0 ? district.wards : [{ code: '', people: 1 }];
  const weights = places.map(({ people }) => people * chance.between(0.2, 1.8));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return months.flatMap((month) =>
    places.flatMap(({ code: ward }, place) =>
      categories.map(([category, cases, summer]) => {
        const season = 1 + summer * Math.cos(((month.month - 7) * Math.PI) / 6);
        const mean = ((homes * weights[place]!) / whole / 1000) * cases * season;
        return { ward, month, category, cases: chance.poisson(mean) };
      }),
    ),
  );
}

const withoutWard = (count: Count): Count => ({ ...count, ward: '' });

/** Noise that was reported in the quarter, and entered after it. */
const addLateCase = (count: Count): Count =>
  count.category === 'Noise' && count.cases > 0 ? { ...count, cases: count.cases + 1 } : count;

/** Counted again for each file: the cases of a nation would not be small in memory. */
function* rowsOf(stocks: readonly Stock[], changed: (count: Count) => Count, span: Span): Generator<Value[]> {
  for (const stock of stocks) {
    const counts = countsOf(stock).map(changed);
    for (const quarter of span.quarters)
      yield* periodRows(
        stock,
        quarter,
        counts.filter(({ month }) => month.quarter === quarter),
      );
    for (const code of span.months)
      yield* periodRows(stock, code, counts.filter(({ month }) => month.code === code).map(withoutWard));
  }
}

/** Categories with a case, ward by ward; then what each ward has, and what the district has. */
function* periodRows(
  { landlord, district, homes }: Stock,
  period: string,
  counts: readonly Count[],
): Generator<Value[]> {
  const sums = new Map<string, number>();
  const add = (key: string, cases: number): void => void sums.set(key, (sums.get(key) ?? 0) + cases);
  for (const { ward, category, cases } of counts) {
    if (cases > 0) add(`${ward}\t${category}`, cases);
    add(`${ward}\t${allCases}`, cases);
    if (ward) add(`\t${allCases}`, cases);
  }
  for (const [key, cases] of [...sums].sort(inOrderOfReturn)) {
    const [ward, category] = key.split('\t') as [string, string];
    yield [landlord, district.code, ward, period, category, cases, ward || category !== allCases ? '' : homes];
  }
}

/** Ward by ward, the district last; what is stated of all cases below the cases. */
const inOrderOfReturn = ([one]: readonly [string, number], [other]: readonly [string, number]): number =>
  sortKey(one) < sortKey(other) ? -1 : 1;
const sortKey = (key: string): string => {
  const [ward, category] = key.split('\t') as [string, string];
  return `${ward || '~'}\t${category === allCases ? '~' : category}`;
};

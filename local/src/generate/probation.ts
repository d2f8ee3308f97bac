import { numberOf, quarters } from './calendar.js';
import type { District, Nation, Place } from './nation.js';
import { generateCohorts } from './probation-cohorts.js';
import { writeReadMe } from './read-me.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

/** Writes the sample files of this agency to a folder. */
export function generateProbation(nation: Nation, folder: string): void {
  writeReadMe(
    folder,
    'cohorts, reoffending, prolific offenders, referrals, people under supervision and what orders led to.',
  );
  generateCohorts(nation, folder);
  const districts = nation.partnerships.flatMap((one) => one.districts);
  generateReferrals(districts, folder);
  writeTable(
    folder,
    'caseload-2009-11',
    ['District Code', 'As At', 'Order Type', 'People'],
    districts.filter(({ county }) => county !== null).flatMap(caseloadRows),
    { publishedOn: '2009-11-05' },
  );
  writeTable(
    folder,
    'other-measures-2009-11',
    ['Measure', 'Area Code', 'Period', 'Numerator', 'Denominator'],
    nation.counties.flatMap(endedRows),
    { publishedOn: '2009-11-05' },
  );
}

/** Where the Power Project runs, and how many are referred to it a quarter; invented districts are all like the first. */
const referrals: Readonly<Record<string, number>> = { E07000111: 4, E07000115: 9, E07000116: 12 };

function generateReferrals(districts: readonly District[], folder: string): void {
  const rows = districts.flatMap((district) => {
    const chance = seeded(`probation referrals ${district.code}`);
    const mean = referrals[district.code] ?? (district.name.startsWith('SYNTHETIC') ? 4 : 0);
    if (mean === 0) return [];
    return quarters.map((quarter) => {
      // A person is rarely referred over the summer, when the project pauses for three weeks.
      const referred = chance.poisson(numberOf(quarter) === 2 ? mean * 0.9 : mean);
      const started = chance.binomial(referred, 0.75);
      const completed = chance.binomial(started, 0.6);
      return ['Power Project', district.code, quarter, referred, started, completed];
    });
  });
  const columns = ['Programme', 'District Code', 'Quarter', 'Referrals', 'Started', 'Completed'];
  const isLast = ([, , quarter]: readonly Value[]): boolean => quarter === quarters.at(-1);
  const earlier = rows.filter((row) => !isLast(row));
  writeTable(folder, 'programme-referrals-2009-08', columns, earlier, { publishedOn: '2009-08-06' });
  writeTable(folder, 'programme-referrals-2009-11', columns, rows.filter(isLast), { publishedOn: '2009-11-05' });
}

const orderTypes: readonly (readonly [type: string, ofThousand: number])[] = [
  ['Community order', 1.1],
  ['Suspended sentence order', 0.5],
  ['Licence', 0.35],
];
const lastDays = ['06-30', '09-30', '12-31', '03-31'];

function caseloadRows({ code, people }: Place): Value[][] {
  const chance = seeded(`probation caseload ${code}`);
  return quarters.flatMap((quarter) => {
    const number = numberOf(quarter);
    const year = Number(quarter.slice(0, 4)) + (number === 4 ? 1 : 0);
    const day = `${year}-${lastDays[number - 1]}`;
    const counts = orderTypes.map(
      ([type, ofThousand]) => [type, chance.poisson((people / 1000) * ofThousand)] as const,
    );
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return [...counts, ['All', all] as const].map(([type, count]) => [code, day, type, count]);
  });
}

/** Of those whose order or licence ended in the quarter. */
function endedRows({ code, people }: Place): Value[][] {
  const chance = seeded(`probation ended ${code}`);
  return quarters.flatMap((quarter) => {
    const ended = chance.poisson((people / 1000) * 0.6);
    const row = (measure: string, share: number): Value[] => [
      measure,
      code,
      quarter,
      chance.binomial(ended, share),
      ended,
    ];
    return [row('settled-accommodation', 0.79), row('employment', 0.46)];
  });
}

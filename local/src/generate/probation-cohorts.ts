import type { District, Nation, Place } from './nation.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

/** Published with the time that it takes until reoffending is known and counted; the last one after the meeting. */
const caseloads = [
  ['reoffending-2009-02', '2009-02-19', '1 October 2007 to 30 September 2008'],
  ['reoffending-2009-05', '2009-05-21', '1 January 2008 to 31 December 2008'],
  ['reoffending-2009-08', '2009-08-20', '1 April 2008 to 31 March 2009'],
  ['reoffending-2009-11', '2009-11-19', '1 July 2008 to 30 June 2009'],
  ['reoffending-2010-02', '2010-02-18', '1 October 2008 to 30 September 2009'],
] as const;

const quarterlyCohorts = [
  '1 January 2007 to 31 March 2007',
  '1 April 2007 to 30 June 2007',
  '1 July 2007 to 30 September 2007',
  '1 October 2007 to 31 December 2007',
  '1 January 2008 to 31 March 2008',
];

const yearsOfScheme = ['2007/08', '2008/09'];

/** Of 1,000 people of the county: on the caseload of twelve months, and cautioned, convicted or released in three. */
const onCaseload = 8;
const inQuarter = 1.3;

/** Authorities that the tables have beside those that are loaded. */
const otherAuthorities = [
  { name: 'East Sussex', code: '', people: 600_000 },
  { name: 'Surrey', code: '', people: 650_000 },
];

export function generateCohorts({ partnerships, counties }: Nation, folder: string): void {
  const districts = partnerships.flatMap((one) => one.districts);
  const listed = [...counties, ...districts.filter(({ county }) => county === null)];
  for (const [name, publishedOn, cohort] of caseloads)
    writeTable(
      folder,
      name,
      ['Local Authority', 'Cohort', 'Offenders', 'Reoffenders', 'Predicted Rate'],
      [...listed, ...otherAuthorities].map((place) => caseloadRow(place, cohort)),
      { publishedOn },
    );
  const columns = ['Local Authority', 'Cohort', 'Offenders', 'Reoffenders', 'Reoffences'];
  // Districts of a county came a year later.
  for (const [publishedOn, places] of [
    ['2009-10-29', listed],
    ['2010-10-28', [...listed, ...districts.filter(({ county }) => county !== null)]],
  ] as const)
    writeTable(
      folder,
      `proven-reoffending-${publishedOn.slice(0, 7)}`,
      columns,
      places.flatMap((place) => quarterlyCohorts.map((cohort) => quarterlyRow(place, cohort))),
      { publishedOn, status: publishedOn === '2009-10-29' ? 'PROVISIONAL' : 'FINAL' },
    );
  writeTable(
    folder,
    'prolific-offenders-2009-08',
    ['Area Code', 'Year', 'Cohort Size', 'Baseline Offences', 'Follow-up Offences'],
    yearsOfScheme.flatMap((year) => schemeRows(districts, year)),
    { publishedOn: '2009-08-13' },
  );
}

/** Tables name the authorities; an invented one is known by its code alone. */
const labelOf = ({ name, code }: Pick<Place, 'name' | 'code'>): string => (name.startsWith('SYNTHETIC') ? code : name);

function caseloadRow(place: Pick<Place, 'name' | 'code' | 'people'>, cohort: string): Value[] {
  const chance = seeded(`probation caseload of ${place.name} ${cohort}`);
  const offenders = chance.poisson((place.people / 1000) * onCaseload);
  const predicted = chance.between(9.2, 9.9).toFixed(2);
  return [labelOf(place), cohort, offenders, chance.binomial(offenders, 0.091), `${predicted}%`];
}

function quarterlyRow(place: Place, cohort: string): Value[] {
  const chance = seeded(`probation cohort of ${place.code} ${cohort}`);
  // A district's part of the rate differs, so that some cohorts are too small for one.
  const offenders = chance.poisson((place.people / 1000) * (place.people < 200_000 ? 0.3 : inQuarter));
  const reoffenders = chance.binomial(offenders, 0.28);
  const reoffences = reoffenders + chance.poisson(reoffenders * 1.9);
  return [labelOf(place), cohort, offenders, reoffenders, reoffences];
}

/** Districts, and the counties that are their sum. */
function schemeRows(districts: readonly District[], year: string): Value[][] {
  const sums = new Map<string, number[]>();
  const rows = districts
    .filter(({ county }) => county !== null)
    .map(({ code, county, people }): Value[] => {
      const chance = seeded(`probation scheme ${code} ${year}`);
      const size = chance.poisson(people / 14_000);
      const baseline = chance.poisson(size * 3.8);
      const counts = [size, baseline, chance.poisson(baseline * 0.63)];
      sums.set(
        county!,
        counts.map((count, place) => count + (sums.get(county!)?.[place] ?? 0)),
      );
      return [code, year, ...counts];
    });
  return [...rows, ...[...sums].map(([county, counts]) => [county, year, ...counts])];
}

import { numberOf, quarters } from './calendar.js';
import { type LandlordName, landlordNames, type Stock, stocksOf } from './housing-stock.js';
import type { Nation } from './nation.js';
import { seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

/** Whom injunctions bind, and how many a quarter there are for 1,000 homes. */
const respondents: readonly (readonly [kind: string, injunctions: number])[] = [
  ['Tenant', 0.3],
  ['Household member or visitor', 0.15],
  ['Non-tenant', 0.1],
];
/** One landlord went to court about a whole estate, so that some counts are large enough to be published. */
const estate = { district: 'E07000107', since: '2009/10 Q1', times: 10 } as const;

const years = ['2007/08', '2008/09'];

export function generateOtherHousing(nation: Nation, folder: string): void {
  const stocks = Object.values(landlordNames).flatMap((landlord) => stocksOf(landlord, nation));
  writeTable(
    folder,
    'injunctions-2009-11',
    ['Landlord', 'District Code', 'Quarter', 'Respondent', 'Injunctions Granted'],
    stocks.flatMap(injunctionRows),
    { publishedOn: '2009-11-19' },
  );
  const duties = homelessnessRows(nation);
  const assessed = ['ONS code', 'Quarter', ...dutyColumns];
  const isLast = ([, quarter]: readonly Value[]): boolean => quarter === quarters.at(-1);
  writeTable(
    folder,
    'homelessness-2009-09',
    assessed,
    duties.filter((row) => !isLast(row)),
    {
      publishedOn: '2009-09-10',
    },
  );
  writeTable(folder, 'homelessness-2009-12', assessed, duties.filter(isLast), { publishedOn: '2009-12-10' });
  writeTable(
    folder,
    'tenant-satisfaction-2009-11',
    ['Landlord', 'District Code', 'Quarter', 'Respondents', 'Percent Satisfied'],
    stocks.flatMap(satisfactionRows),
    { publishedOn: '2009-11-19' },
  );
  writeTable(
    folder,
    'other-measures-2009-11',
    ['Measure', 'Area Code', 'Period', 'Numerator', 'Value', 'Sample Size'],
    stocks.flatMap(otherRows),
    { publishedOn: '2009-11-19' },
  );
}

function injunctionRows({ landlord, district, homes }: Stock): Value[][] {
  const chance = seeded(`housing injunctions ${landlord} ${district.code}`);
  const times = (quarter: string): number =>
    district.code === estate.district && quarter >= estate.since ? estate.times : 1;
  return quarters.flatMap((quarter) =>
    respondents.map(([kind, injunctions]) => [
      landlord,
      district.code,
      quarter,
      kind,
      chance.poisson((homes / 1000) * injunctions * times(quarter)),
    ]),
  );
}

const dutyColumns = [
  'Total owed a prevention or relief duty',
  'Threatened with homelessness within 56 days - Prevention duty owed',
  'Homeless - Relief duty owed',
];

/** Of all districts, as the table has them; more households lose their home in winter. One quarter is withheld. */
function homelessnessRows({ partnerships }: Nation): Value[][] {
  return partnerships
    .flatMap(({ districts }) => districts)
    .flatMap(({ code, households }) => {
      const chance = seeded(`housing homelessness ${code}`);
      return quarters.map((quarter, place): Value[] => {
        const season = 1 + (numberOf(quarter) === 4 ? 0.2 : 0);
        const [prevention, relief] = [0.55, 0.25].map((mean) => chance.poisson((households / 1000) * mean * season));
        const counts = place === 1 ? ['*', '*', '*'] : [prevention! + relief!, prevention!, relief!];
        return [code, quarter, ...counts];
      });
    });
}

/** A landlord with few homes asks few tenants. */
function satisfactionRows({ landlord, district, homes }: Stock): Value[][] {
  const chance = seeded(`housing satisfaction ${landlord} ${district.code}`);
  return quarters.map((quarter, place) => {
    const respondents = Math.max(5, chance.poisson(homes * 0.03));
    const satisfied = chance.binomial(respondents, 0.58 + 0.012 * place);
    const percent = ((100 * satisfied) / respondents).toFixed(1);
    return [landlord, district.code, quarter, respondents, percent];
  });
}

const idOf: Readonly<Record<LandlordName, string>> = {
  [landlordNames.westKent]: 'west-kent-housing-association',
  [landlordNames.moat]: 'moat',
};

/** Where few cases are closed in a quarter the mean of their days is not published. */
function otherRows({ landlord, district, homes }: Stock): Value[][] {
  const chance = seeded(`housing other ${landlord} ${district.code}`);
  const closed = seeded(`housing cases closed ${landlord} ${district.code}`);
  const id = idOf[landlord];
  return [
    ...quarters.map((quarter) => [
      `${id}-days-to-close-a-case`,
      district.code,
      quarter,
      '',
      chance.between(31, 62).toFixed(1),
      closed.poisson((homes / 1000) * 20),
    ]),
    ...years.map((year) => [`${id}-evictions`, district.code, year, chance.poisson((homes / 1000) * 1.2), '', '']),
  ];
}

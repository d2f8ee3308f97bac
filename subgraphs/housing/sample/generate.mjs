/**
 * Writes the SYNTHETIC sample files of this folder: node generate.mjs. The same seed gives the same files.
 * Nothing in them is taken from a landlord; they only have the shape of the returns that landlords make.
 */
import { writeFileSync } from 'node:fs';

/** mulberry32: small, seeded, the same everywhere. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(20090401);
/** Around a mean; a mean below 1 gives 0 or 1. */
const around = (mean) => Math.floor(mean * (0.8 + 0.4 * next()) + next());
const write = (file, lines) => writeFileSync(new URL(file, import.meta.url), `${lines.join('\n')}\n`);
const release = (file, publishedOn, header, rows, status = 'FINAL') => {
  write(`${file}.csv`, [header, ...rows.map((row) => row.join(','))]);
  write(`${file}.release.json`, [JSON.stringify({ publishedOn, status, synthetic: true }, null, 2)]);
};

const quarters = ['2008/09 Q1', '2008/09 Q2', '2008/09 Q3', '2008/09 Q4', '2009/10 Q1', '2009/10 Q2'];
/** How many homes a landlord has in a district, against the largest. */
const stock = {
  'West Kent Housing Association': { E07000111: 1, E07000115: 0.3, E07000116: 0.2 },
  Moat: { E07000111: 0.09, E07000107: 0.8, E07000110: 0.5, E07000113: 0.4 },
};
/** Category, cases a quarter in the largest stock, and by quarter of the year: summer evenings are long. */
const categories = [
  ['Noise', 17, [1.1, 1.3, 0.8, 0.8]],
  ['"Verbal abuse, harassment, intimidation or threatening behaviour"', 12, [1, 1.1, 1, 0.9]],
  ['Vandalism and damage to property', 5, [1, 1.1, 1, 0.9]],
  ['Pets and animal nuisance', 3, [1, 1.2, 0.9, 0.9]],
  ['Nuisance from vehicles', 2, [1, 1, 1, 1]],
  ['"Drugs, substance misuse or drug dealing"', 3, [1, 1, 1, 1]],
  ['"Litter, rubbish or fly-tipping"', 4, [1.1, 1, 0.9, 1]],
  ['Misuse of communal areas or loitering', 5, [1, 1.4, 0.8, 0.8]],
];
const casesOf = (landlord, some) =>
  some.flatMap((quarter) =>
    Object.entries(stock[landlord]).flatMap(([district, homes]) =>
      categories.map(([category, mean, season]) => [
        landlord,
        district,
        quarter,
        category,
        around(mean * homes * season[Number(quarter.at(-1)) - 1]),
      ]),
    ),
  );
const caseHeader = 'Landlord,District Code,Quarter,Category,Cases Opened';
const [westKent, moat] = Object.keys(stock);
release('west-kent-cases-2009-08', '2009-08-20', caseHeader, casesOf(westKent, quarters.slice(0, 5)));
release('west-kent-cases-2009-11', '2009-11-05', caseHeader, casesOf(westKent, quarters.slice(5)));
release('moat-cases-2009-11', '2009-11-19', caseHeader, casesOf(moat, quarters));

/** Respondent, and injunctions a quarter in the largest stock. */
const respondents = [
  ['Tenant', 1.6],
  ['Household member or visitor', 0.9],
  ['Non-tenant', 0.5],
];
/** One landlord went to court about a whole estate, so that one count is large enough to be published. */
const estate = { E07000107: 9 };
release(
  'injunctions-2009-11',
  '2009-11-19',
  'Landlord,District Code,Quarter,Respondent,Injunctions Granted',
  Object.entries(stock).flatMap(([landlord, districts]) =>
    Object.entries(districts).flatMap(([district, homes]) =>
      quarters
        .slice(4)
        .flatMap((quarter) =>
          respondents.map(([respondent, mean]) => [
            landlord,
            district,
            quarter,
            respondent,
            around(mean * homes * (estate[district] ?? 1)),
          ]),
        ),
    ),
  ),
);

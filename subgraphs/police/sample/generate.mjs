/**
 * Writes the SYNTHETIC sample files of this folder: node generate.mjs. The same seed gives the same files.
 * Nothing in them is taken from a real table; they only have the shape of the published ones, with seasons.
 */
import { readFileSync, writeFileSync } from 'node:fs';

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

const next = random(20091203);
const around = (mean) => Math.max(0, Math.round(mean * (0.85 + 0.3 * next())));
const { areas } = JSON.parse(readFileSync(new URL('../../../schema/registers/areas.json', import.meta.url)));
const partnerships = areas.filter(({ type }) => type === 'COMMUNITY_SAFETY_PARTNERSHIP');
const quarters = [2007, 2008, 2009].flatMap((year) => [1, 2, 3, 4].map((quarter) => ({ year, quarter })));

/** Code, description, group, subgroup, offences a quarter in a middling partnership, and by quarter of the year. */
const offences = [
  ['28A', 'Burglary in a dwelling', 'Theft offences', 'Domestic burglary', 68, [0.9, 0.85, 1.2, 1.05]],
  ['28B', 'Attempted burglary in a dwelling', 'Theft offences', 'Domestic burglary', 17, [0.9, 0.85, 1.2, 1.05]],
  ['30A', 'Burglary in a building other than a dwelling', 'Theft offences', 'Non-domestic burglary', 92, [1, 1, 1, 1]],
  ['45', 'Theft from vehicle', 'Theft offences', 'Vehicle offences', 150, [1, 1.05, 1.05, 0.9]],
  ['48', 'Theft or unauthorised taking of motor vehicle', 'Theft offences', 'Vehicle offences', 46, [1, 1, 1, 1]],
  ['46', 'Shoplifting', 'Theft offences', 'Shoplifting', 84, [0.95, 0.9, 1.2, 0.95]],
  ['39', 'Theft from the person', 'Theft offences', 'Theft from the person', 12, [1, 1, 1.1, 0.9]],
  ['44', 'Theft or unauthorised taking of a pedal cycle', 'Theft offences', 'Bicycle theft', 24, [1.1, 1.4, 0.9, 0.6]],
  ['49', 'Other theft', 'Theft offences', 'All other theft offences', 190, [1, 1.1, 1, 0.9]],
  ['105A', 'Common assault', 'Violence against the person', 'Violence without injury', 120, [1.05, 1.1, 0.95, 0.9]],
  ['8G', 'Actual bodily harm', 'Violence against the person', 'Violence with injury', 115, [1.05, 1.1, 0.95, 0.9]],
  ['125', '"Public fear, alarm or distress"', 'Public order offences', 'Public order offences', 52, [1.05, 1.15, 0.9, 0.9]],
  ['20', 'Sexual assault', 'Sexual offences', 'Other sexual offences', 11, [1, 1.1, 1, 0.9]],
  ['34B', 'Robbery of personal property', 'Robbery', 'Robbery of personal property', 9, [1, 1, 1, 1]],
  ['58', 'Criminal damage', 'Criminal damage and arson', 'Criminal damage', 250, [1.05, 1.05, 1, 0.9]],
  ['56', 'Arson', 'Criminal damage and arson', 'Arson', 12, [1.2, 1.1, 0.9, 0.8]],
  ['92', 'Possession of drugs', 'Drug offences', 'Possession of drugs', 60, [1, 1, 1, 1]],
  ['53', 'Fraud by false representation', 'Fraud offences', 'Fraud offences', 38, [1, 1, 1, 1]],
  ['10', 'Possession of weapons', 'Possession of weapons offences', 'Possession of weapons offences', 7, [1, 1, 1, 1]],
];

const size = new Map(partnerships.map(({ code }) => [code, 0.6 + 1.1 * next()]));
const header =
  'Financial Year,Financial Quarter,Force Name,CSP Name,Offence Description,Offence Group,Offence Subgroup,Offence Code,Number of Offences';

const recordedCrime = quarters.map(({ year, quarter }) =>
  partnerships.flatMap(({ code, name }) =>
    offences.map(([offence, description, group, subgroup, mean, season]) =>
      [
        `${year}/${String((year + 1) % 100).padStart(2, '0')}`,
        quarter,
        'Kent',
        name,
        description,
        group,
        subgroup,
        offence,
        around(mean * season[quarter - 1] * size.get(code) * (1 - 0.03 * (year - 2007))),
      ].join(','),
    ),
  ),
);

const write = (file, lines) => writeFileSync(new URL(file, import.meta.url), `${lines.join('\n')}\n`);
const notice = (file, publishedOn, more = {}) =>
  write(`${file}.release.json`, [JSON.stringify({ publishedOn, status: 'FINAL', synthetic: true, ...more }, null, 2)]);

// To the first quarter of 2009/10 in August, the second in November: a meeting in between knew less.
write('recorded-crime-2009-08.csv', [header, ...recordedCrime.slice(0, 9).flat()]);
notice('recorded-crime-2009-08', '2009-08-13');
write('recorded-crime-2009-11.csv', [header, ...recordedCrime[9]]);
notice('recorded-crime-2009-11', '2009-11-12');

write('restorative-disposals.csv', [
  'Area Code,Quarter,Restorative Disposals',
  ...quarters.slice(8, 10).map(({ year, quarter }) => `E07000116,${year}/10 Q${quarter},${around(14)}`),
]);
notice('restorative-disposals', '2009-11-12');

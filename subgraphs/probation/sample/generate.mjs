/**
 * Writes the SYNTHETIC sample files of this folder: node generate.mjs. The same seed gives the same files.
 * Nothing in them is taken from a real table; they only have the shape of the published table and of the service's return.
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

const next = random(20081001);
/** Around a mean; a mean below 1 gives 0 or 1. */
const around = (mean, spread) => Math.floor(mean * (1 - spread + 2 * spread * next()) + next());
const write = (file, lines) => writeFileSync(new URL(file, import.meta.url), `${lines.join('\n')}\n`);
const release = (file, publishedOn, header, rows) => {
  write(`${file}.csv`, [header, ...rows.map((row) => row.join(','))]);
  write(`${file}.release.json`, [JSON.stringify({ publishedOn, status: 'FINAL', synthetic: true }, null, 2)]);
};

/** Authorities of the table, and how many adults were under supervision in twelve months. */
const authorities = { 'East Sussex': 4800, Kent: 11600, Medway: 2900, Surrey: 5200 };
/** Published with the time that it takes until reoffending is known and counted; the last one after the meeting. */
const cohorts = [
  ['reoffending-2009-02', '2009-02-19', '1 October 2007 to 30 September 2008'],
  ['reoffending-2009-05', '2009-05-21', '1 January 2008 to 31 December 2008'],
  ['reoffending-2009-08', '2009-08-20', '1 April 2008 to 31 March 2009'],
  ['reoffending-2009-11', '2009-11-19', '1 July 2008 to 30 June 2009'],
  ['reoffending-2010-02', '2010-02-18', '1 October 2008 to 30 September 2009'],
];
for (const [file, publishedOn, cohort] of cohorts)
  release(
    file,
    publishedOn,
    'Local Authority,Cohort,Offenders,Reoffenders',
    Object.entries(authorities).map(([authority, mean]) => {
      const offenders = around(mean, 0.03);
      return [authority, cohort, offenders, around(offenders * 0.091, 0.05)];
    }),
  );

/** Referrals a quarter. */
const districts = { E07000111: 4, E07000115: 9, E07000116: 12 };
release(
  'programme-referrals-2009-11',
  '2009-11-05',
  'Programme,District Code,Quarter,Referrals',
  ['2008/09 Q1', '2008/09 Q2', '2008/09 Q3', '2008/09 Q4', '2009/10 Q1', '2009/10 Q2'].flatMap((quarter) =>
    Object.entries(districts).map(([district, mean]) => ['Power Project', district, quarter, around(mean, 0.4)]),
  ),
);

/**
 * Writes the SYNTHETIC sample files of this folder: node generate.mjs. The same seed gives the same files.
 * Nothing in them is taken from a real table; they only have the shape of what the services return.
 * reparation-projects-2009-12-03 is not written here: its one row is what line 216 of the minutes reports.
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

const next = random(20080401);
const around = (mean, spread) => Math.round(mean * (1 - spread + 2 * spread * next()));
const write = (file, lines) => writeFileSync(new URL(file, import.meta.url), `${lines.join('\n')}\n`);
const release = (file, publishedOn, header, rows, status = 'FINAL') => {
  write(`${file}.csv`, [header, ...rows.map((row) => row.join(','))]);
  write(`${file}.release.json`, [JSON.stringify({ publishedOn, status, synthetic: true }, null, 2)]);
};

/** First-time entrants a year: the police count more than the youth offending team comes to know. */
const districts = { E07000111: 74, E07000115: 96, E07000116: 83, E07000107: 118 };
const shareOf = { PNC: 1, YOT: 0.8 };
const entrants = (source, years) =>
  years.flatMap((year, age) =>
    Object.entries(districts).map(([district, mean]) => [
      source,
      district,
      year,
      around(mean * shareOf[source] * (1 - 0.04 * age), 0.06),
    ]),
  );
const entrantHeader = 'Source,District Code,Financial Year,First-time Entrants';
release('first-time-entrants-pnc-2008-11', '2008-11-13', entrantHeader, entrants('PNC', ['2006/07', '2007/08']));
release('first-time-entrants-yot-2009-05', '2009-05-14', entrantHeader, entrants('YOT', ['2007-08']));
release('first-time-entrants-pnc-2009-11', '2009-11-12', entrantHeader, entrants('PNC', ['2008/09']));
// The team's own count of the last year is still being checked: the public is not given it.
release('first-time-entrants-yot-2009-11', '2009-11-12', entrantHeader, entrants('YOT', ['2008-09']), 'PROVISIONAL');

/** Activity, and attendances in the first and the second half of the year. */
const activities = [
  ['Playschemes', 2600, 0],
  ['Sports coaching', 1900, 240],
  ['Arts and music workshops', 700, 120],
  ['Youth bus', 450, 310],
];
const attendances = (year, halves) =>
  halves.flatMap((half) =>
    activities.map(([activity, ...means]) => [
      'E07000111',
      `${year} H${half}`,
      activity,
      around(means[half - 1], 0.15),
    ]),
  );
const activityHeader = 'District Code,Half-year,Activity,Attendances';
release('participation-2009-06', '2009-06-11', activityHeader, attendances('2008/09', [1, 2]));
release('participation-2010-02', '2010-02-25', activityHeader, attendances('2009/10', [1]));

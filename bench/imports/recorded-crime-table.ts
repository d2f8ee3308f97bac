import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { Nation } from '../../local/src/generate/nation.js';
import { offences } from '../../local/src/generate/police-offence.js';
import { seeded } from '../../local/src/generate/seeded.js';

export const columns = [
  'Financial Year',
  'Financial Quarter',
  'Force Name',
  'CSP Name',
  'Offence Description',
  'Offence Group',
  'Offence Subgroup',
  'Offence Code',
  'Number of Offences',
];
const firstYear = 2002;
/** The Home Office lists about as many codes: each offence of the sample stands for some of them. */
const codesPerOffence = 7;
const rowsAtOnce = 5000;

export type FileEncoding = 'utf8' | 'windows-1252';

/** Writes the table of recorded crime of a SYNTHETIC nation, the same at every run, with its notice; gives the path. */
export function writeRecordedCrime(folder: string, nation: Nation, rows: number, encoding: FileEncoding): string {
  const path = join(folder, `recorded-crime-${encoding}.csv`);
  const file = openSync(path, 'w');
  let text = `${columns.join(',')}\n`;
  let written = 0;
  for (const row of rowsOf(nation, encoding)) {
    if (written === rows) break;
    text += row;
    written += 1;
    if (written % rowsAtOnce !== 0) continue;
    writeSync(file, iconv.encode(text, encoding));
    text = '';
  }
  writeSync(file, iconv.encode(text, encoding));
  closeSync(file);
  const notice = { publishedOn: '2020-01-30', status: 'FINAL', synthetic: true };
  writeFileSync(path.replace(/\.csv$/, '.release.json'), JSON.stringify(notice));
  return path;
}

/** Quarter by quarter, without end: every code in every partnership. */
function* rowsOf({ partnerships, forces }: Nation, encoding: FileEncoding): Generator<string> {
  const chance = seeded('bench imports');
  const forceNames = new Map(forces.map(({ code, name }) => [code, name]));
  // A dash of spreadsheets, in the codes of one offence, makes a file one that has to be transcoded.
  const dash = encoding === 'utf8' ? '-' : '–';
  const codes = offences.flatMap(({ code, description, group, subgroup }, place) =>
    Array.from({ length: codesPerOffence }, (_, number) => {
      const described = number === 0 ? description : `${description} ${place === 0 ? dash : '-'} kind ${number}`;
      const quoted = described.includes(',') ? `"${described}"` : described;
      return `${quoted},${group},${subgroup},${code}${number === 0 ? '' : `/${number}`}`;
    }),
  );
  for (let quarter = 0; ; quarter += 1) {
    const year = firstYear + Math.floor(quarter / 4);
    const period = `${year}/${String((year + 1) % 100).padStart(2, '0')},${(quarter % 4) + 1}`;
    for (const { force, name } of partnerships)
      for (const code of codes)
        yield `${period},${forceNames.get(force)},${name},${code},${Math.floor(chance.uniform() * 60)}\n`;
  }
}

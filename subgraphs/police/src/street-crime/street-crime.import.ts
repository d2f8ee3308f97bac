import { type AreaEntry, type Importer, readPeriodOf, RejectedValue, type Registers, type Row } from '@safer-graph/kit';
import { forcesHeld, plainForce } from '../police-force.js';
import { antiSocialBehaviour, type CrimeType, crimeTypeOf } from './crime-type.js';
import { streetCrime } from './street-crime.dataset.js';

/**
 * data.police.uk's street files: one row is one crime or incident, of which nothing is kept but that it is counted in its small
 * area and ward. Its number, point, street and outcome are never read.
 */
export const streetCrimeImport: Importer = {
  dataset: streetCrime,
  columns: ['Month', 'Falls within', 'LSOA code', 'LSOA name', 'Crime type'],
  read: (row, registers) => {
    const smallArea = isOfForceHeld(row, registers) ? readSmallArea(row, registers) : null;
    if (!smallArea) return [];
    const type = readCrimeType(row);
    const figure = { period: readPeriodOf(row, 'Month', 'MONTH'), numerator: 1, tally: true as const };
    const series = type === antiSocialBehaviour ? [type.series] : [type.series, 'all-crime'];
    const wards = smallArea.parents.filter((code) => registers.areas.get(code)?.type === 'WARD_2009');
    return series.flatMap((one) =>
      [smallArea.code, ...wards].map((area) => ({ ...figure, area, measure: `police/street-crime/${one}` })),
    );
  },
};

/**
 * Other forces' files have rows here too, near the border. Such a file would take the place of the small areas' figures by the
 * force that they lie in.
 */
function isOfForceHeld(row: Row, registers: Registers): boolean {
  const force = plainForce(row['Falls within']!);
  if (force === '') throw new RejectedValue('Falls within', row['Falls within']!, 'the name of a police force');
  return forcesHeld(registers).has(force);
}

function readCrimeType(row: Row): CrimeType {
  const type = crimeTypeOf(row['Crime type']!);
  if (type) return type;
  throw new RejectedValue('Crime type', row['Crime type']!, 'a category of data.police.uk, such as Vehicle crime');
}

/**
 * Null: the row has no place, or lies in a district whose small areas the register does not hold. A code of another census in
 * a district that it does hold is refused: without those rows the wards' totals would be too low, and nobody would see it.
 */
function readSmallArea(row: Row, registers: Registers): AreaEntry | null {
  const code = row['LSOA code']!;
  const area = registers.areas.get(code);
  if (area?.type === 'LSOA_2001') return area;
  if (code === '') return null;
  if (!/^[EW]01\d{6}$/.test(code))
    throw new RejectedValue('LSOA code', code, 'the code of a lower layer super output area, such as E01024451');
  const district = row['LSOA name']!.replace(/ \d{3}[A-Z]$/, '');
  if (!districtsHeld(registers).has(district.toLowerCase())) return null;
  throw new RejectedValue(
    'LSOA code',
    code,
    `one of the small areas of 2001 in ${district} that the register holds; later censuses drew some anew, so that their rows cannot be counted in wards of 2009`,
  );
}

const held = new WeakMap<Registers, ReadonlySet<string>>();

/** Names of the districts that small areas of the register are named after: "Sevenoaks 015B". */
function districtsHeld(registers: Registers): ReadonlySet<string> {
  const found = held.get(registers);
  if (found) return found;
  const names = [...registers.areas.values()]
    .filter(({ type }) => type === 'LSOA_2001')
    .map(({ name }) => name.replace(/ \d{3}[A-Z]$/, '').toLowerCase());
  const districts = new Set(names);
  held.set(registers, districts);
  return districts;
}

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
    const ground = isOfForceHeld(row, registers) ? readGround(row, registers) : null;
    if (!ground) return [];
    const type = readCrimeType(row);
    const figure = { period: readPeriodOf(row, 'Month', 'MONTH'), tally: true as const };
    const series = type === antiSocialBehaviour ? [type.series] : [type.series, 'all-crime'];
    return series.flatMap((one) => {
      const measure = `police/street-crime/${one}`;
      return [
        ...ground.within.map((area) => ({ ...figure, area, measure, numerator: 1 })),
        ...ground.perhaps.map((area) => ({ ...figure, area, measure, numerator: null, mark: 'NOT_STATED' as const })),
      ];
    });
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

/** The areas that a row is counted in, and those of which nobody can tell. */
interface Ground {
  readonly within: readonly string[];
  readonly perhaps: readonly string[];
}

/**
 * Null: the row has no place, or lies in a district whose small areas the register does not hold. Later censuses drew some small
 * areas anew: such a row may lie in any ward of its district, and a total that may lack it is not stated.
 */
function readGround(row: Row, registers: Registers): Ground | null {
  const code = row['LSOA code']!;
  const area = registers.areas.get(code);
  if (area?.type === 'LSOA_2001') return { within: [code, ...wardsOf(area, registers)], perhaps: [] };
  if (code === '') return null;
  if (!/^[EW]01\d{6}$/.test(code))
    throw new RejectedValue('LSOA code', code, 'the code of a lower layer super output area, such as E01024451');
  const wards = wardsByDistrict(registers).get(districtIn(row['LSOA name']!));
  return wards ? { within: [], perhaps: [...wards] } : null;
}

/** "Sevenoaks 015B" is named after its district. */
const districtIn = (name: string): string => name.replace(/ \d{3}[A-Z]$/, '').toLowerCase();

const wardsOf = ({ parents }: AreaEntry, { areas }: Registers): string[] =>
  parents.filter((code) => areas.get(code)?.type === 'WARD_2009');

const held = new WeakMap<Registers, ReadonlyMap<string, ReadonlySet<string>>>();

/** Of the districts that small areas of the register are named after. */
function wardsByDistrict(registers: Registers): ReadonlyMap<string, ReadonlySet<string>> {
  const found = held.get(registers);
  if (found) return found;
  const districts = new Map<string, Set<string>>();
  for (const area of registers.areas.values()) {
    if (area.type !== 'LSOA_2001') continue;
    const district = districtIn(area.name);
    const wards = districts.get(district) ?? new Set();
    districts.set(district, wards);
    for (const ward of wardsOf(area, registers)) wards.add(ward);
  }
  held.set(registers, districts);
  return districts;
}

import { months } from './calendar.js';
import type { Nation, Partnership } from './nation.js';
import { countsOf } from './police-count.js';
import { type Seeded, seeded } from './seeded.js';
import { type Value, writeTable } from './write.js';

const header =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'.split(
    ',',
  );
const outcomes = [
  'Investigation complete; no suspect identified',
  'Under investigation',
  'Unable to prosecute suspect',
  'Awaiting court outcome',
  'Local resolution',
];
const police = 'Kent Police';

/** Row by row a month takes 140 kilobytes, so that there are the last two alone; 36 months are in the table by ward. */
export function generateStreetCrime(nation: Nation, folder: string): void {
  for (const [index, { code }] of months.slice(-2).entries())
    writeTable(folder, `${code}-kent-street`, header, streetRows(nation, code), {
      publishedOn: ['2009-11-30', '2009-12-31'][index]!,
    });
}

function* streetRows({ partnerships }: Nation, month: string): Generator<Value[]> {
  for (const partnership of partnerships) yield* rowsOf(partnership, month);
}

/** Of districts without wards the register holds no small areas either. */
function* rowsOf(partnership: Partnership, month: string): Generator<Value[]> {
  const chance = seeded(`street ${partnership.code} ${month}`);
  for (const { district, ward, month: when, offence, kind, count } of countsOf(partnership)) {
    if (!ward || when.code !== month) continue;
    for (let event = 0; event < count; event += 1) {
      const place = placeOf(chance, district.wards, ward.smallAreas);
      const known = offence ? [crimeId(chance), chance.choice(outcomes)] : ['', ''];
      yield [known[0]!, month, police, police, ...place, kind.street, known[1]!, ''];
    }
  }
}

type Wards = Partnership['districts'][number]['wards'];

/** Longitude, latitude, location, code and name: the nearest map point is sometimes over a border, and some rows have none. */
function placeOf(chance: Seeded, wards: Wards, here: Wards[number]['smallAreas']): Value[] {
  const luck = chance.uniform();
  if (luck < 0.01) return ['', '', 'No Location', '', ''];
  const { code, name } = chance.choice(luck < 0.05 ? chance.choice(wards).smallAreas : here);
  const point = [chance.between(0.05, 0.35), chance.between(51.15, 51.42)].map((degrees) => degrees.toFixed(6));
  return [...point, 'On or near SYNTHETIC Street', code, name];
}

const crimeId = (chance: Seeded): string =>
  Array.from({ length: 8 }, () =>
    Math.floor(chance.uniform() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');

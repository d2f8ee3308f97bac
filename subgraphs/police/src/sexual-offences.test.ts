import { police } from './police.js';

/** What can be told apart below a district: each kind of offence that some open series counts, and another does not. */
const kinds = [
  'sexual offences',
  'violence',
  'burglary of homes',
  'other burglary',
  'vehicle crime',
  'shoplifting',
  'theft from the person',
  'bicycle theft',
  'other theft',
  'robbery',
  'criminal damage and arson',
  'drugs',
  'public order',
  'weapons',
  'fraud and other crime',
  'incidents, no crimes',
];
const [sexual] = kinds;
const crimes = kinds.slice(0, -1);
const violent = ['violence', 'sexual offences'];

/** What each series counts. A new one has to be entered here: else the tests fail. */
const counted: Readonly<Record<string, readonly string[]>> = {
  'ward-crime/all-crime': crimes,
  'ward-crime/burglary-dwelling': ['burglary of homes'],
  'ward-crime/burglary-other': ['other burglary'],
  'ward-crime/vehicle-crime': ['vehicle crime'],
  'ward-crime/shoplifting': ['shoplifting'],
  'ward-crime/criminal-damage': ['criminal damage and arson'],
  'ward-crime/violence-and-sexual-offences': violent,
  'ward-crime/anti-social-behaviour': ['incidents, no crimes'],
  'street-crime/all-crime': crimes,
  'street-crime/anti-social-behaviour': ['incidents, no crimes'],
  'street-crime/bicycle-theft': ['bicycle theft'],
  'street-crime/burglary': ['burglary of homes', 'other burglary'],
  'street-crime/criminal-damage-and-arson': ['criminal damage and arson'],
  'street-crime/drugs': ['drugs'],
  'street-crime/other-theft': ['other theft'],
  'street-crime/possession-of-weapons': ['weapons'],
  'street-crime/public-order': ['public order'],
  'street-crime/robbery': ['robbery'],
  'street-crime/shoplifting': ['shoplifting'],
  'street-crime/theft-from-the-person': ['theft from the person'],
  'street-crime/vehicle-crime': ['vehicle crime'],
  'street-crime/violence-and-sexual-offences': violent,
  'street-crime/other-crime': ['fraud and other crime'],
};

const smallAreas = ['LSOA_2001', 'WARD_2009'];
const openBelowDistrict = police.datasets
  .flatMap(({ measures }) => measures)
  .filter(({ disclosure, areaTypes }) => disclosure === 'OPEN' && areaTypes.some((type) => smallAreas.includes(type)))
  .map(({ id }) => id.replace('police/', ''));

/** How many of the rows say something that the others do not, by elimination. */
function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (const column of kinds.keys()) {
    const pivot = left.findIndex((row, place) => place >= found && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [left[found], left[pivot]] = [left[pivot]!, left[found]!];
    const top = left[found]!;
    for (const row of left.slice(found + 1)) {
      const factor = row[column]! / top[column]!;
      for (const place of kinds.keys()) row[place]! -= factor * top[place]!;
    }
    found += 1;
  }
  return found;
}

/** Whether sums and differences of the series, however many, leave one kind by itself. */
function leaves(kind: string, series: readonly (readonly string[])[]): boolean {
  const rows = series.map((counts) => kinds.map((one) => Number(counts.includes(one))));
  return rank([...rows, kinds.map((one) => Number(one === kind))]) === rank(rows);
}

describe('sexual offences below a district, which are sensitive', () => {
  it('are looked for in all open series of the police', () =>
    expect(openBelowDistrict.sort()).toEqual(Object.keys(counted).sort()));

  it('are what no sum or difference of open series leaves, of one dataset or of several', () =>
    expect(leaves(sexual!, Object.values(counted))).toBe(false));

  it('would be left if violence stood by itself beside the category of the street files', () =>
    expect(leaves(sexual!, [...Object.values(counted), ['violence']])).toBe(true));

  it('would be left if all but them were listed beside all crime', () =>
    expect(leaves(sexual!, [crimes, crimes.filter((kind) => kind !== sexual)])).toBe(true));
});

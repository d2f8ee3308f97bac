import { join } from 'node:path';
import { parseCatalogue } from '../contract.js';
import { agencySdl, catalogueOf, sdlOf } from '../fixture/agency-sdl.js';
import { readRegisters } from '../registers.js';
import { catalogueFindings } from './catalogues.js';

const registers = readRegisters(join(import.meta.dirname, '../..'));
const good = catalogueOf('police');
const [measure] = good.measures;
const parsed = (catalogue: object) => {
  const found = parseCatalogue({ name: 'police', sdl: '', catalogueJson: JSON.stringify(catalogue) });
  if (!found) throw new Error('There is a catalogue.');
  return found;
};
const findings = (catalogue: object) =>
  catalogueFindings(sdlOf('police'), parsed({ ...good, ...catalogue }), registers).map(
    ({ at, message }) => `${at} ${message}`,
  );

it('a catalogue that names only what exists is left in peace', () => expect(findings({})).toEqual([]));

it.each([
  [{ id: 'housing/cases' }, 'housing/cases expected an id that starts with police/.'],
  [{ organization: 'nobody' }, 'police/cases organisation nobody is not in registers/organisations.json.'],
  [{ alternativeProvider: 'nobody' }, 'police/cases organisation nobody is not in registers/organisations.json.'],
  [{ coverage: ['E07000999'] }, 'police/cases area E07000999 is not in registers/areas.json.'],
  [{ finestAreaType: 'COUNTY' }, 'police/cases expected finestAreaType DISTRICT, the first of areaTypes, got COUNTY.'],
  [{ collected: false }, 'police/cases collected is false, but areaTypes are [DISTRICT].'],
])('%j is found', (change, finding) => expect(findings({ measures: [{ ...measure, ...change }] })).toEqual([finding]));

it('an id that stands there twice is found', () =>
  expect(findings({ measures: [measure, measure] })).toEqual(['police/cases is there twice; an id names one series.']));

it('another agency’s catalogue is found', () =>
  expect(findings({ agency: 'housing' })).toEqual(['catalogue expected agency police, got housing.']));

it.each([['NoMeasure'], ['PoliceObservation']])('%s is no measure type of the SDL', (name) =>
  expect(findings({ types: { ...good.types, measure: name } })).toEqual([
    `catalogue.types expected a type ${name} that implements Measure in the SDL.`,
  ]),
);

it('what is no catalogue is refused with the place', () => {
  const catalogueJson = JSON.stringify({ ...good, measures: [{ ...measure, polarity: 'GOOD', extra: 1 }] });
  expect(() => parseCatalogue({ name: 'police', sdl: agencySdl('police'), catalogueJson })).toThrow(
    /schema\/police\.measures\.json is not a measure catalogue:[^]*LOW_IS_GOOD[^]*measures\[0\]\.polarity/,
  );
});

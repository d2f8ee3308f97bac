import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { streetCrime } from './street-crime.dataset.js';
import { streetCrimeImport } from './street-crime.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'Crime ID': 'f2235da7dca442eb0f092a72e5d4b1eec37cdd8541fa26d391cf774c803e1470',
  Month: '2009-10',
  'Reported by': 'Kent Police',
  'Falls within': 'Kent Police',
  Longitude: '0.189000',
  Latitude: '51.272000',
  Location: 'On or near SYNTHETIC Street',
  'LSOA code': 'E01024451',
  'LSOA name': 'Sevenoaks 015B',
  'Crime type': 'Vehicle crime',
  'Last outcome category': 'Under investigation',
  Context: '',
};
const read = (change: object) => streetCrimeImport.read({ ...row, ...change }, registers);
const seriesOf = (type: string) => [
  ...new Set(read({ 'Crime type': type }).map(({ measure }) => measure.split('/')[2])),
];

describe('a row of a street file', () => {
  it('is counted in its small area and ward, in its category and in all crime', () => {
    const figure = {
      period: { code: '2009-10', kind: 'MONTH', start: '2009-10-01', end: '2009-10-31' },
      numerator: 1,
      tally: true,
    };
    expect(read({})).toEqual(
      ['vehicle-crime', 'all-crime'].flatMap((series) =>
        ['E01024451', '29UKHA'].map((area) => ({ ...figure, area, measure: `police/street-crime/${series}` })),
      ),
    );
  });

  it('leaves nothing of its number, point, street and outcome', () => {
    const read: string[] = [];
    const watched = new Proxy(row, {
      get: (target, column: string) => {
        read.push(column);
        return Reflect.get(target, column) as string;
      },
    });
    streetCrimeImport.read(watched, registers);
    expect([...new Set(read)].sort()).toEqual(['Crime type', 'Falls within', 'LSOA code', 'Month']);
    expect(streetCrimeImport.columns).toEqual(['Month', 'Falls within', 'LSOA code', 'LSOA name', 'Crime type']);
  });

  it('of anti-social behaviour is no crime', () =>
    expect(seriesOf('Anti-social behaviour')).toEqual(['anti-social-behaviour']));

  it.each([
    ['Violence and sexual offences', 'violence-and-sexual-offences'],
    ['Violent crime', 'violence-and-sexual-offences'],
    ['Public disorder and weapons', 'public-order'],
    ['BICYCLE  THEFT', 'bicycle-theft'],
  ])('labelled %s counts as %s', (label, series) => expect(seriesOf(label)).toEqual([series, 'all-crime']));

  it.each([
    [
      'of another force, though in a small area that the register holds',
      { 'Falls within': 'Metropolitan Police Service' },
    ],
    ['without a place', { 'LSOA code': '', 'LSOA name': '' }],
    [
      'in a district whose small areas the register does not hold',
      { 'LSOA code': 'E01024300', 'LSOA name': 'Maidstone 003A' },
    ],
  ])('%s is passed over', (_, change) => expect(read(change)).toEqual([]));

  it('of a small area that a later census drew may lie in any ward of its district: none is stated', () => {
    const figures = read({ 'LSOA code': 'E01035012', 'LSOA name': 'Sevenoaks 016A' });
    const wards = [...registers.areas.values()].filter(({ type }) => type === 'WARD_2009').map(({ code }) => code);
    expect(wards).toHaveLength(26);
    for (const series of ['vehicle-crime', 'all-crime']) {
      const some = figures.filter(({ measure }) => measure === `police/street-crime/${series}`);
      expect(some.map(({ area }) => area).sort()).toEqual([...wards].sort());
    }
    expect(figures).toHaveLength(2 * 26);
    for (const figure of figures) expect(figure).toMatchObject({ numerator: null, mark: 'NOT_STATED', tally: true });
  });

  it.each([
    [
      'LSOA code',
      '29UKHA',
      'LSOA code: expected the code of a lower layer super output area, such as E01024451; got "29UKHA"',
    ],
    ['Crime type', 'Piracy', 'Crime type: expected a category of data.police.uk, such as Vehicle crime; got "Piracy"'],
    ['Falls within', '', 'Falls within: expected the name of a police force; got ""'],
    ['Month', '10/2009', 'Month: expected a month such as 2009-12; got "10/2009"'],
  ])('is refused for %s %j', (column, value, message) => expect(() => read({ [column]: value })).toThrow(message));
});

it('publishes no sexual offences by themselves in a small area', () =>
  expect(streetCrime.measures.filter(({ id }) => /sexual/.test(id)).map(({ id }) => id)).toEqual([
    'police/street-crime/violence-and-sexual-offences',
  ]));

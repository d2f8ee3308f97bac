import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';
import { placesNamed, placesOf } from './place-names.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const found = (places: ReturnType<typeof placesNamed>) =>
  places.map(({ id, reading, areas }) => [id, reading, ...areas.map(({ code }) => code)].join(' '));

test.each([
  ['Swanley', ['swanley MADE_OF 29UKHJ 29UKHK 29UKHL']],
  ['  SWANLEY ', ['swanley MADE_OF 29UKHJ 29UKHK 29UKHL']],
  ['Edenbridge', ['edenbridge MADE_OF 29UKGQ 29UKGR']],
  ['New Ash Green', ['new-ash-green WITHIN 29UKGK']],
  ['Sevenoaks', ['sevenoaks-district MADE_OF E07000111', 'sevenoaks-town MADE_OF 29UKHE 29UKHF 29UKHG 29UKHH']],
  ['Sevenoaks town', ['sevenoaks-town MADE_OF 29UKHE 29UKHF 29UKHG 29UKHH']],
  ['Kent', ['kent-county MADE_OF E10000016', 'kent-police-force-area MADE_OF E23000032']],
  ['West Kent', ['west-kent NOT_MAPPED']],
  ['Swan', []],
  ['', []],
])('%j may be %j', (name, places) => expect(found(placesNamed(registers, name))).toEqual(places));

test('without a name all places are listed', () =>
  expect(placesNamed(registers, null)).toHaveLength(registers.placeNames.length));

test.each([
  ['29UKHK', ['swanley MADE_OF 29UKHJ 29UKHK 29UKHL']],
  ['29UKGK', ['new-ash-green WITHIN 29UKGK']],
  ['E22000144', ['sevenoaks-district MADE_OF E07000111']],
  ['29UKGS', []],
  ['nowhere', []],
])('%s is of %j', (code, places) => expect(found(placesOf(registers, code))).toEqual(places));

import { join } from 'node:path';
import { type Given, managerOf, mutating, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { readCatalogues } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { withOwn } from '../partnership-measure/with-own.js';
import { importFigures } from './stated-figures.import.js';

const root = join(import.meta.dirname, '../../../..');
const meeting = 'sevenoaks-csp/2009-12-03';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importFigures(
    partnership.importing,
    join(root, 'subgraphs/partnership/sample/sevenoaks-csp-2009-12-03.figures.json'),
    {
      registers: partnership.registers,
      measureTypes: measureTypes(withOwn(readCatalogues(join(root, 'schema')))),
    },
  );
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const figure = (id: string, more: Given): Given => ({ id: `${meeting}/${id}`, expectedVersion: 1, key: id, ...more });
const read = 'version value qualifier direction quote history { version field before after }';

test.each<[string, Given, object, object]>([
  [
    'F13',
    { qualifier: 'APPROXIMATELY' },
    { value: 413000, qualifier: 'APPROXIMATELY', direction: null },
    { field: 'qualifier', before: 'OVER', after: 'APPROXIMATELY' },
  ],
  [
    'F02',
    { direction: word('UNCHANGED') },
    { value: null, qualifier: null, direction: 'UNCHANGED' },
    { field: 'direction', before: 'UP', after: 'UNCHANGED' },
  ],
  [
    'F05b',
    { direction: null, qualifier: null },
    { value: 93, qualifier: 'EXACT', direction: null },
    { field: 'direction', before: 'UP', after: null },
  ],
])('%s is read anew with %j, and its words stay', async (id, given, is, change) => {
  const answer = await mutate.done('correctFigureReading', figure(id, given), read, manager);
  expect(answer).toMatchObject({ ...is, version: 2 });
  expect(answer.history.at(-1)).toEqual({ version: 2, ...change });
});

test.each<[string, Given, string, string]>([
  [
    ...(['F10b', { qualifier: 'NEARLY' }, 'qualifier'] as const),
    'qualifier takes EXACT, OVER, AT_LEAST, APPROXIMATELY, UNDER; got "NEARLY".',
  ],
  [
    ...(['F03', { qualifier: 'OVER' }, 'qualifier'] as const),
    'qualifier is of a figure with a number, which this one has not; got OVER.',
  ],
  [
    ...(['F01', { direction: word('UP') }, 'direction'] as const),
    'direction of a CHANGE is that of its number, -13; got UP.',
  ],
  [
    ...(['F03', { direction: null }, 'direction'] as const),
    'direction is what a DIRECTION states: UP, DOWN or UNCHANGED; got null.',
  ],
])('%s with %j is refused', async (id, given, argument, message) =>
  expect(await mutate.refused('correctFigureReading', figure(id, given), manager)).toEqual({
    ...{ code: 'BAD_USER_INPUT', argument, message },
  }),
);

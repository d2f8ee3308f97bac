import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Given, managerOf, mutating, word } from '../../test-support/mutating.js';
import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { readCatalogues } from '../measure/catalogue.js';
import { partnershipSubgraph } from '../partnership.js';

const root = join(import.meta.dirname, '../../../..');
const sample = (name: string): string => join(root, `subgraphs/partnership/sample/sevenoaks-csp${name}.json`);
const subgraph = partnershipSubgraph(readCatalogues(join(root, 'schema')));
const meeting = 'sevenoaks-csp/2009-12-03';
const plan = 'sevenoaks-csp/2008-11';
const manager = managerOf('sevenoaks-csp');
let partnership: PartnershipDatabase;
let mutate: ReturnType<typeof mutating>;
const importFile = (kind: string, file: string) =>
  subgraph.import(partnership.importing, kind, file, partnership.registers);
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  await importFile('strategy', sample('.strategy-2008-11'));
  await importFile('figures', sample('-2009-12-03.figures'));
  await importFile('funding', sample('-2009-12-03.funding'));
  mutate = mutating(partnership);
}, 120_000);
afterAll(() => partnership.drop());

const award = { stream: 'sevenoaks-csp/funding/kfrs-2009-10', project: 'Bike marking' };
const commitment = { planLine: `${plan}/1.4c`, measure: 'youth/bullying/experienced', area: 'E07000111' };
const returned = { planLine: `${plan}/1.4c`, period: '2009/10 Q3', rag: word('GREEN') };

const cases: [mutation: string, named: Given, given: Given, erased: Given, fields: string, set: Given, none: Given][] =
  [
    [
      'recordAward',
      award,
      { amount: '12.50', currency: 'EUR', planLines: [`${plan}/1.7a`] },
      { amount: null, planLines: null },
      'amount currency planLinesBasis planLines { ref }',
      { amount: '12.50', currency: 'EUR', planLinesBasis: 'REVIEWED', planLines: [{ ref: '1.7a' }] },
      { amount: null, currency: 'EUR', planLinesBasis: null, planLines: [] },
    ],
    [
      'writeCommitment',
      commitment,
      { frequency: 'QUARTERLY', acceptedBecause: 'SYNTHETIC: by letter.' },
      { frequency: null },
      'frequency acceptedBecause',
      { frequency: 'QUARTERLY', acceptedBecause: 'SYNTHETIC: by letter.' },
      { frequency: null, acceptedBecause: 'SYNTHETIC: by letter.' },
    ],
    [
      'returnLineStatus',
      returned,
      { says: 'SYNTHETIC: done.' },
      { says: null },
      'comment',
      { comment: 'SYNTHETIC: done.' },
      { comment: null },
    ],
  ];

test.each(cases)('%s leaves what is left out as it is, and takes away what is null', async (...of) => {
  const [mutation, named, given, erased, fields, set, none] = of;
  const send = (args: Given, expectedVersion: number | null, key: string): Promise<Given> =>
    mutate.done(mutation, { ...named, ...args, expectedVersion, key }, `version ${fields}`, manager);
  expect(await send(given, null, `${mutation} given`)).toEqual({ version: 1, ...set });
  expect(await send({}, 1, `${mutation} left out`)).toEqual({ version: 1, ...set });
  expect(await send(erased, 1, `${mutation} erased`)).toEqual({ version: 2, ...none });
});

test('the same rating again is told where a comment says why, and only there', async () => {
  const rated = { planLine: `${plan}/1.7a`, period: '2009/10 Q3', rag: word('GREEN') };
  const send = (expectedVersion: number | null, key: string, comment: string | null) =>
    mutate.done(
      'returnLineStatus',
      { ...rated, expectedVersion, key, comment },
      'version history { field before after comment }',
      manager,
    );
  await send(null, 'rated', null);
  expect(await send(1, 'silent', null)).toMatchObject({ version: 1 });
  const { version, history } = await send(1, 'looked', 'Checked again with police.');
  expect([version, history.at(-1)]).toEqual([
    2,
    { field: 'rag', before: 'GREEN', after: 'GREEN', comment: 'Checked again with police.' },
  ]);
});

test('a reason that is taken away from a commitment that fails the check is asked for', async () => {
  const args = { ...commitment, acceptedBecause: null, expectedVersion: 2, key: 'no reason' };
  expect(await mutate.refused('writeCommitment', args, manager)).toMatchObject({
    code: 'BAD_USER_INPUT',
    argument: 'acceptedBecause',
  });
});

test('a unit is of a number, and a share is spelled in one way, by people and in files', async () => {
  const refused = (id: string, unit: string) =>
    mutate.refused('correctFigureReading', { id: `${meeting}/${id}`, unit, expectedVersion: 1, key: 'unit' }, manager);
  expect(await refused('F02', 'crimes')).toEqual({
    code: 'BAD_USER_INPUT',
    argument: 'unit',
    message: 'unit is of a figure with a number, which this one has not; got "crimes".',
  });
  for (const unit of ['percent', '%', 'Per cent', 'per-cent', 'percentage', ' per cent', 'pct.'])
    expect(await refused('F05', unit)).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'unit',
      message: `unit is spelled "per cent"; got ${JSON.stringify(unit)}.`,
    });
  const points = { id: `${meeting}/F05`, unit: 'percentage points', expectedVersion: 1, key: 'points' };
  const answer = await mutate.done('correctFigureReading', points, 'unit denominatorBasis', manager);
  expect(answer).toEqual({ unit: 'percentage points', denominatorBasis: 'NOT_APPLICABLE' });

  const text = readFileSync(sample('-2009-12-03.figures'), 'utf8').replaceAll('"per cent"', '"%"');
  await expect(importFile('figures', writeFile('figures.json', text))).rejects.toThrow(
    'the unit of a share is spelled "per cent"; got "%"',
  );
});

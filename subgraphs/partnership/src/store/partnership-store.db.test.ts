import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { ownFigures } from '../partnership-measure/own-figures.js';
import { RepeatedReviews1700000000001 } from './repeated-reviews.migration.js';
import { entities, servedTables } from './store.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
}, 120_000);
afterAll(() => partnership.drop());

/** Tables that are not served: what was imported, and the raw counts behind what is published. */
const imported = ['cell', 'commitment_statement', 'review', 'reviewed_file'];
const meeting = 'sevenoaks-csp/2009-12-03';

/** Migrations are done in the order of the numbers at the end of their names. */
const madeOn = (name: string): number => Number(/\d{13}$/.exec(name)![0]);

const tables = async (): Promise<string[]> =>
  (
    await partnership.importing.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations' order by 1`,
    )
  ).map(({ name }) => name);

test('each entity finds its columns, and each table but what was imported is served', async () => {
  for (const entity of entities) await expect(partnership.importing.getRepository(entity).find()).resolves.toEqual([]);
  expect(await tables()).toEqual([...servedTables, ...ownFigures.tables, ...imported].sort());
});

test('the migrations can be undone, and done again', async () => {
  const before = await tables();
  for (const _ of partnership.importing.migrations) await partnership.importing.undoLastMigration();
  expect(await tables()).toEqual([]);
  await partnership.importing.runMigrations();
  expect(await tables()).toEqual(before);
});

test('a review that an earlier store holds stands, and so do its commitments', async () => {
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
  // An earlier store does not hold why one was accepted.
  const commitments = () =>
    partnership.importing.query<object[]>(
      `select id, version, plan_line_id, measure_id, area_code, reviewed_in, basis, frequency from commitment order by id`,
    );
  const before = await commitments();
  const later = partnership.importing.migrations.filter(
    ({ name }) => madeOn(name!) > madeOn(RepeatedReviews1700000000001.name),
  );
  for (const _ of later) await partnership.importing.undoLastMigration();
  await partnership.importing.runMigrations();
  await expect(partnership.importReview(reviewFile)).resolves.toContain('was imported before; nothing to do');
  expect(before.length).toBeGreaterThan(5);
  expect(await commitments()).toEqual(before);
  const history = await partnership.importing.query<object[]>(
    `select version, changed_by, field, before, after from record_change where record_id like '%/1.8/%' order by number`,
  );
  const said = { version: 1, changed_by: 'what earlier reviews state', before: null };
  expect(history).toEqual([
    { ...said, field: 'planLineId', after: 'sevenoaks-csp/2008-11/1.8' },
    { ...said, field: 'measureId', after: 'probation/reoffending/adult' },
    { ...said, field: 'areaCode', after: 'E07000111' },
    { ...said, field: 'reviewedIn', after: meeting },
    { ...said, field: 'basis', after: 'REVIEWED' },
  ]);
});

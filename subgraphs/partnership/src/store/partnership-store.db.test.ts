import {
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
} from '../../test-support/partnership-database.js';
import { RepeatedReviews1700000000001 } from './repeated-reviews.migration.js';
import { entities, migrations, servedTables } from './store.js';

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
}, 120_000);
afterAll(() => partnership.drop());

const tables = async (): Promise<string[]> =>
  (
    await partnership.importing.query<{ name: string }[]>(
      `select table_name as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations' order by 1`,
    )
  ).map(({ name }) => name);

test('each entity finds its columns, and each table but what was imported is served', async () => {
  for (const entity of entities) await expect(partnership.importing.getRepository(entity).find()).resolves.toEqual([]);
  expect(await tables()).toEqual([...servedTables, 'review', 'reviewed_file'].sort());
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
  const commitments = () => partnership.importing.query('select * from commitment order by id');
  const before = await commitments();
  const later = migrations.length - 1 - migrations.indexOf(RepeatedReviews1700000000001);
  for (let undone = 0; undone <= later; undone += 1) await partnership.importing.undoLastMigration();
  await partnership.importing.runMigrations();
  await expect(partnership.importReview(reviewFile)).resolves.toContain('was imported before; nothing to do');
  expect(before.length).toBeGreaterThan(5);
  expect(await commitments()).toEqual(before);
});

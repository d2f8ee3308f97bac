import { partnershipDatabase, type PartnershipDatabase } from '../../test-support/partnership-database.js';
import { entities, servedTables } from './store.js';

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

test('each entity finds its columns, and each table but the reviews is served', async () => {
  for (const entity of entities) await expect(partnership.importing.getRepository(entity).find()).resolves.toEqual([]);
  expect(await tables()).toEqual([...servedTables, 'review'].sort());
});

test('the migration can be undone, and done again', async () => {
  const before = await tables();
  await partnership.importing.undoLastMigration();
  expect(await tables()).toEqual([]);
  await partnership.importing.runMigrations();
  expect(await tables()).toEqual(before);
});

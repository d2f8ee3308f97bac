import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencySubgraph, openDatabase } from '@safer-graph/kit';
import { Pool } from 'pg';
import { loadOneDatabase } from './one-database.js';
import { preparedFor } from './statement.js';
import { housing } from '../../subgraphs/housing/src/housing.js';
import { partnershipSubgraph } from '../../subgraphs/partnership/src/partnership.js';
import { police } from '../../subgraphs/police/src/police.js';
import { probation } from '../../subgraphs/probation/src/probation.js';
import { youth } from '../../subgraphs/youth/src/youth.js';
import { savedQuestions } from '../../test/e2e/questions/saved-questions.js';
import { freshDatabase } from '../../test/support/postgres.js';

const meetingActions = readFileSync(join(__dirname, './meeting-actions.sql'), 'utf8');
const partsOf = {
  partnership: partnershipSubgraph([]),
  ...Object.fromEntries([police, housing, probation, youth].map((agency) => [agency.name, agencySubgraph(agency)])),
};

let one: Awaited<ReturnType<typeof freshDatabase>>;
let pool: Pool;
beforeAll(async () => {
  one = await freshDatabase('one');
  await loadOneDatabase(one, async ({ name }, urls) => {
    const { entities, migrations } = partsOf[name as 'partnership'];
    const database = await openDatabase(urls[`${name.toUpperCase()}_IMPORT_DATABASE_URL`]!, entities, migrations);
    await database.runMigrations({ transaction: 'all' });
    await database.destroy();
  });
  pool = new Pool({ connectionString: one.importUrl });
});
afterAll(async () => {
  await pool.end();
  await one.drop();
});

it('the statement of the meeting names what the tables of the agencies have', () =>
  pool.query(`PREPARE meeting_actions AS ${meetingActions}`));

it.each(savedQuestions)('so does that of $name', (question) => pool.query(preparedFor(question)));

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { type Graph, startGraph } from '../support/graph.js';
import { withStatements } from '../support/statements.js';

const schemaDir = new URL('../../schema/', import.meta.url);
const query = readFileSync(fileURLToPath(new URL('queries/meeting-actions.graphql', schemaDir)), 'utf8');
const measureIds = readdirSync(fileURLToPath(schemaDir))
  .filter((file) => file.endsWith('.measures.json'))
  .flatMap((file) => {
    const { measures } = JSON.parse(readFileSync(fileURLToPath(new URL(file, schemaDir)), 'utf8')) as {
      measures: { id: string }[];
    };
    return measures.map(({ id }) => id);
  });

/** Each action with a measure and an owner of its own, spread over all measures of all agencies. */
const moreActions = `
  with added as (
    insert into action_item (id, partnership, anchor, meeting_id, agenda_item_id, reviewed, text, source_line, quote,
      due_precision, status, plan_line_ids, measure_ids, measures_basis, area_codes)
    select meeting_id || '/X' || i, partnership, 'x' || i, meeting_id, agenda_item_id, true, 'SYNTHETIC action ' || i, 1,
      'SYNTHETIC', 'NONE', 'OPEN', plan_line_ids, array[($1::text[])[1 + i % cardinality($1::text[])]], 'REVIEWED', '{}'
    from action_item, generate_series(1, $2::int) i where id = 'sevenoaks-csp/2009-12-03/A16'
    returning number, partnership
  )
  insert into action_owner (action_number, position, partnership, person_id, raw_text, resolution)
  select number, 1, partnership, 'sevenoaks-csp/kelly-webb', 'KW', 'EXACT' from added`;

async function withClient<T>(connectionString: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

describe('the SQL behind the query of the meeting', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await startGraph();
  }, 180_000);
  afterAll(() => graph?.end(), 30_000);

  const ask = async (actions: number): Promise<void> => {
    const { data, errors } = await graph.ask(query);
    expect(errors).toBeUndefined();
    const meeting = data!['meeting'] as { actions: { measures: { latest: object | null }[] }[] };
    expect(meeting.actions).toHaveLength(actions);
    for (const { latest } of meeting.actions.flatMap(({ measures }) => measures)) expect(latest).not.toBeNull();
  };

  /**
   * One statement per level of the query that reaches the database: a meeting, its actions, their owners, lines of
   * the plan (by two ways), references to them, commitments; and of each agency one for the area and one for the measures.
   * Where the answer points at the county's figure the district's is not looked for: none can have been loaded.
   */
  const perLevel = { partnership: 6, police: 2, housing: 2, probation: 2, youth: 2 };

  it('is one statement per level, for 17 actions and for 1,700 over all measures and agencies', async () => {
    const partnership = graph.databases.get('partnership')!.importUrl;
    await withClient(partnership, (db) =>
      db.query('update action_item set measure_ids = $1 where id = $2', [
        ['housing/anti-social-behaviour/moat'],
        'sevenoaks-csp/2009-12-03/A15',
      ]),
    );
    await ask(17); // connections are made, and their settings read
    await withStatements(graph, async (count) => {
      const few = await count(() => ask(17));
      await withClient(partnership, (db) => db.query(moreActions, [measureIds, 1683]));
      const many = await count(() => ask(1700));
      expect(few).toEqual(perLevel);
      // What the partnership itself publishes is looked up once as well: no action of the minutes rests on it.
      expect(many).toEqual({ ...perLevel, partnership: perLevel.partnership + 1 });
    });
  });
});

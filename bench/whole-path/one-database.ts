import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { AgencyUrls } from '../../local/src/agency-database.js';
import { settingName } from '../../local/src/config.js';
import { type LocalProcess, subgraphs } from '../../local/src/local-processes.js';
import type { Dataset } from '../../subgraphs/kit/src/dataset.js';
import { housing } from '../../subgraphs/housing/src/housing.js';
import { tasking } from '../../subgraphs/partnership/src/tasking/tasking.dataset.js';
import { police } from '../../subgraphs/police/src/police.js';
import { probation } from '../../subgraphs/probation/src/probation.js';
import { youth } from '../../subgraphs/youth/src/youth.js';

type RunSample = (subgraph: LocalProcess, urls: Readonly<Record<string, string>>) => Promise<void>;

const agencies = [police, housing, probation, youth];

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/**
 * Puts the tables of all agencies into one database, a schema each, by the agencies' own sample commands; and beside
 * them, as tables, what the agencies otherwise know without a database: the registers, and their measures; and over both, as a
 * function, what a measure says of an area.
 */
export async function loadOneDatabase({ importUrl, serveUrl }: AgencyUrls, runSample: RunSample): Promise<void> {
  const client = new Client({ connectionString: importUrl });
  await client.connect();
  try {
    const serveLogin = new URL(serveUrl).username;
    for (const subgraph of subgraphs) {
      await client.query(`create schema ${subgraph.name}; grant usage on schema ${subgraph.name} to ${serveLogin}`);
      const inSchema = `?options=${encodeURIComponent(`-c search_path=${subgraph.name}`)}`;
      await runSample(subgraph, {
        [settingName(subgraph.name, 'IMPORT_DATABASE_URL')]: importUrl + inSchema,
        [settingName(subgraph.name, 'DATABASE_URL')]: serveUrl + inSchema,
      });
    }
    await client.query(read('register.sql'));
    for (const [table, file, list] of registers)
      await fill(
        client,
        table,
        (JSON.parse(read(`../../schema/registers/${file}.json`)) as Record<string, object[]>)[list]!,
      );
    await fill(client, 'measure', [...agencies.flatMap(({ datasets }) => datasets), tasking].flatMap(measuresOf));
    await client.query(read('questions/figures.sql'));
    await client.query(`grant usage on schema register to ${serveLogin};
      grant select on all tables in schema register to ${serveLogin}; analyze`);
  } finally {
    await client.end();
  }
}

const registers = [
  ['area', 'areas', 'areas'],
  ['organisation', 'organisations', 'organisations'],
  ['denominator', 'denominators', 'denominators'],
  ['place', 'place-names', 'places'],
  ['comparison_group', 'comparison-groups', 'groups'],
] as const;

const fill = (client: Client, table: string, rows: readonly object[]): Promise<unknown> =>
  client.query(`insert into register.${table} select * from json_populate_recordset(null::register.${table}, $1)`, [
    JSON.stringify(rows),
  ]);

const measuresOf = (dataset: Dataset): object[] =>
  dataset.measures.map((measure, position) => ({
    ...measure,
    position,
    dataset: dataset.name,
    dataset_title: dataset.title,
    publisher: dataset.publisher ?? measure.organization,
    area_types: measure.areaTypes,
    alternative_provider: measure.alternativeProvider,
    indicator: measure.nationalIndicator,
    finest: measure.areaTypes[0] ?? null,
    period_kind: measure.periodKind,
    due_months: measure.due?.monthsAfterEnd ?? null,
    due_since: measure.due?.since ?? null,
    dataset_coverage: dataset.coverage,
  }));

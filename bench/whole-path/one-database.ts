import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { AgencyUrls } from '../../local/src/agency-database.js';
import { settingName } from '../../local/src/config.js';
import { type LocalProcess, subgraphs } from '../../local/src/local-processes.js';
import type { Dataset } from '../../subgraphs/kit/src/dataset.js';
import { housing } from '../../subgraphs/housing/src/housing.js';
import { police } from '../../subgraphs/police/src/police.js';
import { probation } from '../../subgraphs/probation/src/probation.js';
import { youth } from '../../subgraphs/youth/src/youth.js';

type RunSample = (subgraph: LocalProcess, urls: Readonly<Record<string, string>>) => Promise<void>;

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/**
 * Puts the tables of all agencies into one database, a schema each, by the agencies' own sample commands; and beside
 * them, as tables, what the agencies otherwise know without a database: the registers, and their measures.
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
    await client.query(`insert into register.area select * from json_populate_recordset(null::register.area, $1)`, [
      JSON.stringify((JSON.parse(read('../../schema/registers/areas.json')) as { areas: object[] }).areas),
    ]);
    await client.query(
      `insert into register.organisation select * from json_populate_recordset(null::register.organisation, $1)`,
      [
        JSON.stringify(
          (JSON.parse(read('../../schema/registers/organisations.json')) as { organisations: object[] }).organisations,
        ),
      ],
    );
    await client.query(
      `insert into register.measure select * from json_populate_recordset(null::register.measure, $1)`,
      [JSON.stringify([police, housing, probation, youth].flatMap(({ datasets }) => datasets.flatMap(measuresOf)))],
    );
    await client.query(`grant usage on schema register to ${serveLogin};
      grant select on all tables in schema register to ${serveLogin}; analyze`);
  } finally {
    await client.end();
  }
}

const measuresOf = (dataset: Dataset): object[] =>
  dataset.measures.map((measure, position) => ({
    ...measure,
    position,
    dataset: dataset.name,
    dataset_title: dataset.title,
    publisher: dataset.publisher ?? measure.organization,
    area_types: measure.areaTypes,
    alternative_provider: measure.alternativeProvider,
  }));

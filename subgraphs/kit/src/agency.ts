import type { DataSource } from 'typeorm';
import { measureCatalogue } from './catalogue.js';
import { type Caller } from './caller.js';
import type { AgencyContext, AgencyTypes } from './context.js';
import { AreaResolver } from './contract/area.resolver.js';
import { MeasureResolver } from './contract/measure.resolver.js';
import { ObservationResolver } from './contract/observation.resolver.js';
import { type Dataset, measuresById } from './dataset.js';
import { importFile } from './import/import-file.js';
import { importHelp } from './import/import-help.js';
import type { Importer } from './import/importer.js';
import { measureOf, toMeasure } from './measure.js';
import { readObservationId } from './observation-id.js';
import { type ObservationAnswer, observeAll } from './observation.js';
import type { Question } from './question.js';
import { today } from './period-arithmetic.js';
import { areaOf } from './register.js';
import { subgraphSchema } from './serve/subgraph-schema.js';
import type { Subgraph } from './serve/subgraph.js';
import { ReleasedFigures1700000100000 } from './store/released-figures.migration.js';
import { ReleaseStore1700000000000, servedTables } from './store/release-store.migration.js';
import { releasedValueLoaders } from './store/released-value.loader.js';

/** An agency that publishes figures: its datasets, how their files are read, and its fields on areas. */
export interface Agency {
  readonly name: string;
  readonly title: string;
  readonly port: number;
  readonly types: AgencyTypes;
  readonly typeClasses: readonly object[];
  readonly datasets: readonly Dataset[];
  readonly importers: readonly Importer[];
  /** Resolvers of the datasets: each declares its field on Area. */
  readonly resolvers: readonly NewableFunction[];
  /** Files of `sample/`, in the order in which they were published. */
  readonly sample: readonly { readonly dataset: string; readonly file: string }[];
}

/** The subgraph of an agency: the contract's types answered from its datasets, on the release store. */
export function agencySubgraph(agency: Agency): Subgraph<AgencyContext> {
  const measures = measuresById(agency.datasets);
  const importer = (dataset: string): Importer | undefined =>
    agency.importers.find((candidate) => candidate.dataset.name === dataset);
  return {
    name: agency.name,
    port: agency.port,
    entities: [],
    migrations: [ReleaseStore1700000000000, ReleasedFigures1700000100000],
    tables: { read: servedTables, write: [] },
    build: () =>
      subgraphSchema<AgencyContext>({
        resolvers: [AreaResolver, MeasureResolver, ObservationResolver, ...agency.resolvers],
        orphanedTypes: agency.typeClasses,
        references: {
          Area: ({ code }: { code: string }, { registers }) => areaOf(registers, code),
          [agency.types.measure]: ({ id }: { id: string }, context) => toMeasure(context, measureOf(context, id)),
          [agency.types.observation]: { all: observationsOf },
        },
      }),
    catalogue: () => measureCatalogue(agency.name, agency.title, agency.types, agency.datasets),
    contextFor: (registers) => (caller: Caller, db: DataSource) => ({
      caller,
      today: today(),
      registers,
      measures,
      types: agency.types,
      loaders: releasedValueLoaders(db),
    }),
    dataAsOf,
    importNames: agency.importers.map(({ dataset }) => dataset.name),
    importHelp: importHelp(agency.name, agency.importers),
    import: (db, dataset, file, registers, options) => importFile(db, importer(dataset)!, file, registers, options),
    sample: agency.sample,
  };
}

/** All at once: a promise for each would take longer than the rest. */
async function observationsOf(
  references: readonly { readonly id: string }[],
  context: AgencyContext,
): Promise<(ObservationAnswer | Error)[]> {
  const asked = references.map(({ id }) => questionOf(id, context));
  const isQuestion = (one: Question | Error): one is Question => !(one instanceof Error);
  const ids = references.filter((_, place) => isQuestion(asked[place]!)).map(({ id }) => id);
  const answers = await observeAll(context, asked.filter(isQuestion), ids);
  let next = 0;
  return asked.map((one) => (isQuestion(one) ? answers[next++]! : one));
}

/** What the id of an observation asks, or why it asks nothing. */
function questionOf(id: string, context: AgencyContext): Question | Error {
  try {
    const { measure, area, period, asKnown } = readObservationId(id);
    return {
      measure: measureOf(context, measure),
      area: areaOf(context.registers, area),
      period,
      asOf: 'day' in asKnown ? asKnown.day : null,
      release: 'release' in asKnown ? asKnown.release : null,
    };
  } catch (error) {
    return error as Error;
  }
}

async function dataAsOf(db: DataSource): Promise<string | null> {
  const rows: { newest: string | null }[] = await db.query('select max(published_on)::text as newest from release');
  return rows[0]!.newest;
}

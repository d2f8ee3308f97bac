import type { DataSource } from 'typeorm';
import { type Caller } from './caller.js';
import { measureCatalogue } from './catalogue.js';
import type { AgencyContext, AgencyTypes } from './context.js';
import { MeasureResolver } from './contract/measure.resolver.js';
import { ObservationResolver } from './contract/observation.resolver.js';
import { type Dataset, measuresById } from './dataset.js';
import { type MeasureAnswer, measureOf, toMeasure } from './measure.js';
import { readObservationId } from './observation-id.js';
import { type ObservationAnswer, observeAll } from './observation.js';
import { today } from './period-arithmetic.js';
import type { Question } from './question.js';
import { areaOf, type Registers } from './register.js';
import { releaseStoreMigrations } from './store/migrations.js';
import { servedTables } from './store/release-store.migration.js';
import { releasedValueLoaders } from './store/released-value.loader.js';

/** What is published, by whom, and the classes that answer for it. */
export interface Publisher {
  readonly name: string;
  readonly title: string;
  readonly types: AgencyTypes;
  readonly typeClasses: readonly object[];
  readonly datasets: readonly Dataset[];
  /** Resolvers of the datasets: each declares its field on Area. */
  readonly resolvers: readonly NewableFunction[];
}

/** All that a subgraph needs to publish figures, beside whatever else it keeps: the contract's types on the release store. */
export function publishedFigures({ name, title, types, typeClasses, datasets, resolvers }: Publisher) {
  const measures = measuresById(datasets);
  return {
    migrations: releaseStoreMigrations,
    tables: servedTables,
    resolvers: [MeasureResolver, ObservationResolver, ...resolvers],
    orphanedTypes: typeClasses,
    references: {
      [types.measure]: ({ id }: { id: string }, context: AgencyContext) => toMeasure(context, measureOf(context, id)),
      [types.observation]: { all: observationsOf },
    },
    catalogue: measureCatalogue(name, title, types, datasets),
    types,
    /** A measure for who points at it in the same subgraph, where no reference is resolved; null for another's. */
    measure: (id: string): MeasureAnswer | null => {
      const found = measures.get(id);
      return found ? toMeasure({ types }, found) : null;
    },
    /** An observation for who points at it in the same subgraph. */
    observation: async (id: string, context: AgencyContext): Promise<ObservationAnswer | Error> =>
      (await observationsOf([{ id }], context))[0]!,
    contextFor: (registers: Registers) => (caller: Caller, db: DataSource) => ({
      caller,
      today: today(),
      registers,
      measures,
      types,
      loaders: releasedValueLoaders(db),
    }),
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

export type PublishedFigures = ReturnType<typeof publishedFigures>;

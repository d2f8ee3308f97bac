import { print, validateSchema } from 'graphql';
import { drawOperation } from './operation.js';
import { repaired } from './repair.js';
import { createStatistics } from './statistics.js';
import { composed, modelOf, startTrial, type Outcome } from './trial.js';

export interface Failure {
  readonly seed: number;
  readonly at: number;
  readonly outcome: Outcome;
}

export interface OracleReport {
  readonly operations: number;
  readonly failures: readonly Failure[];
  readonly refusals: readonly Failure[];
  readonly statistics: ReturnType<typeof createStatistics>;
}

export interface OracleRun {
  readonly operations: number;
  readonly seed: number;
  /** Operations on each supergraph. */
  readonly each: number;
  onFailure?(failure: Failure): void;
}

/** Random operations on random supergraphs, answered by the gateway's engine and by one schema with all resolvers. */
export async function runOracle({ operations, seed: firstSeed, each, onFailure }: OracleRun): Promise<OracleReport> {
  const statistics = createStatistics();
  const failures: Failure[] = [];
  const refusals: Failure[] = [];
  let ran = 0;
  for (let seed = firstSeed; ran < operations; seed++) {
    const { model, sdls } = modelOf(seed);
    const { supergraph } = composed(sdls);
    statistics.count('drawn supergraphs', supergraph === undefined ? 'do not compose' : 'compose');
    if (supergraph === undefined) continue;
    const trial = await startTrial(model, sdls, supergraph, statistics.plan);
    // Composition lets pass what GraphQL does not: an object of an interface, without the interface's own interface.
    if (validateSchema(trial.schema).length > 0) {
      statistics.count('drawn supergraphs', 'compose to no valid schema');
      trial.retire();
      continue;
    }
    statistics.schema(sdls);
    for (let at = 0; at < each && ran < operations; at++) {
      const drawn = drawOperation(trial.schema, seed * 1_000 + at);
      const document = repaired(trial.schema, drawn.source);
      if (!document) continue;
      const outcome = await trial.run(document, drawn.variables, drawn.operationName);
      statistics.operation(print(document), outcome);
      ran++;
      const failure = { seed, at, outcome };
      if (outcome.verdict === 'refused') refusals.push(failure);
      if (outcome.verdict !== 'different') continue;
      failures.push(failure);
      onFailure?.(failure);
    }
    trial.retire();
  }
  return { operations: ran, failures, refusals, statistics };
}

import type { Projection } from './project-plan.js';
import type { AgencyReport, ErrorEntry, Run } from './run.js';

/** Data that is JSON text already. */
export interface Written {
  readonly text: string;
  toJSON(): unknown;
}

export interface OperationAnswer {
  readonly data: Written;
  readonly errors?: readonly ErrorEntry[];
  readonly extensions: { readonly agencies: readonly AgencyReport[]; readonly cost: Cost };
}

/** What the operation was reckoned to cost before anybody was asked, and what it may cost. */
export interface Cost {
  readonly estimated: number;
  readonly limit: number;
}

/** Builds the client's answer when every agency that was needed has answered or failed. */
export function answerOf(run: Run, project: Projection, cost: Cost): OperationAnswer {
  const gaps = new Set<string>();
  const data = project(run.root, {
    isPlain: run.isPlain,
    // An agency that failed has its error already: the places where its values are missing need no more of them.
    missing(coordinate) {
      if (run.errors.length === 0) gaps.add(`Cannot return null for non-nullable field ${coordinate}.`);
      return null;
    },
    hidden(coordinate) {
      if (run.errors.length === 0) gaps.add(`${coordinate} has a value that is not part of the schema.`);
      return null;
    },
  });
  const errors: ErrorEntry[] = [
    ...run.errors,
    ...[...gaps].map((message) => ({ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } })),
  ];
  return {
    data: written(data ?? 'null'),
    ...(errors.length > 0 && { errors }),
    extensions: { agencies: run.agencies, cost },
  };
}

const written = (text: string): Written => ({ text, toJSON: () => JSON.parse(text) as unknown });

import { gapErrors } from './gaps.js';
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
  const { text, gaps } = project(run.root, run.isPlain);
  const errors = [...run.errors, ...gapErrors(gaps, run.errors)];
  return {
    data: written(text ?? 'null'),
    ...(errors.length > 0 && { errors }),
    extensions: { agencies: run.agencies, cost },
  };
}

const written = (text: string): Written => ({ text, toJSON: () => JSON.parse(text) as unknown });

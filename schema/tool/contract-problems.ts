import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { untoldBreaks } from './breaking-since-head.js';
import { brokenPlanLines } from './commitments.js';
import { apiSchema, compose, DoesNotCompose } from './compose.js';
import { cataloguesOf, parseCatalogue, parseSdl, type Contract } from './contract.js';
import { catalogueFindings } from './lint/catalogues.js';
import { printFinding } from './lint/finding.js';
import { lint } from './lint/lint.js';
import { readRegisters } from './registers.js';
import { brokenQueries } from './saved-queries.js';
import { stale } from './stale.js';

/** Lints, plan lines, composition, breaking changes and saved queries, over the files of all agencies. */
export function contractProblems(repository: string, contracts: Contract[], say: (line: string) => void): string[] {
  const schema = join(repository, 'schema');
  const findings = [...lintProblems(schema, contracts), ...brokenPlanLines(schema, cataloguesOf(contracts))];
  try {
    return [...findings, ...graphProblems(repository, compose(contracts), say)];
  } catch (error) {
    if (error instanceof DoesNotCompose) return [...findings, error.message];
    throw error;
  }
}

/** The rules that composition does not know. */
export function lintProblems(schema: string, contracts: Contract[]): string[] {
  const registers = readRegisters(schema);
  return [
    ...lint(contracts.map(parseSdl)),
    ...contracts.flatMap((contract) => {
      const catalogue = parseCatalogue(contract);
      return catalogue ? catalogueFindings(parseSdl(contract), catalogue, registers) : [];
    }),
  ].map(printFinding);
}

function graphProblems(repository: string, supergraph: string, say: (line: string) => void): string[] {
  const schema = join(repository, 'schema');
  const file = join(schema, 'supergraph.graphql');
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [
    ...stale('schema/supergraph.graphql', committed, supergraph),
    ...untoldBreaks(repository, supergraph, say),
    ...brokenQueries(join(schema, 'queries'), apiSchema(supergraph)),
  ];
}

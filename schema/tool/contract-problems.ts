import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './breaking-changes.js';
import { apiSchema, compose, DoesNotCompose } from './compose.js';
import { parseCatalogue, parseSdl, type Contract } from './contract.js';
import { catalogueFindings } from './lint/catalogues.js';
import { printFinding } from './lint/finding.js';
import { lint } from './lint/lint.js';
import { readRegisters } from './registers.js';
import { brokenQueries } from './saved-queries.js';
import { stale } from './stale.js';

/** Lints, composition and saved queries, over the files of all agencies. */
export function contractProblems(repository: string, contracts: Contract[]): string[] {
  const schema = join(repository, 'schema');
  const registers = readRegisters(schema);
  const findings = [
    ...lint(contracts.map(parseSdl)),
    ...contracts.flatMap((contract) => {
      const catalogue = parseCatalogue(contract);
      return catalogue ? catalogueFindings(parseSdl(contract), catalogue, registers) : [];
    }),
  ].map(printFinding);
  try {
    const supergraph = compose(contracts);
    return [...findings, ...graphProblems(schema, supergraph)];
  } catch (error) {
    if (error instanceof DoesNotCompose) return [...findings, error.message];
    throw error;
  }
}

function graphProblems(schema: string, supergraph: string): string[] {
  const file = join(schema, 'supergraph.graphql');
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const breaking = committed ? breakingChanges(committed, supergraph) : [];
  return [
    ...stale('schema/supergraph.graphql', committed, supergraph),
    ...breaking.map((change) => `breaking change: ${change}`),
    ...brokenQueries(join(schema, 'queries'), apiSchema(supergraph)),
  ];
}

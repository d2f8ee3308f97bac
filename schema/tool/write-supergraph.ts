import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies } from './agencies.js';
import { breakingSinceHead } from './breaking-since-head.js';
import { brokenPlanLines } from './commitments.js';
import { apiSchema, compose } from './compose.js';
import { lintProblems } from './contract-problems.js';
import { cataloguesOf, readContract } from './contract.js';
import { brokenQueries } from './saved-queries.js';

/** Writes the supergraph of the files that are there, unless they break a rule. Gives what is wrong. */
export function writeSupergraph(repository: string, say: (line: string) => void): string[] {
  const schema = join(repository, 'schema');
  const contracts = listAgencies(repository).flatMap((agency) => readContract(agency) ?? []);
  const findings = lintProblems(schema, contracts);
  if (findings.length > 0) return findings;
  const supergraph = compose(contracts);
  writeFileSync(join(schema, 'supergraph.graphql'), supergraph);
  say(`schema/supergraph.graphql: ${contracts.map(({ name }) => name).join(', ')}`);
  for (const change of breakingSinceHead(repository, supergraph, say)) say(change);
  return [
    ...brokenPlanLines(schema, cataloguesOf(contracts)),
    ...brokenQueries(join(schema, 'queries'), apiSchema(supergraph)),
  ];
}

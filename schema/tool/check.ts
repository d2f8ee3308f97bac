import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies, type Agency } from './agencies.js';
import { buildAreas } from './areas.js';
import { breakingChanges } from './breaking-changes.js';
import { apiSchema, compose, DoesNotCompose } from './compose.js';
import { parseCatalogue, parseSdl, readContract, type Contract } from './contract.js';
import { differences } from './differences.js';
import { catalogueFindings } from './lint/catalogues.js';
import { printFinding } from './lint/finding.js';
import { lint } from './lint/lint.js';
import { printAll } from './print-all.js';
import { readRegisters } from './registers.js';
import { brokenQueries } from './saved-queries.js';
import { stableJson } from './stable-json.js';

/** Everything that is wrong with the contract as the sources have it now; empty when it may be committed. */
export async function check(repository: string): Promise<string[]> {
  const agencies = listAgencies(repository);
  const printed = await printAll(agencies);
  return [
    ...agencies.flatMap((agency) =>
      printed.filter(({ name }) => name === agency.name).flatMap((one) => drift(agency, one)),
    ),
    ...registerDrift(repository),
    ...contractProblems(repository, printed),
  ];
}

/** Lints, composition and saved queries, over the files of all agencies. */
export function contractProblems(repository: string, contracts: Contract[]): string[] {
  const schema = join(repository, 'schema');
  const registers = readRegisters(schema);
  const findings = [
    ...lint(contracts.map(parseSdl)),
    ...contracts.flatMap((contract) => catalogueFindings(parseSdl(contract), parseCatalogue(contract), registers)),
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

function drift(agency: Agency, printed: Contract): string[] {
  const committed = readContract(agency);
  return [
    ...stale(`schema/${printed.name}.graphql`, committed?.sdl ?? '', printed.sdl),
    ...stale(`schema/${printed.name}.measures.json`, committed?.catalogueJson ?? '', printed.catalogueJson),
  ];
}

function registerDrift(repository: string): string[] {
  const folder = join(repository, 'schema/registers');
  return stale(
    'schema/registers/areas.json',
    readFileSync(join(folder, 'areas.json'), 'utf8'),
    stableJson(buildAreas(folder)),
  );
}

function stale(file: string, committed: string, current: string): string[] {
  const difference = differences(committed, current);
  return difference ? [`${file} is not what the sources give; run npm run schema:\n${difference}`] : [];
}

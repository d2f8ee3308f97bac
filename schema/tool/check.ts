import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies, type Agency } from './agencies.js';
import { buildAreas } from './areas.js';
import { contractProblems } from './contract-problems.js';
import { readContract, type Contract } from './contract.js';
import { printAll } from './print-all.js';
import { stableJson } from './stable-json.js';
import { stale } from './stale.js';

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

function drift(agency: Agency, printed: Contract): string[] {
  const committed = readContract(agency);
  return [
    ...stale(`schema/${printed.name}.graphql`, committed?.sdl ?? '', printed.sdl),
    ...stale(`schema/${printed.name}.measures.json`, committed?.catalogueJson ?? '', printed.catalogueJson ?? ''),
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

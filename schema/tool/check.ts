import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies } from './agencies.js';
import { buildAreas } from './areas.js';
import { contractProblems } from './contract-problems.js';
import { drift } from './drift.js';
import { printAll } from './print-all.js';
import { stableJson } from './stable-json.js';
import { stale } from './stale.js';

/** Everything that is wrong with the contract as the sources have it now; empty when it may be committed. */
export async function check(repository: string, say: (line: string) => void = () => undefined): Promise<string[]> {
  const agencies = listAgencies(repository);
  const printed = await printAll(agencies);
  return [...drift(agencies, printed), ...registerDrift(repository), ...contractProblems(repository, printed, say)];
}

function registerDrift(repository: string): string[] {
  const folder = join(repository, 'schema/registers');
  return stale(
    'schema/registers/areas.json',
    readFileSync(join(folder, 'areas.json'), 'utf8'),
    stableJson(buildAreas(folder)),
  );
}

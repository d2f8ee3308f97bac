import type { Agency } from './agencies.js';
import { readContract, type Contract } from './contract.js';
import { printAgency } from './print.js';

/** The partnership's stub types are made from the catalogues that the others have published. */
const readsTheOthers = 'partnership';

/** What each agency publishes now: printed where its sources are here, as handed over where they are not. */
export async function printAll(
  agencies: Agency[],
  beforeTheLast: (printed: Contract[]) => void = () => undefined,
): Promise<Contract[]> {
  const first = await inPairs(agencies.filter(({ name }) => name !== readsTheOthers));
  beforeTheLast(first);
  const last = await inPairs(agencies.filter(({ name }) => name === readsTheOthers));
  return [...first, ...last].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Two processes at a time: more only wait for each other on a small machine. */
async function inPairs(agencies: Agency[]): Promise<Contract[]> {
  const contracts: Contract[] = [];
  for (let next = 0; next < agencies.length; next += 2)
    contracts.push(...(await Promise.all(agencies.slice(next, next + 2).map(published))));
  return contracts;
}

async function published(agency: Agency): Promise<Contract> {
  if (agency.folder) return printAgency(agency.name, agency.folder);
  const contract = readContract(agency);
  if (!contract) throw new Error(`${agency.name} has neither a folder in subgraphs/ nor files in schema/.`);
  return contract;
}

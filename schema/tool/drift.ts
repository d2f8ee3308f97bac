import type { Agency } from './agencies.js';
import { readContract, type Contract } from './contract.js';
import { stale } from './stale.js';

/** What the agencies print now and have not committed. */
export const drift = (agencies: Agency[], printed: Contract[]): string[] =>
  agencies.flatMap((agency) => {
    const committed = readContract(agency);
    const now = printed.find(({ name }) => name === agency.name);
    return [
      ...stale(`schema/${agency.name}.graphql`, committed?.sdl ?? '', now?.sdl ?? ''),
      ...stale(`schema/${agency.name}.measures.json`, committed?.catalogueJson ?? '', now?.catalogueJson ?? ''),
    ];
  });

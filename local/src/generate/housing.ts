import { generateCases } from './housing-cases.js';
import { generateOtherHousing } from './housing-other.js';
import type { Nation } from './nation.js';
import { writeReadMe } from './read-me.js';

/** Writes the sample files of this agency to a folder. */
export function generateHousing(nation: Nation, folder: string): void {
  writeReadMe(
    folder,
    'cases, homes, injunctions, households, answers of tenants and days, whichever landlord is named.',
  );
  generateCases(nation, folder);
  generateOtherHousing(nation, folder);
}

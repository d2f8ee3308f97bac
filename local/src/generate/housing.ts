import { generateCases } from './housing-cases.js';
import { generateOtherHousing } from './housing-other.js';
import type { Nation } from './nation.js';

/** Writes the sample files of this agency to a folder. */
export function generateHousing(nation: Nation, folder: string): void {
  generateCases(nation, folder);
  generateOtherHousing(nation, folder);
}

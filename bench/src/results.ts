import { cpus } from 'node:os';
import type { Candidate } from './candidates/candidate.js';
import type { LinearityRound } from './measure/linearity.js';
import type { NeverSeenRound } from './measure/never-seen.js';
import type { LoadRound } from './measure/under-load.js';
import type { Options } from './options.js';

export interface Results {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly node: string;
    readonly date: string;
  };
  readonly options: Options;
  readonly candidates: readonly Contender[];
  readonly load: readonly LoadRound[];
  readonly neverSeen: readonly NeverSeenRound[];
  readonly linearity: readonly LinearityRound[];
}

export type Contender = Omit<Candidate, 'command'> & {
  readonly flags: readonly string[];
};

export const machine = (): Results['machine'] => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
});

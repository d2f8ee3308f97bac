import { cpus } from 'node:os';
import type { Candidate } from './candidates/candidates.js';
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
}

export type Contender = Omit<Candidate, 'command'> & { readonly flags: readonly string[]; peakMemoryMb?: number };

export const machine = (): Results['machine'] => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  node: process.version,
  date: new Date().toISOString().slice(0, 10),
});

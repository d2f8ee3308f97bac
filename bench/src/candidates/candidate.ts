import type { Command } from '../processes.js';

export interface Candidate {
  readonly name: string;
  readonly title: string;
  /** What it runs with, for the reader. */
  readonly configuration: string;
  /** Whether it is asked operations that it has never seen: not those of fixed queries, nor a second time those that only share more. */
  readonly plans: boolean;
  /** Whether it is asked for answers of any size. */
  readonly grows: boolean;
  readonly command: Command;
}

export interface Surroundings {
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  readonly folder: string;
  /** Our gateway, compiled. */
  readonly gateway: string;
}

/** Most of what a request makes is gone when it is answered: it then never leaves a young generation of this size. */
export const largeYoungGeneration = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

import type { AgencyUrls } from './agency-database.js';
import type { Child } from './child.js';
import { lastWords } from './health.js';
import type { LocalProcess } from './local-processes.js';
import { readMark, sampleMark, writeMark } from './sample-mark.js';

export interface SampleOptions {
  readonly subgraphs: readonly LocalProcess[];
  readonly databases: ReadonlyMap<string, AgencyUrls>;
  readonly start: (process: LocalProcess, command: readonly string[]) => Child;
  readonly report: (line: string) => void;
}

/** Runs each subgraph's own sample command, two at a time, where its database has not had this sample yet. */
export async function loadSamples(options: SampleOptions): Promise<void> {
  const waiting = [...options.subgraphs];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await loadSample(next, options);
  };
  await Promise.all([work(), work()]);
}

async function loadSample(subgraph: LocalProcess, options: SampleOptions): Promise<void> {
  const { name, folder } = subgraph;
  const importUrl = options.databases.get(name)?.importUrl ?? '';
  const mark = sampleMark(folder);
  if ((await readMark(importUrl)) === mark) return;
  options.report(`${name}: loading the sample data …`);
  const began = performance.now();
  const child = options.start(subgraph, ['sample']);
  const how = await child.ended;
  if (how !== 'exit code 0') throw new Error(lastWords(child, `${name} could not load its sample data (${how}).`));
  await writeMark(importUrl, mark);
  options.report(`${name}: sample data loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

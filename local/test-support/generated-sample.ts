import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Nation, nationOf } from '../src/generate/nation.js';
import { registersOf } from '../src/generate/synthetic-nation.js';
import { repository } from '../src/repository.js';

type Files = Readonly<Record<string, string>>;

const filesOf = (folder: string): Files =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

/** The sample files that the repository keeps of an agency, by name. */
export const committedSample = (agency: string): Files => filesOf(join(repository, 'subgraphs', agency, 'sample'));

/** The sample files that a generator writes, for the register's areas and so many invented partnerships. */
export function generatedSample(generate: (nation: Nation, out: string) => void, invented: number): Files {
  const { areas, denominators } = registersOf(invented);
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-sample-'));
  try {
    generate(nationOf(areas, denominators), folder);
    return filesOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

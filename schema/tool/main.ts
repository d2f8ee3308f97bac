import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies, type Agency } from './agencies.js';
import { buildAreas } from './areas.js';
import { check } from './check.js';
import type { Contract } from './contract.js';
import { printAll } from './print-all.js';
import { stableJson } from './stable-json.js';
import { writeSupergraph } from './write-supergraph.js';

const repository = join(import.meta.dirname, '../..');
const schema = join(repository, 'schema');

const say = (line: string) => console.log(line);

const commands: Record<string, () => Promise<void> | void> = {
  /** Writes what the agencies of this repository publish. */
  async print() {
    const registers = join(schema, 'registers');
    writeFileSync(join(registers, 'areas.json'), stableJson(buildAreas(registers)));
    const agencies = listAgencies(repository);
    write(agencies, await printAll(agencies, (printed) => write(agencies, printed)));
  },

  /** Writes the supergraph of the files that are there. */
  compose() {
    report(writeSupergraph(repository, say));
  },

  /** Writes nothing; fails when the sources, the committed files and the rules do not agree. */
  async check() {
    report(await check(repository, say));
    say(
      `The contract holds: ${listAgencies(repository)
        .map(({ name }) => name)
        .join(', ')}.`,
    );
  },
};

function write(agencies: Agency[], contracts: Contract[]): void {
  for (const agency of agencies) {
    const printed = contracts.find(({ name }) => name === agency.name);
    if (!agency.folder || !printed) continue;
    writeFileSync(agency.sdlFile, printed.sdl);
    if (printed.catalogueJson !== null) writeFileSync(agency.catalogueFile, printed.catalogueJson);
    else rmSync(agency.catalogueFile, { force: true });
  }
}

function report(problems: string[]): void {
  for (const problem of problems) console.error(`\n${problem}`);
  if (problems.length > 0)
    throw new Error(`The contract has ${problems.length} problem${problems.length > 1 ? 's' : ''}.`);
}

try {
  const names = process.argv.slice(2);
  for (const name of names.length > 0 ? names : ['nothing']) {
    const command = commands[name];
    if (!command) throw new Error(`Expected ${Object.keys(commands).join(', ')}, one or more; got ${name}.`);
    await command();
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

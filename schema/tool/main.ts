import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies, type Agency } from './agencies.js';
import { buildAreas } from './areas.js';
import { breakingChanges } from './breaking-changes.js';
import { check } from './check.js';
import { compose } from './compose.js';
import { contractProblems } from './contract-problems.js';
import { readContract, type Contract } from './contract.js';
import { printAll } from './print-all.js';
import { stableJson } from './stable-json.js';

const repository = join(import.meta.dirname, '../..');
const schema = join(repository, 'schema');

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
    const file = join(schema, 'supergraph.graphql');
    const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
    const contracts = listAgencies(repository).flatMap((agency) => readContract(agency) ?? []);
    const supergraph = compose(contracts);
    writeFileSync(file, supergraph);
    console.log(`schema/supergraph.graphql: ${contracts.map(({ name }) => name).join(', ')}`);
    if (before) for (const change of breakingChanges(before, supergraph)) console.log(`breaking change: ${change}`);
    report(contractProblems(repository, contracts));
  },

  /** Writes nothing; fails when the sources, the committed files and the rules do not agree. */
  async check() {
    report(await check(repository));
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

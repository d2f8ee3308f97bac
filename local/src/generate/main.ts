import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repository } from '../repository.js';
import { generateHousing } from './housing.js';
import { nationOf } from './nation.js';
import { generatePolice } from './police.js';
import { generateProbation } from './probation.js';
import { registersOf, writeRegisters } from './synthetic-nation.js';
import { generateYouth } from './youth.js';

const usage = `npm run sample:generate [-- --partnerships N --out DIR]

Writes the SYNTHETIC sample files of all agencies, the same at every run.
Without options: those of the repository, subgraphs/*/sample, for the areas of the register.
--out DIR           to DIR/police, DIR/housing, …
--partnerships N    of a nation: N - 1 invented partnerships beside the register's. Needs --out; writes DIR/registers too,
                    which agencies read with SCHEMA_DIR=DIR.`;

const { values } = parseArgs({
  options: { partnerships: { type: 'string', default: '1' }, out: { type: 'string' }, help: { type: 'boolean' } },
});
const partnerships = Number(values.partnerships);
const out = values.out === undefined ? undefined : resolve(values.out);

if (values.help) console.log(usage);
else if (!Number.isInteger(partnerships) || partnerships < 1 || partnerships > 999)
  fail(`--partnerships takes a number from 1 to 999; got ${values.partnerships}.`);
else if (partnerships > 1 && !out)
  fail('--partnerships needs --out: the repository keeps the sample of one partnership.');
else generate();

function generate(): void {
  const registers = registersOf(partnerships - 1);
  const nation = nationOf(registers.areas, registers.denominators);
  const folder = (agency: string): string =>
    out ? join(out, agency) : join(repository, 'subgraphs', agency, 'sample');
  generatePolice(nation, folder('police'));
  generateHousing(nation, folder('housing'));
  generateProbation(nation, folder('probation'));
  generateYouth(nation, folder('youth'));
  if (out) writeRegisters(out, registers);
}

function fail(message: string): void {
  console.error(`${message}\n\n${usage}`);
  process.exitCode = 1;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAgencies } from '../../schema/tool/agencies.js';
import { apiSchema, compose } from '../../schema/tool/compose.js';
import { parseCatalogue, parseSdl, readContract } from '../../schema/tool/contract.js';
import { drift } from '../../schema/tool/drift.js';
import { catalogueFindings } from '../../schema/tool/lint/catalogues.js';
import { printFinding } from '../../schema/tool/lint/finding.js';
import { lint } from '../../schema/tool/lint/lint.js';
import { printAll } from '../../schema/tool/print-all.js';
import { readRegisters } from '../../schema/tool/registers.js';
import { brokenQueries } from '../../schema/tool/saved-queries.js';

const root = join(import.meta.dirname, '../..');
const schema = join(root, 'schema');
const agencies = listAgencies(root);
const committed = agencies.flatMap((agency) => readContract(agency) ?? []);

it('five agencies have published their SDL, and the four that count have a catalogue', () => {
  expect(committed.map(({ name }) => name)).toEqual(['housing', 'partnership', 'police', 'probation', 'youth']);
  const counting = committed.filter(({ catalogueJson }) => catalogueJson !== null).map(({ name }) => name);
  expect(counting).toEqual(expect.arrayContaining(['housing', 'police', 'probation', 'youth']));
});

it('the committed SDL compose to the committed supergraph', () =>
  expect(compose(committed)).toBe(readFileSync(join(schema, 'supergraph.graphql'), 'utf8')));

it('no agency breaks a rule of the contract: nullable fields, sharing, keys, shared shapes, descriptions, names', () =>
  expect(lint(committed.map(parseSdl)).map(printFinding)).toEqual([]));

it('every catalogue names only what the registers and its SDL know', () => {
  const registers = readRegisters(schema);
  const findings = committed.flatMap((contract) => {
    const catalogue = parseCatalogue(contract);
    return catalogue ? catalogueFindings(parseSdl(contract), catalogue, registers) : [];
  });
  expect(findings.map(printFinding)).toEqual([]);
});

it('the graph answers every saved query', () =>
  expect(brokenQueries(join(schema, 'queries'), apiSchema(compose(committed)))).toEqual([]));

it(
  'each agency prints what is committed',
  async () => expect(drift(agencies, await printAll(agencies))).toEqual([]),
  120_000,
);

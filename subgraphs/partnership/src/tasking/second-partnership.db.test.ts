import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Registers } from '@safer-graph/kit';
import {
  minutesText,
  partnershipDatabase,
  type PartnershipDatabase,
  withPartnership,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importTasking } from './tasking.import.js';

const sampleFile = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.tasking.json', import.meta.url));
const sample = JSON.parse(readFileSync(sampleFile, 'utf8'));
const name = 'Elsewhere Community Safety Partnership';
const meeting = 'elsewhere-csp/2009-12-03';

let partnership: PartnershipDatabase;
let registers: Registers;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  const known = withPartnership(partnership.registers, 'elsewhere-csp', name);
  const unit = { id: 'elsewhere-unit', name: 'Elsewhere Unit', otherNames: [], classification: 'UNIT' };
  registers = {
    ...known,
    organisations: new Map([...known.organisations, [unit.id, { ...unit, parent: 'elsewhere-csp', areas: [] }]]),
  };
  const synthetic = minutesText.replace('Sevenoaks District Community Safety Partnership', name);
  await partnership.importMinutes(writeFile('elsewhere.md', synthetic), registers);
}, 120_000);
afterAll(() => partnership.drop());

const importOf = (organization: string): Promise<string> => {
  const summaries = [{ ...sample.summaries[0], organization }];
  const file = writeFile('tasking.json', JSON.stringify({ ...sample, meeting, summaries }));
  return importTasking(partnership.importing, file, { registers });
};

test('another partnership states the tasks of its own unit, and of no other', async () => {
  await expect(importOf('community-safety-unit')).rejects.toThrow(
    'tasking: community-safety-unit is no unit of elsewhere-csp',
  );
  await expect(importOf('elsewhere-unit')).resolves.toContain('1 tasking summaries, 1 new or changed');
  const { data, errors } = await partnership.ask(`{ meeting(id: "${meeting}") { tasking { received completed } } }`);
  expect([data, errors]).toEqual([{ meeting: { tasking: [{ received: 146, completed: 145 }] } }, undefined]);
});

test('its figures are not published as those of the unit that the catalogue names', async () =>
  expect(await partnership.importing.query('select measure_id from cell')).toEqual([]));

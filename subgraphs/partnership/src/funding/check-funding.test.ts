import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';
import { linesOf } from '../minutes-import/quote.js';
import { fundingFaults } from './check-funding.js';
import { fundingFile } from './funding-file.js';

const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sample = 'sample/sevenoaks-csp-2009-12-03';
const stated = JSON.parse(readFileSync(file(`${sample}.funding.json`), 'utf8'));

/** The faults of the sample, changed as a test wants it. */
function faultsOf(change: (file: typeof stated) => void): string[] {
  const changed = structuredClone(stated);
  change(changed);
  return fundingFaults(fundingFile.parse(changed), {
    registers: readRegisters(file('../../schema')),
    lines: linesOf(readFileSync(file(`${sample}.md`), 'utf8')),
    planLines: new Set(['1.7a']),
    meetings: new Set(['2009-12-03', '2010-03-04']),
    streams: new Set(['kfrs-2008-09']),
  });
}
const kfrs = (file: typeof stated) => file.streams[3];
const power = (file: typeof stated) => file.awards[2];
const milestones = (file: typeof stated) => file.rounds[0].milestones;

test('nothing is wrong with the sample', () => expect(faultsOf(() => undefined)).toEqual([]));

test('a stream that another meeting was told of may be named', () =>
  expect(faultsOf((file) => (file.awards[0].stream = 'kfrs-2008-09'))).toEqual([]));

test.each<[string, (file: typeof stated) => void]>([
  [
    'kfrs-2009-10/power-project: 2500.00 was expected in its quote; got 2000.00',
    (file) => (power(file).amount = '2500.00'),
  ],
  [
    'kfrs-2009-10/power-project: no amount was expected in its quote; got 2000.00',
    (file) => (power(file).amount = null),
  ],
  ['bcu-2009-10/cctv: 1.00 was expected in its quote; got none', (file) => (file.awards[0].amount = '1.00')],
  ['kfrs-2009-10/power-project: plan line 1.7z is not held', (file) => (power(file).planLines[0].ref = '1.7z')],
  [
    'kfrs-2009-10/power-project, 1.7a: "1.7a" was expected on line 110',
    (file) => (power(file).planLines[0] = { ref: '1.7a', line: 110, quote: '1.7a' }),
  ],
  ['kfrs-2009-10: "KFRS" is not in the register of organisations', (file) => (kfrs(file).funder = 'KFRS')],
  ['kfrs-2009-10: is given twice', (file) => file.streams.push(kfrs(file))],
  [
    'external-2010-11: stream external-2010-12 is neither in this file nor held',
    (file) => (file.rounds[0].stream = 'external-2010-12'),
  ],
  [
    'external-2010-11: the assumption "more than last year" does not stand on line 184',
    (file) => (file.rounds[0].assumption = 'more than last year'),
  ],
  ['external-2010-11/forms-due: DAY wants DAY; got "2010-01"', (file) => (milestones(file)[1].period = '2010-01')],
  [
    'external-2010-11/forms-due: DAY wants DAY; got "2010-02-30"',
    (file) => (milestones(file)[1].period = '2010-02-30'),
  ],
  [
    'external-2010-11/forms-due: "18 January" does not stand on line 184',
    (file) => (milestones(file)[1].printed = '18 January'),
  ],
  ['external-2010-11/appraisal: a MONTH was expected as it is printed', (file) => delete milestones(file)[2].printed],
  [
    'external-2010-11/approval: MEETING of 2010-03-05 was given with the meeting 2010-03-04',
    (file) => (milestones(file)[3].period = '2010-03-05'),
  ],
  [
    'external-2010-11/approval: no meeting of 2010-03-05 is held or to come',
    (file) => (milestones(file)[3].period = milestones(file)[3].meeting = '2010-03-05'),
  ],
  [
    'external-2010-11/appraisal: MONTH of 2010-02 was given with the meeting 2010-03-04',
    (file) => (milestones(file)[2].meeting = '2010-03-04'),
  ],
  ['fly-tipping-camera: "a camera" was expected on line 192', (file) => (file.bids[0].quote = 'a camera')],
])('%s', (fault, change) => expect(faultsOf(change)).toContainEqual(expect.stringContaining(fault)));

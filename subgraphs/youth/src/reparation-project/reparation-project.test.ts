import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { reparationProjectImport } from './reparation-project.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { 'District Code': 'E07000111', 'As At': '2009-12-03', 'Reparation Projects': '0', Line: '216' };

describe('a row of reparation projects', () => {
  it('is a figure of the district on the day, with the line that reports it; zero is one', () => {
    expect(reparationProjectImport.read(row, registers)).toEqual([
      {
        measure: 'youth/reparation-project/count',
        area: 'E07000111',
        period: { code: '2009-12-03', kind: 'DAY', start: '2009-12-03', end: '2009-12-03' },
        numerator: 0,
        sourceLine: 216,
      },
    ]);
  });

  it.each([
    ['District Code', '', 'District Code: expected the code of an area in the register, such as E07000111; got ""'],
    ['As At', '2009-12', 'As At: expected a day such as 2009-12-03; got "2009-12"'],
    ['Reparation Projects', 'none', 'Reparation Projects: expected a whole number, 0 or more; got "none"'],
    ['Line', 'L216', 'Line: expected a whole number, 0 or more; got "L216"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => reparationProjectImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

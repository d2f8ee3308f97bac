import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { caseloadImport } from './caseload.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { 'District Code': 'E07000111', 'As At': '2009-09-30', 'Order Type': 'Licence', People: '31' };

describe('a row of the caseload', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2009-09-30', kind: 'DAY', start: '2009-09-30', end: '2009-09-30' },
    numerator: 31,
  };

  it('is a figure of its kind of supervision, and a part of all', () => {
    expect(caseloadImport.read(row, registers)).toEqual([
      { ...cell, measure: 'probation/caseload/licences' },
      { ...cell, measure: 'probation/caseload/all', part: 'licences' },
    ]);
  });

  it('All is held against the sum of the kinds', () => {
    expect(caseloadImport.read({ ...row, 'Order Type': 'all' }, registers)).toEqual([
      { ...cell, measure: 'probation/caseload/all', total: true },
    ]);
  });

  it.each([
    ['District Code', '', 'District Code: expected the code of an area in the register, such as E07000111; got ""'],
    ['As At', '2009-09', 'As At: expected a day such as 2009-12-03; got "2009-09"'],
    [
      'Order Type',
      'Curfew',
      'Order Type: expected one of Community order, Suspended sentence order, Licence, All; got "Curfew"',
    ],
    ['People', '-', 'People: expected a whole number, 0 or more; got "-"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => caseloadImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

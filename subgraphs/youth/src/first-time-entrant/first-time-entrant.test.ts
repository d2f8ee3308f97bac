import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { firstTimeEntrantImport } from './first-time-entrant.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { Source: 'PNC', 'District Code': 'E07000111', 'Financial Year': '2007/08', 'First-time Entrants': '68' };

describe('a row of the table of first-time entrants', () => {
  it('is a figure of its source in the district and financial year', () => {
    expect(firstTimeEntrantImport.read(row, registers)).toEqual([
      {
        measure: 'youth/first-time-entrant/pnc',
        area: 'E07000111',
        period: { code: '2007/08', kind: 'FINANCIAL_YEAR', start: '2007-04-01', end: '2008-03-31' },
        numerator: 68,
      },
    ]);
  });

  it('that writes its year with a dash means the year, not a month', () => {
    expect(firstTimeEntrantImport.read({ ...row, 'Financial Year': '2007-08' }, registers)[0]?.period.code).toBe(
      '2007/08',
    );
  });

  it.each([
    ['Police National Computer', 'pnc'],
    ['YOT', 'yot'],
    ['Youth Offending Team', 'yot'],
  ])('of %s belongs to the series %s', (source, series) => {
    expect(firstTimeEntrantImport.read({ ...row, Source: source }, registers)[0]?.measure).toBe(
      `youth/first-time-entrant/${series}`,
    );
  });

  it.each([
    ['Source', 'Both', 'Source: expected one of PNC, Police National Computer, YOT, Youth offending team; got "Both"'],
    [
      'District Code',
      'E0700011',
      'District Code: expected the code of an area in the register, such as E07000111; got "E0700011"',
    ],
    [
      'Financial Year',
      '2007-10',
      'Financial Year: expected a financial year such as 2008/09 or 2008-09; got "2007-10"',
    ],
    ['Financial Year', '2008', 'Financial Year: expected a financial year such as 2008/09 or 2008-09; got "2008"'],
    ['First-time Entrants', '*', 'First-time Entrants: expected a whole number, 0 or more; got "*"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => firstTimeEntrantImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { firstTimeEntrantImport } from './first-time-entrant.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { Source: 'PNC', 'District Code': 'E07000111', 'Financial Year': '2007/08', 'First-time Entrants': '68' };

describe('a row of the table of first-time entrants', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2007/08', kind: 'FINANCIAL_YEAR', start: '2007-04-01', end: '2008-03-31' },
  };
  const count = { ...cell, measure: 'youth/first-time-entrant/pnc' };
  const rate = { ...cell, measure: 'youth/first-time-entrant/pnc-per-100000', denominator: 11800 };

  it('is a count of its source in the district and financial year, and a rate on its residents aged 10 to 17', () => {
    expect(firstTimeEntrantImport.read(row, registers)).toEqual([
      { ...count, numerator: 68 },
      { ...rate, numerator: 68 },
    ]);
  });

  it('is the count alone where the register does not know the residents', () => {
    const unknown = { ...registers, denominators: new Map() };
    expect(firstTimeEntrantImport.read(row, unknown)).toEqual([{ ...count, numerator: 68 }]);
  });

  it('of the county is a figure of its own, as the national table has it', () => {
    const ofCounty = { ...row, 'District Code': 'E10000016', 'First-time Entrants': '1,420' };
    const [first, second] = firstTimeEntrantImport.read(ofCounty, registers);
    expect([first, second]).toMatchObject([
      { measure: count.measure, area: 'E10000016', numerator: 1420 },
      { measure: rate.measure, area: 'E10000016', numerator: 1420 },
    ]);
  });

  it.each(['E10000030', 'E09000012', 'W06000015'])('of %s, another authority, is passed over', (area) =>
    expect(firstTimeEntrantImport.read({ ...row, 'District Code': area, Source: '?' }, registers)).toEqual([]),
  );

  it('may withhold the number, and the rate with it', () => {
    const mark = { numerator: null, mark: 'SUPPRESSED' };
    expect(firstTimeEntrantImport.read({ ...row, 'First-time Entrants': '*' }, registers)).toEqual([
      { ...count, ...mark },
      { ...rate, ...mark },
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
    expect(firstTimeEntrantImport.read({ ...row, Source: source }, registers).map(({ measure }) => measure)).toEqual([
      `youth/first-time-entrant/${series}`,
      `youth/first-time-entrant/${series}-per-100000`,
    ]);
  });

  it.each([
    ['Source', 'Both', 'Source: expected one of PNC, Police National Computer, YOT, Youth offending team; got "Both"'],
    [
      'District Code',
      'E0700011',
      'District Code: expected the code of an area in the register, such as E07000111; got "E0700011"',
    ],
    ['Financial Year', '2007-10', 'Financial Year: expected a financial year such as 2009/10; got "2007-10"'],
    ['Financial Year', '2008', 'Financial Year: expected a financial year such as 2009/10; got "2008"'],
    ['First-time Entrants', 'few', 'First-time Entrants: expected a whole number, 0 or more; got "few"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => firstTimeEntrantImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { reoffendingImport } from './reoffending.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Authority: 'Kent',
  Cohort: '1 October 2008 to 30 September 2009',
  Offenders: '11,357',
  Reoffenders: '1,062',
  'Actual Rate': '',
  'Predicted Rate': '9.61%',
};
const read = (change: Partial<Record<keyof typeof row, string>>) =>
  reoffendingImport.read({ ...row, ...change }, registers);

describe('a row of the table of local adult reoffending', () => {
  const cell = {
    area: 'E10000016',
    period: { code: '2008-10..2009-09', kind: 'RANGE', start: '2008-10-01', end: '2009-09-30' },
  };
  const actual = { ...cell, measure: 'probation/reoffending/adult' };
  const predicted = { ...cell, measure: 'probation/reoffending/adult-predicted', numerator: null };

  it('is a figure of the county, with what it was counted out of and what was predicted', () => {
    expect(read({})).toEqual([
      { ...actual, numerator: 1062, denominator: 11357 },
      { ...predicted, denominator: 11357, value: 9.61 },
    ]);
  });

  it('may print the rate without the count, and no prediction', () => {
    expect(read({ Reoffenders: '', 'Actual Rate': '9.35', 'Predicted Rate': '' })).toEqual([
      { ...actual, numerator: null, denominator: 11357, value: 9.35 },
    ]);
  });

  it('may withhold both', () => {
    expect(read({ Reoffenders: 'x', 'Predicted Rate': '[c]' })).toEqual([
      { ...actual, numerator: null, mark: 'SUPPRESSED' },
      { ...predicted, mark: 'SUPPRESSED' },
    ]);
  });

  it('is passed over for an authority that the column map does not name', () => {
    expect(read({ Authority: 'Surrey', Offenders: '-' })).toEqual([]);
  });

  it.each([
    [
      'Cohort',
      '1 July 2009 to 30 September 2009',
      'Cohort: expected twelve months such as 1 October 2008 to 30 September 2009; got "1 July 2009 to 30 September 2009"',
    ],
    ['Offenders', 'many', 'Offenders: expected a whole number, 0 or more; got "many"'],
    ['Reoffenders', '9.3%', 'Reoffenders: expected a whole number, 0 or more; got "9.3%"'],
    ['Reoffenders', '11358', 'Reoffenders: expected no more than the 11357 in Offenders; got "11358"'],
    ['Predicted Rate', '961', 'Predicted Rate: expected a number from 0 to 100; got "961"'],
    ['Predicted Rate', 'ten', 'Predicted Rate: expected a number such as 12.5; got "ten"'],
  ] as const)('is refused for %s %j', (column, value, message) => {
    expect(() => read({ [column]: value })).toThrow(message);
  });
});

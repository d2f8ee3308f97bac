import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { readCohortPeriod } from './cohort-period.js';
import { reoffendingImport } from './reoffending.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'Local Authority': 'Kent',
  Cohort: '1 October 2008 to 30 September 2009',
  Offenders: '11,357',
  Reoffenders: '1,062',
};

describe('a row of the table of local adult reoffending', () => {
  it('is a figure of the county, with what it was counted out of', () => {
    expect(reoffendingImport.read(row, registers)).toEqual([
      {
        measure: 'probation/reoffending/adult',
        area: 'E10000016',
        period: { code: '2008-10..2009-09', kind: 'RANGE', start: '2008-10-01', end: '2009-09-30' },
        numerator: 1062,
        denominator: 11357,
      },
    ]);
  });

  it('is passed over for an authority that the column map does not name', () => {
    expect(reoffendingImport.read({ ...row, 'Local Authority': 'Surrey', Offenders: '-' }, registers)).toEqual([]);
  });

  it.each([
    [
      'Cohort',
      '1 July 2009 to 30 September 2009',
      'Cohort: expected twelve months such as 1 October 2008 to 30 September 2009; got "1 July 2009 to 30 September 2009"',
    ],
    ['Offenders', 'n/a', 'Offenders: expected a whole number, 0 or more; got "n/a"'],
    ['Reoffenders', '9.3%', 'Reoffenders: expected a whole number, 0 or more; got "9.3%"'],
    ['Reoffenders', '11358', 'Reoffenders: expected no more than the 11357 offenders; got "11358"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => reoffendingImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

describe('the twelve months of a cohort', () => {
  it.each([
    ['1 October 2008 to 30 September 2009', '2008-10..2009-09'],
    ['1 January 2008 - 31 December 2008', '2008-01..2008-12'],
    ['October 2007 - September 2008', '2007-10..2008-09'],
    ['1 Oct 2008–30 Sep 2009', '2008-10..2009-09'],
    ['1 March 2007 to 29 February 2008', '2007-03..2008-02'],
  ])('%s is %s', (text, code) => expect(readCohortPeriod(text)?.code).toBe(code));

  it.each([
    '1 October 2008 to 30 October 2009',
    '1 October 2008 to 15 September 2009',
    '1 October 2008 to 30 September 2010',
    '2 October 2008 to 30 September 2009',
    '1 Octember 2008 to 30 September 2009',
    '2008/09',
    '',
  ])('%j is none', (text) => expect(readCohortPeriod(text)).toBeNull());
});

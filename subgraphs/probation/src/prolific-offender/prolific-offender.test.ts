import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { prolificOffenderImport } from './prolific-offender.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'Area Code': 'E10000016',
  Year: '2008/09',
  'Cohort Size': '151',
  'Baseline Offences': '602',
  'Follow-up Offences': '381',
};

describe('a row of the table of NI 30', () => {
  const figure = {
    area: 'E10000016',
    period: { code: '2008/09', kind: 'FINANCIAL_YEAR', start: '2008-04-01', end: '2009-03-31' },
  };

  it('is the size of the cohort, and its offences before and in the year', () => {
    expect(prolificOffenderImport.read(row, registers)).toEqual([
      { ...figure, measure: 'probation/prolific-offender/cohort', numerator: 151 },
      { ...figure, measure: 'probation/prolific-offender/baseline-offences', numerator: 602 },
      { ...figure, measure: 'probation/prolific-offender/follow-up-offences', numerator: 381 },
    ]);
  });

  it('may leave the follow-up open', () =>
    expect(prolificOffenderImport.read({ ...row, 'Follow-up Offences': '' }, registers)[2]).toMatchObject({
      numerator: null,
      mark: 'NOT_STATED',
    }));

  it.each([
    ['a unitary authority', 'E06000035', 0],
    ['a county that the register does not hold', 'E10000030', 0],
    ['Wales', 'W92000004', 0],
    ['the partnership of the same ground as a district', 'E22000144', 3],
  ])('of %s: %s gives %i figures', (_, area, figures) =>
    expect(prolificOffenderImport.read({ ...row, 'Area Code': area }, registers)).toHaveLength(figures),
  );

  it('of another authority is not read at all', () =>
    expect(prolificOffenderImport.read({ ...row, 'Area Code': 'E10000030', Year: '?' }, registers)).toEqual([]));

  it('may write its year with a dash', () =>
    expect(prolificOffenderImport.read({ ...row, Year: '2008-09' }, registers)[0]?.period).toEqual(figure.period));

  it.each([
    ['Area Code', 'Kent', 'Area Code: expected the code of an area in the register, such as E07000111; got "Kent"'],
    ['Year', '2008', 'Year: expected a financial year such as 2009/10; got "2008"'],
    ['Cohort Size', '1.5', 'Cohort Size: expected a whole number, 0 or more; got "1.5"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => prolificOffenderImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

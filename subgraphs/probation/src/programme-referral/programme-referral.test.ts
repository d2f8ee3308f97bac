import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { programmeReferralImport } from './programme-referral.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = { Programme: 'power project', 'District Code': 'E07000111', Quarter: '2009/10 Q3', Referrals: '0' };

describe('a row of the return of referrals', () => {
  it('is a figure of its programme in the district and quarter; zero is one', () => {
    expect(programmeReferralImport.read(row, registers)).toEqual([
      {
        measure: 'probation/programme-referral/power-project',
        area: 'E07000111',
        period: { code: '2009/10 Q3', kind: 'QUARTER', start: '2009-10-01', end: '2009-12-31' },
        numerator: 0,
      },
    ]);
  });

  it('may give who started and completed it, and withhold one of them', () => {
    expect(programmeReferralImport.read({ ...row, Started: '*', Completed: '2' }, registers)).toMatchObject([
      { measure: 'probation/programme-referral/power-project', numerator: 0 },
      { measure: 'probation/programme-referral/power-project-started', numerator: null, mark: 'SUPPRESSED' },
      { measure: 'probation/programme-referral/power-project-completed', numerator: 2 },
    ]);
  });

  it('that lacks those columns, or leaves them empty, gives the referrals alone', () =>
    expect(programmeReferralImport.read({ ...row, Started: '', Completed: '' }, registers)).toHaveLength(1));

  it.each([
    ['Programme', 'Unpaid work', 'Programme: expected one of Power Project; got "Unpaid work"'],
    [
      'District Code',
      'Sevenoaks',
      'District Code: expected the code of an area in the register, such as E07000111; got "Sevenoaks"',
    ],
    ['Quarter', '2009/10', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "2009/10"'],
    ['Referrals', 'few', 'Referrals: expected a whole number, 0 or more; got "few"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => programmeReferralImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

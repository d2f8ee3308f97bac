import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { injunctionImport } from './injunction.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Landlord: 'Moat',
  'District Code': 'E07000107',
  Quarter: '2009/10 Q1',
  Respondent: 'Household member or  visitor',
  'Injunctions Granted': '2',
};

describe("a row of a landlord's return of injunctions", () => {
  it('is a figure of that landlord, which does not say whom the injunctions bind', () => {
    expect(injunctionImport.read(row, registers)).toEqual([
      {
        measure: 'housing/injunction/moat',
        area: 'E07000107',
        period: { code: '2009/10 Q1', kind: 'QUARTER', start: '2009-04-01', end: '2009-06-30' },
        part: 'household',
        numerator: 2,
      },
    ]);
  });

  it.each([
    [
      'Landlord',
      '',
      'Landlord: expected one of West Kent Housing Association, West Kent Housing, WKHA, Moat, MOAT Housing, Moat Homes, Moat Homes Limited; got ""',
    ],
    [
      'District Code',
      'Dartford',
      'District Code: expected the code of an area in the register, such as E07000111; got "Dartford"',
    ],
    ['Quarter', 'Q1', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "Q1"'],
    ['Respondent', 'All', 'Respondent: expected one of Tenant, Household member or visitor, Non-tenant; got "All"'],
    ['Injunctions Granted', '1.5', 'Injunctions Granted: expected a whole number, 0 or more; got "1.5"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => injunctionImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { antiSocialBehaviourImport } from './anti-social-behaviour.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Landlord: 'West Kent Housing Association',
  'District Code': 'E07000111',
  Quarter: '2009/10 Q2',
  Category: 'Noise',
  'Cases Opened': '1,017',
};

describe("a row of a landlord's return of cases", () => {
  it('is a figure of that landlord in the district and quarter, whatever the category', () => {
    expect(antiSocialBehaviourImport.read(row, registers)).toEqual([
      {
        measure: 'housing/anti-social-behaviour/west-kent-housing-association',
        area: 'E07000111',
        period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
        part: 'Noise',
        numerator: 1017,
      },
    ]);
  });

  it.each([
    ['WKHA', 'west-kent-housing-association'],
    ['MOAT', 'moat'],
    ['Moat', 'moat'],
  ])('of %s is a figure of %s', (label, landlord) => {
    expect(antiSocialBehaviourImport.read({ ...row, Landlord: label }, registers)[0]?.measure).toBe(
      `housing/anti-social-behaviour/${landlord}`,
    );
  });

  it('may give none: zero is a figure', () => {
    expect(antiSocialBehaviourImport.read({ ...row, 'Cases Opened': '0' }, registers)[0]?.numerator).toBe(0);
  });

  it.each([
    [
      'Landlord',
      'Town and Country',
      'Landlord: expected one of West Kent Housing Association, WKHA, Moat; got "Town and Country"',
    ],
    [
      'District Code',
      'E07000199',
      'District Code: expected the code of an area in the register, such as E07000111; got "E07000199"',
    ],
    ['Quarter', '2009-09', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "2009-09"'],
    ['Quarter', '2009/10 Q5', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "2009/10 Q5"'],
    ['Category', 'Total', 'Category: expected one of Noise, Verbal abuse, harassment, '],
    ['Cases Opened', '-1', 'Cases Opened: expected a whole number, 0 or more; got "-1"'],
    ['Cases Opened', '', 'Cases Opened: expected a whole number, 0 or more; got ""'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => antiSocialBehaviourImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

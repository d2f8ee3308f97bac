import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { tenantSatisfactionImport } from './tenant-satisfaction.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Landlord: 'WKHA',
  'District Code': 'E07000111',
  Quarter: '2009/10 Q2',
  Respondents: '148',
  'Percent Satisfied': '64.2',
};

describe("a row of a landlord's survey", () => {
  const cell = {
    measure: 'housing/tenant-satisfaction/west-kent-housing-association',
    area: 'E07000111',
    period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
    numerator: null,
  };

  it('is a percentage with how many answered, without a count', () =>
    expect(tenantSatisfactionImport.read(row, registers)).toEqual([{ ...cell, value: 64.2, sampleSize: 148 }]));

  it.each([
    ['Moat Homes', 'moat'],
    ['MOAT', 'moat'],
    ['West Kent Housing', 'west-kent-housing-association'],
  ])('of %s is of the landlord %s', (landlord, id) =>
    expect(tenantSatisfactionImport.read({ ...row, Landlord: landlord }, registers)[0]?.measure).toBe(
      `housing/tenant-satisfaction/${id}`,
    ),
  );

  it('may be not stated', () =>
    expect(tenantSatisfactionImport.read({ ...row, 'Percent Satisfied': '' }, registers)).toEqual([
      { ...cell, mark: 'NOT_STATED' },
    ]));

  it.each([
    [
      'Landlord',
      'Orbit',
      'Landlord: expected one of West Kent Housing Association, West Kent Housing, WKHA, Moat, MOAT Housing, Moat Homes, Moat Homes Limited; got "Orbit"',
    ],
    ['Quarter', '2009', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "2009"'],
    ['Respondents', '', 'Respondents: expected a whole number, 0 or more; got ""'],
    ['Percent Satisfied', '101', 'Percent Satisfied: expected a number from 0 to 100; got "101"'],
    ['Percent Satisfied', 'most', 'Percent Satisfied: expected a number such as 12.5; got "most"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => tenantSatisfactionImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

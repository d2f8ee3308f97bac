import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { figuresBelow } from '../../../../test/support/figures-below.js';
import { homelessnessImport } from './homelessness.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'Area Code': 'E07000111',
  Quarter: '2009/10 Q2',
  'Owed a Duty': '37',
  'Prevention Duty': '25',
  'Relief Duty': '12',
};
const cell = {
  area: 'E07000111',
  period: { code: '2009/10 Q2', kind: 'QUARTER', start: '2009-07-01', end: '2009-09-30' },
};

describe('a row of table A1', () => {
  it('is three figures of the district and quarter', () => {
    expect(homelessnessImport.read(row, registers)).toEqual([
      { ...cell, measure: 'housing/homelessness/owed-a-duty', numerator: 37 },
      { ...cell, measure: 'housing/homelessness/prevention', numerator: 25 },
      { ...cell, measure: 'housing/homelessness/relief', numerator: 12 },
    ]);
  });

  it.each([
    [
      'ONS code',
      'Quarter',
      'Total owed a prevention or relief duty2,3',
      'Threatened with homelessness within 56 days - Prevention duty owed3',
      'Homeless - Relief duty owed4',
    ],
    [
      'Organisation Identification Code',
      'Period',
      'Assessed as owed a dutyTotal owed a prevention or relief duty [note 2]',
      'Assessed as owed a dutyThreatened with homelessness within 56 days, Prevention duty owed',
      'Assessed as owed a dutyHomeless, Relief duty owed [notes 3, 4]',
    ],
  ])('may stand below the labels %s, %s, %s, %s, %s', (...labels) => {
    expect(figuresBelow(labels, Object.values(row), homelessnessImport, registers)).toEqual(
      homelessnessImport.read(row, registers),
    );
  });

  it.each(['[z]', '[n]', '-', '..'])('may have no figure: %s', (sign) =>
    expect(homelessnessImport.read({ ...row, 'Relief Duty': sign }, registers)[2]).toMatchObject({
      numerator: null,
      mark: 'NOT_STATED',
    }),
  );

  it('of another authority is passed over, whatever it says', () =>
    expect(homelessnessImport.read({ ...row, 'Area Code': 'E09000012', Quarter: '?' }, registers)).toEqual([]));

  it('may withhold a figure', () => {
    expect(homelessnessImport.read({ ...row, 'Relief Duty': '*' }, registers)[2]).toEqual({
      ...cell,
      measure: 'housing/homelessness/relief',
      numerator: null,
      mark: 'SUPPRESSED',
    });
  });

  it.each([
    ['Quarter', '2009-08', 'Quarter: expected a quarter of the financial year such as 2009/10 Q2; got "2009-08"'],
    ['Owed a Duty', '38', 'Owed a Duty: expected 25 + 12, the sum of the two duties; got "38"'],
    ['Prevention Duty', 'few', 'Prevention Duty: expected a whole number, 0 or more; got "few"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => homelessnessImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

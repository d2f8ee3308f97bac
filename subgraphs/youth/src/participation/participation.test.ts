import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { participationImport } from './participation.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'District Code': 'E07000111',
  'Half-year': '2009/10 H1',
  Activity: 'Playschemes',
  Attendances: '2,613',
};

describe('a row of the monitoring table', () => {
  it('is a figure of the district and half-year, whatever the activity', () => {
    expect(participationImport.read(row, registers)).toEqual([
      {
        measure: 'youth/participation/summer-activities',
        area: 'E07000111',
        period: { code: '2009/10 H1', kind: 'HALF_YEAR', start: '2009-04-01', end: '2009-09-30' },
        part: 'playschemes',
        numerator: 2613,
      },
    ]);
  });

  it('may be an activity whose name only begins like a total', () => {
    expect(participationImport.read({ ...row, Activity: 'Allotment days' }, registers)).toHaveLength(1);
  });

  it.each([
    [
      'District Code',
      'SDC',
      'District Code: expected the code of an area in the register, such as E07000111; got "SDC"',
    ],
    [
      'Half-year',
      '2009/10 Q2',
      'Half-year: expected a half-year of the financial year such as 2009/10 H1; got "2009/10 Q2"',
    ],
    ['Activity', 'Total', 'Activity: expected one activity, not a total: attendances are summed here; got "Total"'],
    [
      'Activity',
      'all activities',
      'Activity: expected one activity, not a total: attendances are summed here; got "all activities"',
    ],
    ['Attendances', 'over 400', 'Attendances: expected a whole number, 0 or more; got "over 400"'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => participationImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

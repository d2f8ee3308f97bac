import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { participationImport } from './participation.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  'District Code': 'E07000111',
  'Half-year': '2009/10 H1',
  Activity: 'Playschemes',
  Attendances: '2,613',
  Participants: '',
  Qualifier: '',
};
const all = { ...row, Activity: 'All activities', Attendances: '5,791', Participants: '900', Qualifier: 'About' };

describe('a row of the monitoring table', () => {
  const cell = {
    area: 'E07000111',
    period: { code: '2009/10 H1', kind: 'HALF_YEAR', start: '2009-04-01', end: '2009-09-30' },
  };
  const attendances = { ...cell, measure: 'youth/participation/summer-activities' };

  it('is a part of the attendances of the district and half-year, whatever the activity', () => {
    expect(participationImport.read(row, registers)).toEqual([
      { ...attendances, part: 'playschemes', numerator: 2613 },
    ]);
  });

  it('of all activities states their sum, which is not added, and how many people came', () => {
    expect(participationImport.read(all, registers)).toEqual([
      { ...attendances, part: 'all activities', numerator: 0 },
      { ...attendances, total: true, numerator: 5791 },
      { ...cell, measure: 'youth/participation/participants', numerator: 900, qualifier: 'APPROXIMATELY' },
    ]);
  });

  it('of all activities may leave open how many people came', () => {
    expect(participationImport.read({ ...all, Participants: '' }, registers)).toHaveLength(2);
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
    ['Activity', 'Total', 'Activity: expected one activity, or All activities; got "Total"'],
    ['Activity', 'all of them', 'Activity: expected one activity, or All activities; got "all of them"'],
    ['Attendances', 'over 400', 'Attendances: expected a whole number, 0 or more; got "over 400"'],
    [
      'Participants',
      '40',
      'Participants: expected nothing in the line of one activity: who comes to two would count twice; got "40"',
    ],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => participationImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });

  it.each([
    ['Participants', '5792', 'Participants: expected no more than the 5791 attendances; got "5792"'],
    [
      'Qualifier',
      'Nearly',
      'Qualifier: expected one of Exactly, Over, At least, About, Under, EXACT, AT_LEAST, APPROXIMATELY; got "Nearly"',
    ],
  ])('of all activities is refused for %s %j', (column, value, message) => {
    expect(() => participationImport.read({ ...all, [column]: value }, registers)).toThrow(message);
  });
});

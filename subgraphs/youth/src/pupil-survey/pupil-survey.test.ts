import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { pupilSurveyImport } from './pupil-survey.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Indicator: 'NI 69',
  Question: 'Have you been bullied, at school or anywhere else?',
  Population: 'Pupils of school years 6, 8 and 10',
  'Area Code': 'E10000016',
  'Academic Year': '2008/09 academic',
  Percent: '41.5',
  'Sample Size': '2,148',
};

describe('a row of the survey of pupils', () => {
  const cell = {
    measure: 'youth/pupil-survey/experienced-bullying',
    area: 'E10000016',
    period: { code: '2008/09 academic', kind: 'ACADEMIC_YEAR', start: '2008-09-01', end: '2009-08-31' },
    numerator: null,
  };

  it('is a percentage with how many answered, without a count', () =>
    expect(pupilSurveyImport.read(row, registers)).toEqual([{ ...cell, value: 41.5, sampleSize: 2148 }]));

  it('may be withheld by the source', () =>
    expect(pupilSurveyImport.read({ ...row, Percent: '[c]', 'Sample Size': '' }, registers)).toEqual([
      { ...cell, mark: 'SUPPRESSED' },
    ]));

  it.each(['2008/09', '2008-09', '200809', '2008/09 academic'])('may write its year as %s', (year) =>
    expect(pupilSurveyImport.read({ ...row, 'Academic Year': year }, registers)[0]?.period).toEqual(cell.period),
  );

  it('asks in the same words, whatever their case', () =>
    expect(pupilSurveyImport.read({ ...row, Question: row.Question.toUpperCase() }, registers)).toHaveLength(1));

  it.each([
    ['a unitary authority', 'E06000035'],
    ['a county that the register does not have', 'E10000030'],
    ['a district', 'E07000111'],
  ])('of %s is passed over', (_, area) =>
    expect(pupilSurveyImport.read({ ...row, 'Area Code': area, Percent: '-' }, registers)).toEqual([]),
  );

  it.each([
    ['Indicator', 'NI 50', 'Indicator: expected one of NI 69, NI 110, NI 115; got "NI 50"'],
    [
      'Question',
      'Have you been bullied at school?',
      'Question: expected "Have you been bullied, at school or anywhere else?", as the catalogue says of this series; got "Have you been bullied at school?"',
    ],
    [
      'Population',
      'Pupils of school year 6',
      'Population: expected "Pupils of school years 6, 8 and 10", as the catalogue says of this series; got "Pupils of school year 6"',
    ],
    ['Area Code', 'Kent', 'Area Code: expected the code of an area in the register, such as E07000111; got "Kent"'],
    ['Area Code', '886', 'Area Code: expected the code of an area in the register, such as E07000111; got "886"'],
    [
      'Academic Year',
      '2008/10',
      'Academic Year: expected an academic year such as 2009/10, 2009-10 or 200910; got "2008/10"',
    ],
    [
      'Academic Year',
      '2008',
      'Academic Year: expected an academic year such as 2009/10, 2009-10 or 200910; got "2008"',
    ],
    ['Percent', '415', 'Percent: expected a number from 0 to 100; got "415"'],
    ['Percent', 'two in five', 'Percent: expected a number such as 12.5; got "two in five"'],
    ['Sample Size', '', 'Sample Size: expected a whole number, 0 or more; got ""'],
  ])('is refused for %s %j', (column, value, message) => {
    expect(() => pupilSurveyImport.read({ ...row, [column]: value }, registers)).toThrow(message);
  });
});

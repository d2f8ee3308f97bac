import { readRegisters } from '@safer-graph/kit';
import { fileURLToPath } from 'node:url';
import { perceptionSurveys } from './perception-survey.dataset.js';
import { perceptionSurveyImport } from './perception-survey.import.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const row = {
  Survey: 'KCVS',
  Measure: 'Confidence, month',
  Question: 'SYNTHETIC: Are police and council dealing with the crime and anti-social behaviour that matter here?',
  Population: 'SYNTHETIC: Adults who live in Kent and Medway',
  'Area Code': 'E07000111',
  Period: '2009-07',
  Percent: '65.0',
  'Sample Size': '20',
};
const read = (change: object) => perceptionSurveyImport.read({ ...row, ...change }, registers);

describe('a row of a perception survey', () => {
  it('is a percentage of so many people, without a count', () =>
    expect(read({})).toEqual([
      {
        measure: 'police/perception-survey/kcvs-confidence-month',
        area: 'E07000111',
        period: { code: '2009-07', kind: 'MONTH', start: '2009-07-01', end: '2009-07-31' },
        numerator: null,
        value: 65,
        sampleSize: 20,
      },
    ]));

  it('may be withheld by the survey itself', () =>
    expect(read({ Percent: '*', 'Sample Size': '' })[0]).toMatchObject({ numerator: null, mark: 'SUPPRESSED' }));

  it.each([
    ['93', '14', 93],
    ['93', '20', 93],
    ['66.7', '60', 66.7],
    ['0', '20', 0],
    ['100', '20', 100],
  ])('may say %s per cent of %s people', (Percent, people, value) =>
    expect(read({ Percent, 'Sample Size': people })[0]).toMatchObject({ value }),
  );

  it.each([
    ['Percent', '101', 'Percent: expected a number from 0 to 100; got "101"'],
    ['Percent', 'most', 'Percent: expected a number such as 12.5; got "most"'],
    ['Sample Size', '0', 'Sample Size: expected how many people were asked, at least 1; got "0"'],
    ['Sample Size', '', 'Sample Size: expected a whole number, 0 or more; got ""'],
    ['Survey', 'PACT', 'Survey, Measure: expected one of kcvs/confidence; '],
    ['Question', 'Do you feel safe?', 'Question: expected "SYNTHETIC: Are police and council'],
    [
      'Population',
      'Tenants',
      'Population: expected "SYNTHETIC: Adults who live in Kent and Medway", as the catalogue says',
    ],
    ['Period', '2009/10 Q2', 'Period: expected a month such as 2009-12; got "2009/10 Q2"'],
    ['Area Code', 'Sevenoaks', 'Area Code: expected the code of an area in the register'],
  ])('is refused for %s %j', (column, value, message) => expect(() => read({ [column]: value })).toThrow(message));
});

it('the national indicators on perceptions are those of the Place Survey alone', () =>
  expect(perceptionSurveys.measures.map(({ id, nationalIndicator }) => [id.split('/')[2], nationalIndicator])).toEqual([
    ['kcvs-confidence', null],
    ['kcvs-confidence-month', null],
    ['bcs-confidence', null],
    ['place-survey-confidence', 'NI 21'],
    ['place-survey-anti-social-behaviour', 'NI 17'],
  ]));

it.each(perceptionSurveys.measures.map(({ id, description }) => [id, description]))(
  '%s says what of its method is invented',
  (_, description) => expect(description).toContain('SYNTHETIC: '),
);

import {
  type Importer,
  type MeasureDefinition,
  readArea,
  readCount,
  readMark,
  readPercent,
  readPeriodOf,
  refuseOtherSurvey,
  RejectedValue,
  type Row,
} from '@safer-graph/kit';
import { perceptionSurveys } from './perception-survey.dataset.js';

/** Labels of the columns Survey and Measure that stand for a series. */
const series: Readonly<Record<string, string>> = {
  'kcvs/confidence': 'kcvs-confidence',
  'kcvs/confidence, month': 'kcvs-confidence-month',
  'bcs/confidence': 'bcs-confidence',
  'place survey/confidence': 'place-survey-confidence',
  'place survey/anti-social behaviour': 'place-survey-anti-social-behaviour',
};

/** One row is one percentage, with how many people were asked, what, and who they stand for. */
export const perceptionSurveyImport: Importer = {
  dataset: perceptionSurveys,
  columns: ['Survey', 'Measure', 'Question', 'Population', 'Area Code', 'Period', 'Percent', 'Sample Size'],
  read: (row, registers) => {
    const measure = readMeasure(row);
    refuseOtherSurvey(row, measure.survey!);
    const cell = {
      measure: measure.id,
      area: readArea(row, 'Area Code', registers),
      period: readPeriodOf(row, 'Period', measure.periodKind),
      numerator: null,
    };
    const mark = readMark(row, 'Percent');
    if (mark) return [{ ...cell, mark }];
    // Also one that so many people cannot give (of 20 none is 93): how a survey weights its answers is seldom told, and the
    // description of the series says what that means.
    return [{ ...cell, value: readPercent(row, 'Percent'), sampleSize: readSampleSize(row) }];
  },
};

function readMeasure(row: Row): MeasureDefinition {
  const named = `${row['Survey']}/${row['Measure']}`;
  const found = perceptionSurveys.measures.find(({ id }) => id.endsWith(`/${series[named.toLowerCase()]}`));
  if (found) return found;
  throw new RejectedValue('Survey, Measure', named, `one of ${Object.keys(series).join('; ')}`);
}

function readSampleSize(row: Row): number {
  const people = readCount(row, 'Sample Size');
  if (people > 0) return people;
  throw new RejectedValue('Sample Size', row['Sample Size']!, 'how many people were asked, at least 1');
}

import {
  type Importer,
  type MeasureDefinition,
  readArea,
  readCount,
  readMark,
  readNumber,
  readPeriodOf,
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
    refuseOther(row, 'Question', measure.survey!.question);
    refuseOther(row, 'Population', measure.survey!.population);
    const cell = {
      measure: measure.id,
      area: readArea(row, 'Area Code', registers),
      period: readPeriodOf(row, 'Period', measure.periodKind),
      numerator: null,
    };
    const mark = readMark(row, 'Percent');
    if (mark) return [{ ...cell, mark }];
    return [{ ...cell, value: readPercent(row), sampleSize: readSampleSize(row) }];
  },
};

function readMeasure(row: Row): MeasureDefinition {
  const named = `${row['Survey']}/${row['Measure']}`;
  const found = perceptionSurveys.measures.find(({ id }) => id.endsWith(`/${series[named.toLowerCase()]}`));
  if (found) return found;
  throw new RejectedValue('Survey, Measure', named, `one of ${Object.keys(series).join('; ')}`);
}

/** Another question, or other people, are another series: their percentages cannot stand in one line. */
function refuseOther(row: Row, column: string, asked: string): void {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (plain(row[column]!) === plain(asked)) return;
  throw new RejectedValue(column, row[column]!, `${JSON.stringify(asked)}, as the catalogue says of this series`);
}

/**
 * A percentage that so many people cannot give (of 20 none is 93) is read all the same: how a survey weights its answers is
 * seldom told, and the description of the series says what that means.
 */
function readPercent(row: Row): number {
  const percent = readNumber(row, 'Percent');
  if (percent >= 0 && percent <= 100) return percent;
  throw new RejectedValue('Percent', row['Percent']!, 'a number from 0 to 100');
}

function readSampleSize(row: Row): number {
  const people = readCount(row, 'Sample Size');
  if (people > 0) return people;
  throw new RejectedValue('Sample Size', row['Sample Size']!, 'how many people were asked, at least 1');
}

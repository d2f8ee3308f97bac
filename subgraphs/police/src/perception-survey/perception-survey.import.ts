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
    const sampleSize = readCount(row, 'Sample Size');
    return [{ ...cell, value: readPercent(row, sampleSize, measure), sampleSize }];
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

/** Of unweighted answers not every percentage is possible: 20 people cannot be 93 per cent of anything. */
function readPercent(row: Row, sampleSize: number, { survey }: MeasureDefinition): number {
  const text = row['Percent']!;
  const percent = readNumber(row, 'Percent');
  if (percent < 0 || percent > 100) throw new RejectedValue('Percent', text, 'a number from 0 to 100');
  const isWeighted = survey!.designEffect !== 1;
  if (isWeighted || isAttainable(percent, sampleSize, text.split('.')[1]?.length ?? 0)) return percent;
  throw new RejectedValue('Percent', text, `a percentage that ${sampleSize} people can give`);
}

/** Whether so many of the people make the percentage, once it is rounded as it is printed. */
function isAttainable(percent: number, people: number, decimals: number): boolean {
  const half = 0.5 / 10 ** decimals + 1e-9;
  const closest = Math.round((percent * people) / 100);
  return people > 0 && Math.abs((100 * closest) / people - percent) <= half;
}

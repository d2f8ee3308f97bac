import {
  type Importer,
  isOfAnotherAuthority,
  type Period,
  readArea,
  readCount,
  readMark,
  readPercent,
  readPeriod,
  readWord,
  refuseOtherSurvey,
  RejectedValue,
  type Row,
} from '@safer-graph/kit';
import { pupilSurveys } from './pupil-survey.dataset.js';

const measures = Object.fromEntries(pupilSurveys.measures.map((measure) => [measure.nationalIndicator!, measure]));

/**
 * The survey's table: one row is one indicator, authority and academic year, with what was asked, of whom, and how many answered.
 * Rows of authorities that are no county of the register are passed over.
 */
export const pupilSurveyImport: Importer = {
  dataset: pupilSurveys,
  columns: ['Indicator', 'Question', 'Population', 'Area Code', 'Academic Year', 'Percent', 'Sample Size'],
  otherNames: { 'Area Code': ['ONS code', 'New LA Code'], 'Sample Size': ['Respondents', 'Base'] },
  read: (row, registers) => {
    if (isOfAnotherAuthority(row, 'Area Code', pupilSurveys, registers)) return [];
    const measure = readWord(row, 'Indicator', measures);
    refuseOtherSurvey(row, measure.survey!);
    const cell = {
      measure: measure.id,
      area: readArea(row, 'Area Code', registers),
      period: readAcademicYear(row),
      numerator: null,
    };
    const mark = readMark(row, 'Percent');
    return [
      mark
        ? { ...cell, mark }
        : { ...cell, value: readPercent(row, 'Percent'), sampleSize: readCount(row, 'Sample Size') },
    ];
  },
};

/** Printed as 2009/10, 2009-10 or 200910: the column says that it is no financial year. */
function readAcademicYear(row: Row): Period {
  const text = row['Academic Year']!;
  const period = readPeriod(text.replace(/^(\d{4})[-/]?(\d{2})( academic)?$/, '$1/$2 academic'));
  if (period?.kind === 'ACADEMIC_YEAR') return period;
  throw new RejectedValue('Academic Year', text, 'an academic year such as 2009/10, 2009-10 or 200910');
}

import { type Importer, readArea, readMarkedCount, readPeriodOf, readQualifier, readWord } from '@safer-graph/kit';
import { audiences, trainingSessions } from './training-session.dataset.js';

const topics = { 'E-safety': 'e-safety', 'Internet safety': 'e-safety' } as const;

/** The return of the schools: one row is one topic and audience in one district and quarter. */
export const trainingSessionImport: Importer = {
  dataset: trainingSessions,
  columns: ['Topic', 'Audience', 'District Code', 'Quarter', 'Participants'],
  optionalColumns: ['Qualifier'],
  read: (row, registers) => [
    {
      measure: `youth/training-session/${readWord(row, 'Topic', topics)}-${readWord(row, 'Audience', audiences)}`,
      area: readArea(row, 'District Code', registers),
      period: readPeriodOf(row, 'Quarter', 'QUARTER'),
      ...readMarkedCount(row, 'Participants'),
      ...readQualifier(row, 'Qualifier'),
    },
  ],
};

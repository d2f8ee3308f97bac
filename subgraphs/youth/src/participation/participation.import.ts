import {
  type CellFigure,
  type Importer,
  readArea,
  readCount,
  readPeriodOf,
  readQualifier,
  RejectedValue,
  type Row,
} from '@safer-graph/kit';
import { participation } from './participation.dataset.js';

const [attendances, participants] = participation.measures.map(({ id }) => id) as [string, string];
const allActivities = 'all activities';

/**
 * The council's monitoring table: one row is one activity and half-year, and the attendances are summed. A line All activities
 * states their sum, and how many different people came to any of them.
 */
export const participationImport: Importer = {
  dataset: participation,
  columns: ['District Code', 'Half-year', 'Activity', 'Attendances'],
  optionalColumns: ['Participants', 'Qualifier'],
  read: (row, registers) => {
    const cell = {
      area: readArea(row, 'District Code', registers),
      period: readPeriodOf(row, 'Half-year', 'HALF_YEAR'),
    };
    const activity = row['Activity']!.toLowerCase();
    const ofActivities = { ...cell, measure: attendances };
    const numerator = readCount(row, 'Attendances');
    if (activity === allActivities)
      return [
        // Where no activity is listed there was none.
        { ...ofActivities, part: activity, numerator: 0 },
        { ...ofActivities, total: true, numerator },
        ...readParticipants(row, numerator).map((figure) => ({ ...cell, measure: participants, ...figure })),
      ];
    refuseOtherTotal(row);
    return [{ ...ofActivities, part: activity, numerator }];
  },
};

function readParticipants(row: Row, attended: number): Pick<CellFigure, 'numerator' | 'qualifier'>[] {
  if (!row['Participants']) return [];
  const numerator = readCount(row, 'Participants');
  if (numerator > attended)
    throw new RejectedValue('Participants', row['Participants'], `no more than the ${attended} attendances`);
  return [{ numerator, ...readQualifier(row, 'Qualifier') }];
}

function refuseOtherTotal(row: Row): void {
  if (/^(all|total)\b/i.test(row['Activity']!))
    throw new RejectedValue('Activity', row['Activity']!, 'one activity, or All activities');
  if (row['Participants'])
    throw new RejectedValue(
      'Participants',
      row['Participants'],
      'nothing in the line of one activity: who comes to two would count twice',
    );
}

import { type Importer, readArea, readCount, readPeriodOf, RejectedValue } from '@safer-graph/kit';
import { participation } from './participation.dataset.js';

/** The council's monitoring table: one row is one activity and half-year, and the attendances are summed. */
export const participationImport: Importer = {
  dataset: participation,
  columns: ['District Code', 'Half-year', 'Activity', 'Attendances'],
  read: (row, registers) => {
    const period = readPeriodOf(row, 'Half-year', 'HALF_YEAR');
    if (/^(all|total)\b/i.test(row['Activity']!))
      throw new RejectedValue('Activity', row['Activity']!, 'one activity, not a total: attendances are summed here');
    return [
      {
        measure: participation.measures[0]!.id,
        area: readArea(row, 'District Code', registers),
        period,
        part: row['Activity']!.toLowerCase(),
        numerator: readCount(row, 'Attendances'),
      },
    ];
  },
};

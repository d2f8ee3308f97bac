import type { Registers } from '@safer-graph/kit';
import type { DataSource, EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { importReviewed, ofOneMeeting } from '../record/import-reviewed.js';
import type { Stated } from '../record/save-record.js';
import { statedIn, type StatedIn } from '../record/stated-in.js';
import { storeRecords } from '../record/store-records.js';
import { publishTasking } from './publish-tasking.js';
import { type ReviewedSummary, taskingFaults, taskingFile } from './tasking-file.js';
import { TaskingSummary } from './tasking-summary.entity.js';

/** Imports what a person has read about tasks in the minutes of one meeting, and publishes the figures in it. */
export const importTasking = (
  db: DataSource,
  file: string,
  { registers }: { readonly registers: Registers },
): Promise<string> =>
  importReviewed(db, file, {
    kind: 'tasking',
    what: 'file of tasking summaries',
    shape: taskingFile,
    ...ofOneMeeting,
    faults: async (manager, content) =>
      taskingFaults(content, await statedIn(manager, content.meeting, file), registers),
    store: async (manager, { meeting, reviewedBy, summaries }, by) => {
      const minutes = await statedIn(manager, meeting, file);
      const scope = { partnership: minutes.partnership, meetingId: meeting };
      const before = await standing(manager, scope);
      const rows = summaries.map((entry) => columnsOf(entry, minutes));
      const stored = await storeRecords(manager, TaskingSummary, scope, rows, `${reviewedBy} (${by})`);
      await publishTasking(manager, meeting, before, await standing(manager, scope), by, registers);
      return { 'tasking summaries': stored };
    },
  });

const standing = (manager: EntityManager, scope: object): Promise<TaskingSummary[]> =>
  manager.find(TaskingSummary, { where: { ...scope, withdrawnOn: IsNull() } });

const columnsOf = (
  { id, line, quote, organization, area, ...stated }: ReviewedSummary,
  { meetingId, partnership, itemAt }: StatedIn,
): Stated<TaskingSummary> => ({
  ...stated,
  id: `${meetingId}/${id}`,
  partnership,
  meetingId,
  agendaItemId: itemAt(line)!,
  quote,
  sourceLine: line,
  organizationId: organization,
  areaCode: area,
});

import type { Registers } from '@safer-graph/kit';
import type { DataSource, EntityManager } from 'typeorm';
import { DiaryEvent } from '../diary/diary-event.entity.js';
import { Document } from '../document/document.entity.js';
import { GlossaryTerm } from '../glossary/glossary-term.entity.js';
import { Initiative } from '../initiative/initiative.entity.js';
import { importReviewed, ofOneMeeting } from '../record/import-reviewed.js';
import { idsHeld, meetingDays, peopleListed, planLinesOf } from '../record/known-to-file.js';
import { itemFaults, type StatedIn, statedElsewhere, statedIn } from '../record/stated-in.js';
import { restatedFaults, storeRestated } from '../record/store-restated.js';
import { storeRecords } from '../record/store-records.js';
import { SiteIssueUpdate } from '../site-issue/site-issue-update.entity.js';
import { SiteIssue } from '../site-issue/site-issue.entity.js';
import { TaskGroup } from '../task-group/task-group.entity.js';
import { recordsFaults } from './check-records.js';
import { type RecordsFile, recordsFile } from './records-file.js';
import { recordsRows } from './records-rows.js';

/** Imports groups, documents, events, sites, initiatives and terms of the minutes of one meeting. */
export const importRecords = (db: DataSource, file: string, registers: Registers): Promise<string> =>
  importReviewed(db, file, {
    kind: 'records',
    what: 'file of records',
    shape: recordsFile,
    ...ofOneMeeting,
    faults: async (manager, content) =>
      faultsOf(manager, content, registers, await statedIn(manager, content.meeting, file)),
    store: async (manager, content, by) => {
      const source = await statedIn(manager, content.meeting, file);
      const rows = recordsRows(content, source, await peopleListed(manager, source));
      const scope = { partnership: source.partnership, meetingId: source.meetingId };
      return {
        'task groups': await storeRecords(manager, TaskGroup, scope, rows.taskGroups, by),
        documents: await storeRestated(manager, Document, source, rows.documents, by),
        events: await storeRecords(manager, DiaryEvent, scope, rows.events, by),
        sites: await storeRecords(manager, SiteIssue, scope, rows.siteIssues, by),
        'updates of sites': await storeRecords(manager, SiteIssueUpdate, scope, rows.updates, by),
        initiatives: await storeRestated(manager, Initiative, source, rows.initiatives, by),
        terms: await storeRecords(manager, GlossaryTerm, scope, rows.glossary, by),
      };
    },
  });

async function faultsOf(
  manager: EntityManager,
  content: RecordsFile,
  registers: Registers,
  source: StatedIn,
): Promise<string[]> {
  const { partnership, meetingId, lines } = source;
  const people = await peopleListed(manager, source);
  const rows = recordsRows(content, source, people);
  const ids = (stated: readonly { readonly id: string }[]): string[] => stated.map(({ id }) => id);
  const { taskGroups, documents, events, siteIssues, siteUpdates, initiatives } = content;
  const underItems = [...taskGroups, ...documents, ...events, ...siteIssues, ...siteUpdates, ...initiatives];
  return [
    ...recordsFaults(content, {
      registers,
      lines,
      planLines: await planLinesOf(manager, partnership, content.strategy),
      meetings: await meetingDays(manager, partnership),
      people: new Set(people.keys()),
      held: {
        document: await idsHeld(manager, Document, partnership),
        site: await idsHeld(manager, SiteIssue, partnership),
      },
    }),
    ...itemFaults(source, underItems),
    ...(await statedElsewhere(manager, TaskGroup, meetingId, ids(rows.taskGroups))),
    ...(await restatedFaults(manager, Document, source, rows.documents, ['work'])),
    ...(await statedElsewhere(manager, DiaryEvent, meetingId, ids(rows.events))),
    ...(await statedElsewhere(manager, SiteIssue, meetingId, ids(rows.siteIssues))),
    ...(await restatedFaults(manager, Initiative, source, rows.initiatives, ['name'])),
    ...(await statedElsewhere(manager, GlossaryTerm, meetingId, ids(rows.glossary))),
  ];
}

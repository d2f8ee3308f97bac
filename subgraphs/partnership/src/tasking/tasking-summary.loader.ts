import type { DataSource } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { TaskingSummary } from './tasking-summary.entity.js';

export const taskingSummaryLoaders = (db: DataSource, tenant: Tenant) => {
  const summaries = standingRecords(db, TaskingSummary, tenant, { asAt: 'DESC', id: 'ASC' });
  return {
    taskingSummaryById: summaries.byId,
    taskingSummariesByMeeting: summaries.by('meetingId'),
    taskingSummariesByOrganization: summaries.by('organizationId'),
  };
};

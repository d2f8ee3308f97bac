import type { DataSource } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { SiteIssueUpdate } from './site-issue-update.entity.js';
import { SiteIssue } from './site-issue.entity.js';

export const siteIssueLoaders = (db: DataSource, tenant: Tenant) => {
  const issues = standingRecords(db, SiteIssue, tenant, { id: 'ASC' });
  const updates = standingRecords(db, SiteIssueUpdate, tenant, { meetingId: 'ASC', sourceLine: 'ASC', id: 'ASC' });
  return {
    siteIssueById: issues.byId,
    siteIssuesByArea: issues.by('areaCode'),
    siteIssuesByAgendaItem: issues.by('agendaItemId'),
    siteIssuesBehind: issues.behind,
    updatesBySiteIssue: updates.by('siteIssueId'),
  };
};

import type { DataSource } from 'typeorm';
import { actionItemLoaders } from './action-item/action-item.loader.js';
import { agendaItemLoaders } from './agenda-item/agenda-item.loader.js';
import { attendanceLoaders } from './attendance/attendance.loader.js';
import { actionListLoaders } from './action-item/action-list.loader.js';
import { commitmentListLoaders } from './commitment/commitment-list.loader.js';
import { commitmentLoaders } from './commitment/commitment.loader.js';
import { decisionLoaders } from './decision/decision.loader.js';
import { clashLoaders } from './clash/clash.loader.js';
import { diaryEventLoaders } from './diary/diary-event.loader.js';
import { documentLoaders } from './document/document.loader.js';
import { glossaryLoaders } from './glossary/glossary-term.loader.js';
import { initiativeLoaders } from './initiative/initiative.loader.js';
import { siteIssueLoaders } from './site-issue/site-issue.loader.js';
import { taskGroupLoaders } from './task-group/task-group.loader.js';
import { fundingLoaders } from './funding/funding.loader.js';
import { meetingLoaders } from './meeting/meeting.loader.js';
import { monitoringLoaders } from './monitoring/monitoring.loader.js';
import { membershipLoaders } from './membership/membership.loader.js';
import { noteLoaders } from './note/note.loader.js';
import { personLoaders } from './person/person.loader.js';
import { planLineListLoaders } from './plan-line/plan-line-list.loader.js';
import { planLineLoaders } from './plan-line/plan-line.loader.js';
import { planReferenceLoaders } from './plan-reference/plan-reference.loader.js';
import { recordChangeLoaders } from './record/record-change.loader.js';
import { recordStatementLoaders } from './record/record-statement.loader.js';
import { remarkLoaders } from './remark/remark.loader.js';
import { statedFigureLoaders } from './stated-figure/stated-figure.loader.js';
import { strategyLoaders } from './strategy/strategy.loader.js';
import { taskingSummaryLoaders } from './tasking/tasking-summary.loader.js';
import type { Tenant } from './tenant.js';

/** Made for one request: what is loaded for one caller is never given to another. */
export const loaders = (db: DataSource, tenant: Tenant) => ({
  ...actionItemLoaders(db, tenant),
  ...actionListLoaders(db, tenant),
  ...agendaItemLoaders(db, tenant),
  ...attendanceLoaders(db, tenant),
  ...commitmentLoaders(db, tenant),
  ...commitmentListLoaders(db, tenant),
  ...decisionLoaders(db, tenant),
  ...clashLoaders(db, tenant),
  ...diaryEventLoaders(db, tenant),
  ...documentLoaders(db, tenant),
  ...glossaryLoaders(db, tenant),
  ...initiativeLoaders(db, tenant),
  ...siteIssueLoaders(db, tenant),
  ...taskGroupLoaders(db, tenant),
  ...fundingLoaders(db, tenant),
  ...meetingLoaders(db, tenant),
  ...monitoringLoaders(db, tenant),
  ...membershipLoaders(db, tenant),
  ...noteLoaders(db, tenant),
  ...personLoaders(db, tenant),
  ...planLineLoaders(db, tenant),
  ...planLineListLoaders(db, tenant),
  ...planReferenceLoaders(db, tenant),
  ...recordChangeLoaders(db, tenant),
  ...recordStatementLoaders(db, tenant),
  ...remarkLoaders(db, tenant),
  ...taskingSummaryLoaders(db, tenant),
  ...statedFigureLoaders(db, tenant),
  ...strategyLoaders(db, tenant),
});
export type Loaders = ReturnType<typeof loaders>;

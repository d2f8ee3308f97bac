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
import { madeWhenAsked } from './made-when-asked.js';
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

/** Made for one request: what is loaded for one caller is never given to another. */
export const loaders = madeWhenAsked([
  actionItemLoaders,
  actionListLoaders,
  agendaItemLoaders,
  attendanceLoaders,
  commitmentLoaders,
  commitmentListLoaders,
  decisionLoaders,
  clashLoaders,
  diaryEventLoaders,
  documentLoaders,
  glossaryLoaders,
  initiativeLoaders,
  siteIssueLoaders,
  taskGroupLoaders,
  fundingLoaders,
  meetingLoaders,
  monitoringLoaders,
  membershipLoaders,
  noteLoaders,
  personLoaders,
  planLineLoaders,
  planLineListLoaders,
  planReferenceLoaders,
  recordChangeLoaders,
  recordStatementLoaders,
  remarkLoaders,
  taskingSummaryLoaders,
  statedFigureLoaders,
  strategyLoaders,
]);
export type Loaders = ReturnType<typeof loaders>;

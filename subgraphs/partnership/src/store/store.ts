import { ActionChange } from '../action-item/action-change.entity.js';
import { ActionItem } from '../action-item/action-item.entity.js';
import { ActionOwner } from '../action-item/action-owner.entity.js';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Attendance } from '../attendance/attendance.entity.js';
import { KeyedChange } from '../change/keyed-change.entity.js';
import { CommitmentStatement } from '../commitment/commitment-statement.entity.js';
import { Commitment } from '../commitment/commitment.entity.js';
import { Decision } from '../decision/decision.entity.js';
import { FundingAward } from '../funding/funding-award.entity.js';
import { FundingBid } from '../funding/funding-bid.entity.js';
import { FundingRound } from '../funding/funding-round.entity.js';
import { FundingStream } from '../funding/funding-stream.entity.js';
import { Milestone } from '../funding/milestone.entity.js';
import { DiaryEvent } from '../diary/diary-event.entity.js';
import { Document } from '../document/document.entity.js';
import { GlossaryTerm } from '../glossary/glossary-term.entity.js';
import { Initiative } from '../initiative/initiative.entity.js';
import { SiteIssue } from '../site-issue/site-issue.entity.js';
import { SiteIssueUpdate } from '../site-issue/site-issue-update.entity.js';
import { TaskGroup } from '../task-group/task-group.entity.js';
import { Announcement } from '../meeting/announcement.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';
import { LineReturn } from '../monitoring/line-return.entity.js';
import { MonitoringReturn } from '../monitoring/monitoring-return.entity.js';
import { Membership } from '../membership/membership.entity.js';
import { OrganizationCapacity } from '../membership/organization-capacity.entity.js';
import { Post } from '../membership/post.entity.js';
import { Note } from '../note/note.entity.js';
import { Mention } from '../person/mention.entity.js';
import { PersonName } from '../person/person-name.entity.js';
import { Person } from '../person/person.entity.js';
import { Outcome, PlanAction, PlanLine } from '../plan-line/plan-line.entity.js';
import { PlanReference } from '../plan-reference/plan-reference.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { RecordStatement } from '../record/record-statement.entity.js';
import { ReviewedFile } from '../record/reviewed-file.entity.js';
import { Remark } from '../remark/remark.entity.js';
import { Review } from '../review/review.entity.js';
import { OutcomeIndicator } from '../strategy/outcome-indicator.entity.js';
import { RagScheme } from '../strategy/rag-scheme.entity.js';
import { StrategyTheme } from '../strategy/strategy-theme.entity.js';
import { Strategy } from '../strategy/strategy.entity.js';
import { Strategy1700000000010 } from '../strategy/strategy.migration.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { TaskingSummary } from '../tasking/tasking-summary.entity.js';
import { AddedOwners1700000000021 } from './added-owners.migration.js';
import { CalledOff1700000000023 } from './called-off.migration.js';
import { Changes1700000000016 } from './changes.migration.js';
import { Commitments1700000000011 } from './commitments.migration.js';
import { ListsInOrder1700000000024 } from './lists-in-order.migration.js';
import { PartnershipStore1700000000000 } from './partnership-store.migration.js';
import { Readings1700000000022 } from './readings.migration.js';
import { PlanLeads1700000000025 } from './plan-leads.migration.js';
import { Records1700000000015 } from './records.migration.js';
import { People1700000000014 } from './people.migration.js';
import { RecordStatements1700000000020 } from './record-statements.migration.js';
import { RecordHistory1700000000002 } from './record-history.migration.js';
import { Tasking1700000000013 } from './tasking.migration.js';
import { RepeatedReviews1700000000001 } from './repeated-reviews.migration.js';
import { StatedFigures1700000000012 } from './stated-figures.migration.js';

/** The entities, and the tables behind them that the serving login may read. */
export const entities = [
  ActionChange,
  ActionItem,
  ActionOwner,
  AgendaItem,
  Announcement,
  Attendance,
  Commitment,
  CommitmentStatement,
  Decision,
  KeyedChange,
  DiaryEvent,
  Document,
  GlossaryTerm,
  Initiative,
  SiteIssue,
  SiteIssueUpdate,
  TaskGroup,
  FundingAward,
  FundingBid,
  FundingRound,
  FundingStream,
  Milestone,
  LineReturn,
  Meeting,
  Membership,
  Mention,
  MinutesDocument,
  MonitoringReturn,
  Note,
  Outcome,
  OutcomeIndicator,
  OrganizationCapacity,
  Person,
  PersonName,
  PlanAction,
  PlanLine,
  PlanReference,
  RagScheme,
  RecordChange,
  RecordStatement,
  Post,
  Remark,
  Review,
  ReviewedFile,
  TaskingSummary,
  StatedFigure,
  Strategy,
  StrategyTheme,
];

export const servedTables = [
  'action_change',
  'action_item',
  'action_owner',
  'agenda_item',
  'announcement',
  'attendance',
  'commitment',
  'decision',
  'keyed_change',
  'diary_event',
  'glossary_term',
  'initiative',
  'partnership_document',
  'site_issue',
  'site_issue_update',
  'task_group',
  'funding_award',
  'funding_bid',
  'funding_milestone',
  'funding_round',
  'funding_stream',
  'line_return',
  'meeting',
  'membership',
  'mention',
  'minutes_document',
  'monitoring_return',
  'note',
  'outcome_indicator',
  'organization_capacity',
  'person',
  'person_name',
  'plan_line',
  'plan_reference',
  'rag_scheme',
  'record_change',
  'record_statement',
  'post',
  'remark',
  'tasking_summary',
  'stated_figure',
  'strategy',
  'strategy_theme',
] as const;

export const migrations = [
  PartnershipStore1700000000000,
  RepeatedReviews1700000000001,
  RecordHistory1700000000002,
  Strategy1700000000010,
  Commitments1700000000011,
  StatedFigures1700000000012,
  Tasking1700000000013,
  People1700000000014,
  Changes1700000000016,
  Records1700000000015,
  RecordStatements1700000000020,
  AddedOwners1700000000021,
  Readings1700000000022,
  CalledOff1700000000023,
  ListsInOrder1700000000024,
  PlanLeads1700000000025,
];

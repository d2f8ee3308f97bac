import { ActionChange } from '../action-item/action-change.entity.js';
import { ActionItem } from '../action-item/action-item.entity.js';
import { ActionOwner } from '../action-item/action-owner.entity.js';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { Attendance } from '../attendance/attendance.entity.js';
import { Commitment } from '../commitment/commitment.entity.js';
import { Decision } from '../decision/decision.entity.js';
import { Announcement } from '../meeting/announcement.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { MinutesDocument } from '../meeting/minutes-document.entity.js';
import { LineReturn } from '../monitoring/line-return.entity.js';
import { MonitoringReturn } from '../monitoring/monitoring-return.entity.js';
import { Note } from '../note/note.entity.js';
import { Person } from '../person/person.entity.js';
import { Outcome, PlanAction, PlanLine } from '../plan-line/plan-line.entity.js';
import { PlanReference } from '../plan-reference/plan-reference.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { ReviewedFile } from '../record/reviewed-file.entity.js';
import { Remark } from '../remark/remark.entity.js';
import { Review } from '../review/review.entity.js';
import { RagScheme } from '../strategy/rag-scheme.entity.js';
import { StrategyTheme } from '../strategy/strategy-theme.entity.js';
import { Strategy } from '../strategy/strategy.entity.js';
import { Strategy1700000000010 } from '../strategy/strategy.migration.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { PartnershipStore1700000000000 } from './partnership-store.migration.js';
import { RecordHistory1700000000002 } from './record-history.migration.js';
import { RepeatedReviews1700000000001 } from './repeated-reviews.migration.js';
import { StatedFigures1700000000012 } from './stated-figures.migration.js';

/** The entities, and the tables behind them that the serving login may read. Nothing is written while serving yet. */
export const entities = [
  ActionChange,
  ActionItem,
  ActionOwner,
  AgendaItem,
  Announcement,
  Attendance,
  Commitment,
  Decision,
  LineReturn,
  Meeting,
  MinutesDocument,
  MonitoringReturn,
  Note,
  Outcome,
  Person,
  PlanAction,
  PlanLine,
  PlanReference,
  RagScheme,
  RecordChange,
  Remark,
  Review,
  ReviewedFile,
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
  'line_return',
  'meeting',
  'minutes_document',
  'monitoring_return',
  'note',
  'person',
  'plan_line',
  'plan_reference',
  'rag_scheme',
  'record_change',
  'remark',
  'stated_figure',
  'strategy',
  'strategy_theme',
] as const;

export const migrations = [
  PartnershipStore1700000000000,
  RepeatedReviews1700000000001,
  RecordHistory1700000000002,
  Strategy1700000000010,
  StatedFigures1700000000012,
];

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
import { Note } from '../note/note.entity.js';
import { Person } from '../person/person.entity.js';
import { Outcome, PlanAction, PlanLine } from '../plan-line/plan-line.entity.js';
import { PlanReference } from '../plan-reference/plan-reference.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { ReviewedFile } from '../record/reviewed-file.entity.js';
import { Remark } from '../remark/remark.entity.js';
import { Review } from '../review/review.entity.js';
import { PartnershipStore1700000000000 } from './partnership-store.migration.js';
import { RecordHistory1700000000002 } from './record-history.migration.js';
import { RepeatedReviews1700000000001 } from './repeated-reviews.migration.js';

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
  Meeting,
  MinutesDocument,
  Note,
  Outcome,
  Person,
  PlanAction,
  PlanLine,
  PlanReference,
  RecordChange,
  Remark,
  Review,
  ReviewedFile,
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
  'meeting',
  'minutes_document',
  'note',
  'person',
  'plan_line',
  'plan_reference',
  'record_change',
  'remark',
] as const;

export const migrations = [PartnershipStore1700000000000, RepeatedReviews1700000000001, RecordHistory1700000000002];

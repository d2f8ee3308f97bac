import { ActionItemMutation } from './action-item/action-item.mutation.js';
import { AttendanceMutation } from './attendance/attendance.mutation.js';
import { CommitmentMutation } from './commitment/commitment.mutation.js';
import { DecisionMutation } from './decision/decision.mutation.js';
import { FundingAwardMutation } from './funding/funding-award.mutation.js';
import { LineReturnMutation } from './monitoring/line-return.mutation.js';
import { NoteMutation } from './note/note.mutation.js';
import { StatedFigureMutation } from './stated-figure/stated-figure.mutation.js';

/** What people change while the subgraph serves, each beside what it changes. */
export const mutations = [
  ActionItemMutation,
  LineReturnMutation,
  CommitmentMutation,
  FundingAwardMutation,
  StatedFigureMutation,
  NoteMutation,
  AttendanceMutation,
  DecisionMutation,
] as const;

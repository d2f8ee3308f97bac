import { ActionItemMutation } from './action-item/action-item.mutation.js';
import { CommitmentMutation } from './commitment/commitment.mutation.js';
import { FundingAwardMutation } from './funding/funding-award.mutation.js';
import { LineReturnMutation } from './monitoring/line-return.mutation.js';
import { StatedFigureMutation } from './stated-figure/stated-figure.mutation.js';

/** What people change while the subgraph serves, each beside what it changes. */
export const mutations = [
  ActionItemMutation,
  LineReturnMutation,
  CommitmentMutation,
  FundingAwardMutation,
  StatedFigureMutation,
] as const;

import { manyByKey, oneByKey } from '@safer-graph/kit';
import { Any, ArrayOverlap, type DataSource, Not } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { ActionChange } from './action-change.entity.js';
import { ActionItem } from './action-item.entity.js';
import { ActionOwner } from './action-owner.entity.js';

/** Actions that a later version of the minutes lost stay in every list: they were agreed once, and say that they went. */
export const actionItemLoaders = (db: DataSource, tenant: Tenant) => {
  const actions = db.getRepository(ActionItem);
  const agreed = Not('PROPOSED' as const);
  const order = { id: 'ASC' } as const;
  return {
    actionById: oneByKey(
      (ids: readonly string[]) => actions.find({ where: { id: Any([...ids]), ...tenant } }),
      ({ id }) => id,
    ),

    actionsByMeeting: manyByKey(
      (ids: readonly string[]) =>
        actions.find({ where: { meetingId: Any([...ids]), status: agreed, ...tenant }, order }),
      ({ meetingId }) => meetingId,
    ),

    proposedActionsByMeeting: manyByKey(
      (ids: readonly string[]) =>
        actions.find({
          where: { meetingId: Any([...ids]), status: 'PROPOSED', ...tenant },
          order: { sourceLine: 'ASC', number: 'ASC' },
        }),
      ({ meetingId }) => meetingId,
    ),

    actionsByAgendaItem: manyByKey(
      (ids: readonly string[]) =>
        actions.find({ where: { agendaItemId: Any([...ids]), status: agreed, ...tenant }, order }),
      ({ agendaItemId }) => agendaItemId,
    ),

    /** An action may concern several lines of the plan. */
    actionsByPlanLine: manyByKey(
      async (ids: readonly string[]) => {
        const found = await actions.find({
          where: { planLineIds: ArrayOverlap([...ids]), status: agreed, ...tenant },
          order,
        });
        return found.flatMap((action) => action.planLineIds.map((planLine) => ({ planLine, action })));
      },
      ({ planLine }) => planLine,
    ),

    ownersByAction: manyByKey(
      (numbers: readonly number[]) =>
        db
          .getRepository(ActionOwner)
          .find({ where: { actionNumber: Any([...numbers]), ...tenant }, order: { position: 'ASC' } }),
      ({ actionNumber }) => actionNumber,
    ),

    historyByAction: manyByKey(
      (numbers: readonly number[]) =>
        db
          .getRepository(ActionChange)
          .find({ where: { actionNumber: Any([...numbers]), ...tenant }, order: { number: 'ASC' } }),
      ({ actionNumber }) => actionNumber,
    ),
  };
};

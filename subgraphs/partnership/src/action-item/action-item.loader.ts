import { manyByKey } from '@safer-graph/kit';
import { Any, ArrayOverlap, type DataSource, type FindOptionsWhere, Not } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { ActionChange } from './action-change.entity.js';
import { ActionItem } from './action-item.entity.js';
import { ActionOwner } from './action-owner.entity.js';

/** Actions that a later version of the minutes lost stay in every list: they were agreed once, and say that they went. */
export const actionItemLoaders = (db: DataSource, tenant: Tenant) => {
  const actions = db.getRepository(ActionItem);
  const agreed = async (where: FindOptionsWhere<ActionItem>): Promise<ActionItem[]> =>
    (await actions.find({ where: { status: Not('PROPOSED'), ...where, ...tenant } })).sort(inOrder);
  return {
    actionById: rowById((ids) => actions.find({ where: { id: Any([...ids]), ...tenant } })),

    actionsByMeeting: manyByKey(
      (ids: readonly string[]) => agreed({ meetingId: Any([...ids]) }),
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
      (ids: readonly string[]) => agreed({ agendaItemId: Any([...ids]) }),
      ({ agendaItemId }) => agendaItemId,
    ),

    /** An action may concern several lines of the plan. */
    actionsByPlanLine: manyByKey(
      async (ids: readonly string[]) => {
        const found = await agreed({ planLineIds: ArrayOverlap([...ids]) });
        return found.flatMap((action) => action.planLineIds.map((planLine) => ({ planLine, action })));
      },
      ({ planLine }) => planLine,
    ),

    ownersByAction: manyByKey(
      (numbers: readonly number[]) =>
        db.getRepository(ActionOwner).find({
          where: { actionNumber: Any([...numbers]), ...tenant },
          relations: { person: true },
          order: { position: 'ASC' },
        }),
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

/** Those that a review has named by their names, then the others as they stand in the minutes. */
function inOrder(one: ActionItem, other: ActionItem): number {
  if (one.reviewed !== other.reviewed) return one.reviewed ? -1 : 1;
  if (one.reviewed) return one.id < other.id ? -1 : 1;
  return one.sourceLine - other.sourceLine || one.number - other.number;
}

import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { PlanReference } from './plan-reference.entity.js';

export const planReferenceLoaders = (db: DataSource, tenant: Tenant) => {
  const references = db.getRepository(PlanReference);
  const standing = { orphanedOn: IsNull(), ...tenant };
  const order = { line: 'ASC', position: 'ASC' } as const;
  const relations = { planLine: true } as const;
  return {
    planReferencesByMeeting: manyByKey(
      (ids: readonly string[]) =>
        references.find({ where: { meetingId: Any([...ids]), ...standing }, relations, order }),
      ({ meetingId }) => meetingId,
    ),
    planReferencesByAgendaItem: manyByKey(
      (ids: readonly string[]) =>
        references.find({ where: { agendaItemId: Any([...ids]), ...standing }, relations, order }),
      ({ agendaItemId }) => agendaItemId,
    ),
    planReferencesByPlanLine: manyByKey(
      (ids: readonly string[]) =>
        references.find({
          where: { planLineId: Any([...ids]), ...standing },
          relations,
          order: { meetingId: 'ASC', ...order },
        }),
      ({ planLineId }) => planLineId!,
    ),
  };
};

import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { StatedFigure } from './stated-figure.entity.js';

export const statedFigureLoaders = (db: DataSource, tenant: Tenant) => {
  const figures = db.getRepository(StatedFigure);
  const order = { sourceLine: 'ASC', id: 'ASC' } as const;
  return {
    statedFigureById: rowById((ids) => figures.find({ where: { id: Any([...ids]), ...tenant } })),
    statedFiguresByMeeting: manyByKey(
      (ids: readonly string[]) =>
        figures.find({ where: { meetingId: Any([...ids]), withdrawnOn: IsNull(), ...tenant }, order }),
      ({ meetingId }) => meetingId,
    ),
    statedFiguresByAgendaItem: manyByKey(
      (ids: readonly string[]) =>
        figures.find({ where: { agendaItemId: Any([...ids]), withdrawnOn: IsNull(), ...tenant }, order }),
      ({ agendaItemId }) => agendaItemId,
    ),
  };
};

import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { goOn, type Start } from '../connection/keyset.js';
import type { FigureFilter } from './figure-filter.js';
import { StatedFigure } from './stated-figure.entity.js';

type FigureScope = Omit<FigureFilter, 'rule'>;

export const statedFigureLoaders = (db: DataSource, tenant: Tenant) => {
  const figures = db.getRepository(StatedFigure);
  const within = ({ partnership, meeting, subject }: FigureScope) => {
    const query = figures.createQueryBuilder('figure').where({ withdrawnOn: IsNull(), ...tenant });
    if (partnership != null) query.andWhere('figure.partnership = :partnership', { partnership });
    if (meeting != null) query.andWhere('figure.meeting_id = :meeting', { meeting });
    if (subject != null) query.andWhere('figure.subject = :subject', { subject });
    return query;
  };
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
    statedFiguresBehind: (filter: FigureScope, start: Start, limit: number): Promise<StatedFigure[]> =>
      goOn(within(filter), ['figure.meeting_id', 'figure.source_line', 'figure.id'], 'ASC', start, limit).getMany(),
    statedFiguresWithin: (filter: FigureScope): Promise<StatedFigure[]> => within(filter).getMany(),
  };
};

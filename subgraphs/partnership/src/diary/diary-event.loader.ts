import { type DataSource, IsNull } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { DiaryEvent } from './diary-event.entity.js';
import type { DiaryFilter } from './diary-filter.js';

export const diaryEventLoaders = (db: DataSource, tenant: Tenant) => {
  const events = standingRecords(db, DiaryEvent, tenant, { periodCode: 'ASC', sourceLine: 'ASC', id: 'ASC' });
  return {
    diaryEventById: events.byId,
    eventsByDocument: events.by('documentId'),
    eventsByMeeting: events.by('meetingId'),
    eventsByOrganization: events.by('organizationId'),
    eventsTakenAt: events.by('takenAtId'),

    /** By day, those without a day first: a month sorts before its days, nothing before all. */
    eventsBehind: (
      { partnership, kind, from, to }: DiaryFilter,
      start: Start,
      limit: number,
    ): Promise<DiaryEvent[]> => {
      const query = db
        .getRepository(DiaryEvent)
        .createQueryBuilder('event')
        .where({ withdrawnOn: IsNull(), ...tenant });
      if (partnership != null) query.andWhere('event.partnership = :partnership', { partnership });
      if (kind != null) query.andWhere('event.kind = any(:kind)', { kind });
      // A month counts as long as any of its days does.
      if (from != null) query.andWhere('event.period_code >= left(:from, length(event.period_code))', { from });
      if (to != null) query.andWhere('event.period_code <= :to', { to });
      return goOn(query, [`coalesce(event.period_code, '')`, 'event.id'], 'ASC', start, limit).getMany();
    },
  };
};

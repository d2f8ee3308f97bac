import type { DataSource } from 'typeorm';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import { TaskGroup } from './task-group.entity.js';

export const taskGroupLoaders = (db: DataSource, tenant: Tenant) => {
  const groups = standingRecords(db, TaskGroup, tenant, { id: 'ASC' });
  return {
    taskGroupById: groups.byId,
    taskGroupsByOrganization: groups.by('organizationId'),
    taskGroupsByPlanLine: groups.byEach('planLineIds'),
    taskGroupsByAgendaItem: groups.by('agendaItemId'),
  };
};

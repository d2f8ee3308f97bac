import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import type { Tenant } from '../tenant.js';
import { Note } from './note.entity.js';

export const noteLoaders = (db: DataSource, tenant: Tenant) => ({
  notesByAgendaItem: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Note).find({
        where: { agendaItemId: Any([...ids]), orphanedOn: IsNull(), ...tenant },
        order: { line: 'ASC', id: 'ASC' },
      }),
    ({ agendaItemId }) => agendaItemId,
  ),
});

import type { DataSource } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import type { Tenant } from '../tenant.js';
import { ActionItem } from './action-item.entity.js';
import type { ActionListFilter } from './action-list-filter.js';
import { ownerFlagConditions } from './owner-flag-condition.js';

type Filter = Omit<ActionListFilter, 'area' | 'flaggedOn'> & {
  /** All codes of the ground that is asked for. */
  readonly areas: readonly string[] | null;
  readonly flaggedOn: string;
  /** As ownerFlagConditions asks for them. */
  readonly unitsOf: string;
};

/** What each filter asks of an action. */
const conditions: Readonly<Record<Exclude<keyof Filter, 'status' | 'ownerFlag' | 'flaggedOn' | 'unitsOf'>, string>> = {
  partnership: 'item.partnership = :partnership',
  meeting: 'item.meeting_id = :meeting',
  owner: 'exists (select from action_owner where action_number = item.number and person_id = :owner)',
  organization:
    'exists (select from action_owner where action_number = item.number and organization_id = :organization)',
  dueFrom: 'item.due_date >= :dueFrom',
  dueTo: 'item.due_date <= :dueTo',
  areas: 'item.area_codes && :areas',
  theme: 'exists (select from plan_line where id = any(item.plan_line_ids) and theme = :theme)',
  planLine: 'item.plan_line_ids @> array[:planLine]',
};

export const actionListLoaders = (db: DataSource, tenant: Tenant) => ({
  /** By due date, those without one last. */
  actionItemsBehind: (
    { status, ownerFlag, flaggedOn, unitsOf, ...filter }: Filter,
    start: Start,
    limit: number,
  ): Promise<ActionItem[]> => {
    const query = db
      .getRepository(ActionItem)
      .createQueryBuilder('item')
      .where({ ...tenant });
    if (status == null) query.andWhere(`item.status <> 'PROPOSED'`);
    else query.andWhere('item.status = any(:status)', { status });
    if (ownerFlag != null)
      query
        .andWhere(`item.status in ('PROPOSED', 'OPEN', 'IN_PROGRESS')`)
        .andWhere(ownerFlagConditions[ownerFlag], { flaggedOn, unitsOf });
    for (const [name, condition] of Object.entries(conditions)) {
      const value = filter[name as keyof typeof filter];
      if (value != null) query.andWhere(condition, { [name]: value });
    }
    const columns = [`coalesce(item.due_date, 'infinity')`, 'item.id collate "C"'];
    return goOn(query, columns, 'ASC', start && start.map((value) => value ?? 'infinity'), limit).getMany();
  },
});

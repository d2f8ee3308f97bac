import type { Registers } from '@safer-graph/kit';
import { withParents } from '../organization/with-parents.js';
import type { OwnerRule } from './owner-flag.js';

/** First and last day of a day, month or year that is written as text. */
const firstDay = (code: string): string => `left(${code} || '-01-01', 10)::date`;
const lastDay = (code: string): string => `(${firstDay(code)} + case length(${code})
  when 4 then interval '1 year' when 7 then interval '1 month' else interval '1 day' end - interval '1 day')::date`;

/** Once a person has added an owner, whom the minutes print is asked no more. */
const asked = `(owner.raw_text is null
  or not exists (select from action_owner added where added.action_number = item.number and added.raw_text is null))`;

/** Owners whose memberships of the partnership all end; `which` says what is asked of the last end. */
const ownerWhoseLastEnd = (which: string): string => `exists (
  select from action_owner owner
  cross join lateral (
    select max(${lastDay('end_period')}) as last_day,
      (array_agg(${firstDay('end_period')} order by ${lastDay('end_period')} desc))[1] as first_day
    from membership
    where person_id = owner.person_id and organization_id = owner.partnership and withdrawn_on is null
    having bool_and(end_period is not null)
  ) ending
  where owner.action_number = item.number and owner.resolution <> 'UNRESOLVED' and ${asked} and ${which})`;

/** What ownerFlags finds of one action, as a condition on `item`; :flaggedOn is the day, :unitsOf the ids of each organisation and its units. */
export const ownerFlagConditions: Readonly<Record<OwnerRule, string>> = {
  OWNERLESS: 'not exists (select from action_owner where action_number = item.number)',
  OWNER_UNRESOLVED: `exists (
    select from action_owner owner where owner.action_number = item.number and owner.resolution = 'UNRESOLVED' and ${asked})`,
  OWNER_LEAVING: ownerWhoseLastEnd('last_day >= :flaggedOn and (item.due_date is null or item.due_date >= first_day)'),
  OWNER_LEFT: ownerWhoseLastEnd('last_day < :flaggedOn'),
  ORGANIZATION_ABSENT: `exists (
    select from action_owner owner
    where owner.action_number = item.number and owner.resolution <> 'UNRESOLVED' and owner.organization_id is not null and ${asked}
      and not exists (
        select from attendance
        where meeting_id = item.meeting_id and status = 'PRESENT' and orphaned_on is null
          and (:unitsOf)::jsonb -> owner.organization_id ? organization_id))`,
};

/** Ids of each organisation and of all that is a part of it, as JSON. */
export function unitsOf(registers: Registers): string {
  const units: Record<string, string[]> = {};
  for (const { id } of registers.organisations.values())
    for (const whole of withParents(registers, id)) (units[whole.id] ??= []).push(id);
  return JSON.stringify(units);
}

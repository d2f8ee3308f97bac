-- schema/queries/q02-who-agreed-what.graphql for the public.
with recursive
-- An organisation and those of which it is a part, nearest first.
part as (
  select id, id as whole, 0 as up from register.organisation
  union all
  select part.id, organisation.parent, up + 1
  from part join register.organisation on organisation.id = part.whole where organisation.parent is not null
),
-- An organisation has the capacity of the nearest of which any is known.
held as (
  select part.id, up, part.whole, capacity, source, note, capacity.id as entry, rank() over (partition by part.id order by up) = 1
    -- Within the month of a change whose day is not stated nothing is known.
    and (start_period is null or $on::text::date > register.last_day(start_period) or $on::text = start_period)
    and (end_period is null or $on::text::date < register.first_day(end_period) or $on::text = end_period) as is_held
  from part join partnership.organization_capacity capacity on capacity.organization_id = part.whole
  where partnership = split_part($meeting, '/', 1) and withdrawn_on is null
),
membership as not materialized (
  select membership.person_id, membership.end_period, membership.id, json_build_object(
    'id', membership.id, 'quote', quote, 'sourceLine', source_line, 'role', role,
    'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization_id),
    'organizationNote', organization_note,
    'onBehalfOf', (select json_build_object('id', id, 'name', name) from register.organisation where id = on_behalf_of_id),
    'capacity', (
      select json_build_object(
        'capacity', capacity, 'source', source, 'note', note, 'organization', json_build_object('id', held.whole))
      from held where is_held and held.id = coalesce(on_behalf_of_id, organization_id) limit 1),
    'endDate', case when end_period is not null then json_build_object(
      'code', end_period, 'kind', case length(end_period) when 10 then 'DAY' when 7 then 'MONTH' end) end,
    'endQuote', end_quote, 'endLine', end_line) as answer
  from partnership.membership where withdrawn_on is null
),
owner as (
  select owner.*, person.name, json_build_object(
    'rawText', raw_text, 'resolution', resolution, 'evidenceLine', evidence_line,
    'person', case when person.id is not null then json_build_object(
      'id', person.id, 'name', person.name, 'honorificPrefix', person.honorific_prefix,
      'memberships', (
        select coalesce(json_agg(answer order by membership.id collate "C"), '[]') from membership where person_id = person.id)) end,
    'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization_id)) as answer
  from partnership.action_owner owner left join partnership.person on person.id = person_id
  where action_number in (select number from partnership.action_item where meeting_id = $meeting)
),
attendance as (
  select attendance.*, json_build_object(
    'initials', initials,
    'person', (
      select json_build_object('id', person.id, 'name', name, 'memberships', (
        select coalesce(json_agg(json_build_object(
          'id', answer->'id', 'quote', answer->'quote', 'sourceLine', answer->'sourceLine', 'endDate', answer->'endDate',
          'endQuote', answer->'endQuote', 'endLine', answer->'endLine') order by membership.id collate "C"), '[]')
        from membership where membership.person_id = person.id))
      from partnership.person where person.id = attendance.person_id)) as answer
  from partnership.attendance where meeting_id = $meeting and orphaned_on is null
),
flag as (
  select action.number, 0 as position, 'OWNERLESS' as rule, 'The minutes name nobody who is to do it.' as detail, null::json as owner
  from partnership.action_item action
  where meeting_id = $meeting and not exists (select from owner where action_number = action.number)
  union all
  select action_number, position, 'OWNER_UNRESOLVED', format('“%s” is nobody in particular, or several.', raw_text),
    json_build_object('rawText', raw_text)
  from owner where resolution = 'UNRESOLVED'
  union all
  select action_number, position,
    case when register.last_day(end_period) < $on::text::date then 'OWNER_LEFT' else 'OWNER_LEAVING' end,
    case
      when register.last_day(end_period) < $on::text::date then format('%s left in %s.', name, end_period)
      when due_date is null then format('%s leaves in %s, and no day is agreed by which it is due.', name, end_period)
      else format('%s leaves in %s, before it is due on %s.', name, end_period, due_date)
    end,
    json_build_object('rawText', raw_text)
  from owner
  join membership using (person_id)
  join partnership.action_item action on action.number = action_number
  where end_period is not null
    and (register.last_day(end_period) < $on::text::date or due_date is null or due_date > register.last_day(end_period))
  union all
  select action_number, owner.position, 'ORGANIZATION_ABSENT', format('Nobody was at the meeting for %s.', organisation.name),
    json_build_object('rawText', raw_text)
  from owner join register.organisation on organisation.id = organization_id
  where not exists (
    select from attendance join part on part.id = attendance.organization_id
    where attendance.status = 'PRESENT' and part.whole = owner.organization_id)
),
represented as (
  select coalesce(organization_id, organization_text) as key, organization_id,
    (array_agg(organization_text order by line, position))[1] as printed, min(array[line, position]) as place,
    coalesce(json_agg(answer order by line, position) filter (where status = 'PRESENT'), '[]') as present,
    coalesce(json_agg(answer order by line, position) filter (where status = 'APOLOGIES'), '[]') as apologies
  from attendance group by 1, 2
)
select json_build_object('meeting', json_build_object(
  'id', meeting.id, 'date', meeting.date,
  'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = meeting.organization_id),
  'futureMeetings', (
    select coalesce(json_agg(json_build_object('id', future.id, 'date', future.date, 'title', future.title, 'status', future.status)
      order by future.date), '[]')
    from partnership.meeting future
    where future.id in (select meeting_id from partnership.announcement where announced_in = meeting.id and orphaned_on is null)),
  'actions', (
    select coalesce(json_agg(json_build_object(
      'id', action.id, 'text', text, 'quote', quote, 'sourceLine', source_line, 'ownerLine', owner_line, 'status', status,
      'dueDate', due_date, 'duePrecision', due_precision, 'dueText', due_text,
      'owners', (select coalesce(json_agg(answer order by position), '[]') from owner where action_number = action.number),
      'ownerFlags', (
        select coalesce(json_agg(json_build_object('rule', rule, 'detail', detail, 'owner', flag.owner) order by position), '[]')
        from flag where flag.number = action.number))
      order by not reviewed, case when reviewed then action.id end collate "C", source_line, number), '[]')
    from partnership.action_item action where meeting_id = meeting.id and status <> 'PROPOSED'),
  'attendanceByOrganization', (
    select coalesce(json_agg(json_build_object(
      'organizationText', printed,
      'organization', (
        select json_build_object(
          'id', organisation.id, 'name', organisation.name,
          'parent', (select json_build_object('id', id, 'name', name) from register.organisation above where above.id = organisation.parent),
          'capacities', (
            select coalesce(json_agg(json_build_object('capacity', capacity, 'source', source, 'note', note)
              order by entry collate "C"), '[]')
            from held where held.id = organisation.id and is_held),
          'measures', (
            select json_build_object(
              'totalCount', count(*), 'pageInfo', json_build_object('hasNextPage', count(*) > 60),
              'edges', coalesce(json_agg(json_build_object('node', json_build_object(
                'id', measure.id, 'title', title, 'frequency', frequency, 'finestAreaType', finest)) order by place)
                filter (where place <= 60), '[]'))
            from (
              select *, row_number() over (order by id collate "C") as place from register.measure
              where organization = organisation.id) measure))
        from register.organisation where organisation.id = represented.organization_id),
      'present', present, 'apologies', apologies) order by place), '[]')
    from represented),
  'mentions', (
    select coalesce(json_agg(json_build_object(
      'quote', quote, 'sourceLine', source_line,
      'person', (
        select json_build_object('id', person.id, 'name', person.name, 'suggestedCorrection', (
          select json_build_object('name', name, 'source', source, 'quote', quote, 'sourceLine', source_line)
          from partnership.person_name correction
          where correction.person_id = person.id and kind = 'SUGGESTED_CORRECTION' and withdrawn_on is null limit 1))
        from partnership.person where person.id = mention.person_id)) order by source_line, mention.id collate "C"), '[]')
    from partnership.mention where meeting_id = meeting.id and withdrawn_on is null)))::text as answer
from partnership.meeting where meeting.id = $meeting

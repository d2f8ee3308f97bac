-- schema/queries/q04-commitment-check.graphql for the public. No commitment of the plan says how often it wants its figure. Left out:
-- in which words a verdict is given.
with
commitment as (
  select * from partnership.commitment where partnership = $partnership and withdrawn_on is null
),
number as (
  select measure_id, told || jsonb_build_object('nearestAvailable', nearest) as answer
  from register.figure((select array_agg(distinct measure_id) from commitment), array[$area], $asOf::date)
),
-- What each line wants, against what is published: collected at all, in that area, for that type of area.
verdict as (
  select commitment.id, case
      when not collected then 'FAIL'
      when kept_under <> all(coverage) then 'WARN'
      when not wanted.types && area_types then 'WARN'
      else 'OK'
    end as verdict,
    json_build_object('id', owner.id, 'name', owner.name) as provider,
    case when other.id is not null then json_build_object('id', other.id, 'name', other.name) end as alternative,
    json_build_object(
      'collected', collected, 'areaTypes', area_types,
      'coverage', (
        select coalesce(json_agg(json_build_object('code', covered.code, 'name', covered.name) order by listed.position), '[]')
        from unnest(coverage) with ordinality listed(code, position) join register.area covered using (code)),
      'frequency', measure.frequency) as published,
    measure.title, measure.frequency as published_frequency, measure.finest
  from commitment
  join register.measure on measure.id = measure_id
  join register.area on area.code = area_code
  left join register.organisation owner on owner.id = measure.organization
  left join register.organisation other on other.id = measure.alternative_provider
  cross join lateral (
    select min(code collate "C") as kept_under, array_agg(same.type) as types
    from register.area same where same.code = any(area."coterminousWith" || area.code)) wanted
),
action as (
  select action.*, json_build_object(
    'id', action.id, 'text', text, 'quote', quote, 'sourceLine', source_line,
    'owners', (
      select coalesce(json_agg(json_build_object(
        'rawText', raw_text, 'resolution', resolution,
        'person', (select json_build_object('id', id, 'name', name) from partnership.person where id = person_id),
        'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization_id))
        order by position), '[]')
      from partnership.action_owner where action_number = action.number)) as answer
  from partnership.action_item action
  where status <> 'PROPOSED' and partnership = $partnership
    and (meeting_id = $meeting or plan_line_ids && (select array_agg(plan_line_id) from commitment))
),
checked as (
  select commitment.id, verdict.verdict, jsonb_build_object(
    'id', commitment.id, 'basis', basis, 'frequency', commitment.frequency,
    'check', json_build_object(
      'verdict', verdict.verdict, 'provider', provider, 'alternativeProvider', alternative,
      'published', published),
    'planLine', json_build_object('id', line.id, 'ref', ref)) as answer,
    jsonb_build_object(
      'acceptedBecause', accepted_because,
      'area', (select json_build_object('code', code, 'name', name) from register.area where code = area_code),
      'measure', json_build_object(
        'id', commitment.measure_id, 'title', verdict.title, 'frequency', published_frequency, 'finestAreaType', finest,
        'organization', provider, 'latest', number.answer),
      'planLine', json_build_object(
        'id', line.id, 'ref', ref, 'theme', theme,
        'followedUp', (
          select coalesce(json_agg(json_build_object('line', reference.line, 'text', text) order by meeting_id, reference.line, position), '[]')
          from partnership.plan_reference reference where plan_line_id = line.id and orphaned_on is null),
        'actionItems', (
          select coalesce(json_agg(action.answer
            order by not reviewed, case when reviewed then action.id end collate "C", source_line, number), '[]')
          from action where plan_line_ids @> array[line.id]))) as more
  from commitment
  join verdict using (id)
  join number using (measure_id)
  join partnership.plan_line line on line.id = plan_line_id
),
page as (
  select verdict = 'OK' as kept, json_build_object(
    'edges', json_agg(json_build_object('node', case verdict when 'OK' then answer else answer || more end)
      order by partnership.natural_order(id) collate "C")) as answer
  from checked group by 1
)
select json_build_object(
  'broken', (select answer from page where not kept),
  'kept', (select answer from page where kept),
  'actionItems', (
    select json_build_object(
      'edges', json_agg(json_build_object('node', action.answer::jsonb || jsonb_build_object(
        'dueDate', due_date,
        'planLines', (
          select coalesce(json_agg(json_build_object('id', line.id, 'ref', line.ref) order by linked.position), '[]')
          from unnest(plan_line_ids) with ordinality linked(id, position)
          join partnership.plan_line line on line.id = linked.id),
        'measures', (
          select coalesce(json_agg(json_build_object(
            'id', measure.id, 'title', measure.title, 'frequency', measure.frequency,
            'organization', json_build_object('id', owner.id, 'name', owner.name)) order by linked.position), '[]')
          from unnest(measure_ids) with ordinality linked(id, position)
          join register.measure on measure.id = linked.id
          left join register.organisation owner on owner.id = measure.organization)))
        order by due_date, partnership.natural_order(action.id) collate "C"))
    from action where meeting_id = $meeting))::text as answer

-- The answer to schema/queries/meeting-actions.graphql in one statement, as somebody would write it who had all five
-- agencies' tables in one database: $1 meeting, $2 area, $3 day as known on. Written for the public alone: who else may see
-- what, depends on the caller, the measure and the area, and would make it longer still.
with recursive
-- The area and what contains it, nearest first. Figures are kept under the first of the codes of the same ground.
ground as (
  select code, name, type, parents, "coterminousWith", array[0::bigint] as way from register.area where code = $2
  union all
  select area.code, area.name, area.type, area.parents, area."coterminousWith", ground.way || parent.position
  from ground, unnest(ground.parents) with ordinality as parent(code, position)
  join register.area on area.code = parent.code
),
place as (
  select code, name, lower(replace(type, '_', ' ')) as kind, cardinality(way) as depth, way,
    (select min(same collate "C") from unnest("coterminousWith" || code) same) as kept_under,
    (select array_agg(area.type) from unnest("coterminousWith" || ground.code) same
      cross join lateral (select area.type from register.area where area.code = same) area) as types
  from ground
),
action as (
  select * from partnership.action_item where meeting_id = $1 and status <> 'PROPOSED'
),
followed_up as (
  select line.id, line.kind, line.ref, line.theme, line.rag, min(array[reference.line, reference.position]) as first_named
  from partnership.plan_reference reference join partnership.plan_line line on line.id = reference.plan_line_id
  where reference.meeting_id = $1 and reference.orphaned_on is null
  group by line.id
),
commitment as (
  select id, plan_line_id, measure_id, basis
  from partnership.commitment where plan_line_id in (select id from followed_up) and withdrawn_on is null
),
asked as (
  select * from register.measure
  where dataset in ('recorded-crime', 'anti-social-behaviour', 'reoffending', 'first-time-entrant')
    or id in (select unnest(measure_ids) from action) or id in (select measure_id from commitment)
),
released as not materialized (
  select value.*, release.title, release.published_on from police.released_value value join police.release on id = release_id
  union all
  select value.*, release.title, release.published_on from housing.released_value value join housing.release on id = release_id
  union all
  select value.*, release.title, release.published_on from probation.released_value value join probation.release on id = release_id
  union all
  select value.*, release.title, release.published_on from youth.released_value value join youth.release on id = release_id
),
newest as (
  select distinct on (measure_id, area_code) released.*
  from released
  where measure_id = any(array(select id from asked)) and area_code = any(array(select kept_under from place))
    and 'PUBLIC' = any(audiences) and known_from <= $3::date and $3::date < known_to
  order by measure_id, area_code, availability = 'WITHHELD', period_end desc, period desc
),
figure as (
  select asked.id, asked.dataset, asked.position, asked.title, asked.unit, owner.id as owner_id, owner.name as owner_name,
    found.value, found.period, found.published_on, coalesce(found.title, asked.dataset_title) as source,
    coalesce(publisher.name, asked.publisher) as publisher,
    case when found.availability = 'AVAILABLE' and asked.disclosure = 'OPEN' then found.source_line end as source_line,
    case
      when not asked.collected then 'NOT_COLLECTED'
      when found.availability is not null then found.availability
      when here.is_listed and not here.is_covered then 'NOT_APPLICABLE'
      when here.is_listed then 'NOT_PUBLISHED'
      when larger.code is not null then 'COVERAGE_PARENT_AREA_ONLY'
      else 'NOT_APPLICABLE'
    end as availability,
    case
      when not asked.collected
        then owner.name || ' does not collect this.' || coalesce(' It could come from ' || other.name || '.', '')
      when found.availability = 'AVAILABLE' then null
      when found.availability = 'SUPPRESSED'
        then format('A small number, or one that would give a small number away. Counts of 1 to %s are withheld; larger counts are rounded to the nearest 5.',
          case asked.disclosure when 'RESTRICTED' then 7 else 9 end)
      when found.availability = 'WITHHELD' then 'There is a figure, which is not released to this caller.'
      when found.availability is not null then 'The source was to give the figure, and does not.'
      when here.is_listed and not here.is_covered then format('Covers only %s.', (
        select string_agg(format('%s (%s)', area.name, area.code), ', ' order by covered.position)
        from unnest(asked.coverage) with ordinality covered(code, position) join register.area using (code)))
      when here.is_listed then format('Nothing was published for %s by %s.', here.name, $3::text)
      when larger.code is not null
        then format('Published for %s (%s), not for a %s.', larger.name, larger.kind, here.kind)
      else format('Not published for a %s, nor for an area that contains %s.', here.kind, here.name)
    end as note,
    case when asked.collected and found.availability is null and not here.is_listed then larger.code end as nearest_code,
    larger.name as nearest_name, nearest.value as nearest_value, coalesce(nearest.title, asked.dataset_title) as nearest_source
  from asked
  left join register.organisation owner on owner.id = asked.organization
  left join register.organisation publisher on publisher.id = asked.publisher
  left join register.organisation other on other.id = asked.alternative_provider
  cross join lateral (
    select place.*, types && asked.area_types as is_listed,
      asked.coverage is null or kept_under = any(asked.coverage) as is_covered
    from place where depth = 1
  ) here
  left join newest found on asked.collected and found.measure_id = asked.id and found.area_code = here.kept_under
  left join lateral (
    select * from place
    where found.availability is null and types && asked.area_types
      and (asked.coverage is null or kept_under = any(asked.coverage))
    order by depth, way limit 1
  ) larger on true
  left join newest nearest
    on not here.is_listed and nearest.measure_id = asked.id and nearest.area_code = larger.kept_under
),
measure as (
  select id, json_build_object(
    'id', id, 'title', title, 'organization', json_build_object('id', owner_id, 'name', owner_name),
    'latest', json_build_object(
      'value', value, 'unit', unit, 'availability', availability, 'availabilityNote', note,
      'period', case when period is not null then json_build_object('code', period) end,
      'nearestAvailable', case when nearest_code is not null then json_build_object(
        'area', json_build_object('code', nearest_code, 'name', nearest_name), 'value', nearest_value,
        'provenance', json_build_object('dataset', nearest_source)) end,
      'provenance', json_build_object(
        'dataset', source, 'publisher', publisher, 'publishedOn', published_on, 'sourceLine', source_line))) as answer
  from figure
),
number as (
  select dataset, json_agg(json_build_object(
    'measure', json_build_object('id', id), 'value', value, 'unit', unit, 'availability', availability,
    'availabilityNote', note, 'period', case when period is not null then json_build_object('code', period) end,
    'nearestAvailable', case when nearest_code is not null then json_build_object(
      'area', json_build_object('code', nearest_code), 'value', nearest_value,
      'provenance', json_build_object('dataset', nearest_source)) end,
    'provenance', json_build_object('dataset', source)) order by position) as answer
  from figure
  -- Rates, months and kinds are fields of their own.
  where id !~ '-(per-1\d+-?\w*|by-month|personal|nuisance|environmental)$'
  group by dataset
),
owner as (
  select action_number, json_agg(json_build_object(
    'rawText', raw_text, 'resolution', resolution,
    'person', case when person.id is not null then json_build_object('name', person.name) end,
    'organization', case when organisation.id is not null then json_build_object('name', organisation.name) end
  ) order by position) as answers
  from partnership.action_owner
  left join partnership.person on person.id = person_id
  left join register.organisation on organisation.id = organization_id
  where action_number in (select number from action)
  group by action_number
)
select json_build_object(
  'meeting', (
    select json_build_object(
      'id', meeting.id, 'date', meeting.date, 'organization', json_build_object('name', organisation.name),
      'actions', (
        select coalesce(json_agg(json_build_object(
          'id', action.id, 'text', text, 'sourceLine', source_line, 'status', status, 'dueDate', due_date,
          'duePrecision', due_precision, 'owners', coalesce(owner.answers, '[]'),
          'planLines', (
            select coalesce(json_agg(json_build_object('ref', line.ref) order by linked.position), '[]')
            from unnest(plan_line_ids) with ordinality linked(id, position)
            join partnership.plan_line line on line.id = linked.id),
          'measuresBasis', measures_basis,
          'measures', (
            select coalesce(json_agg(measure.answer order by linked.position), '[]')
            from unnest(measure_ids) with ordinality linked(id, position) join measure on measure.id = linked.id)
        ) order by not reviewed, case when reviewed then action.id end collate "C", source_line, number), '[]')
        from action left join owner on owner.action_number = action.number),
      'planLines', (
        select coalesce(json_agg(json_build_object(
          '__typename', case kind when 'OUTCOME' then 'Outcome' else 'PlanAction' end,
          'ref', ref, 'theme', theme, 'rag', rag,
          'commitments', (
            select coalesce(json_agg(json_build_object('basis', basis, 'measure', measure.answer)
              order by commitment.id collate "C"), '[]')
            from commitment join measure on measure.id = commitment.measure_id
            where commitment.plan_line_id = followed_up.id)
        ) order by first_named), '[]')
        from followed_up))
    from partnership.meeting left join register.organisation on organisation.id = organization_id
    where meeting.id = $1),
  'area', (
    select json_build_object(
      'code', code, 'name', name,
      'recordedCrime', (select answer from number where dataset = 'recorded-crime'),
      'asbCases', (select answer from number where dataset = 'anti-social-behaviour'),
      'reoffending', (select answer from number where dataset = 'reoffending'),
      'firstTimeEntrants', (select answer from number where dataset = 'first-time-entrant'))
    from place where depth = 1)
)::text as answer

-- schema/queries/q08-young-people.graphql for the public. Left out: why there is no figure, in words, and what rules find in what was
-- said.
with
line as (
  select id, ref, theme, rag from partnership.plan_line
  where starts_with(id, $strategy || '/') and theme = $theme
  order by partnership.natural_order(id) collate "C" limit 5
),
commitment as (
  select id, plan_line_id, measure_id, area_code
  from partnership.commitment where plan_line_id in (select id from line) and withdrawn_on is null
),
figure as (
  select figure.*, 'latest' as of
  from register.figure(
    (select array_agg(distinct measure_id) from commitment) || register.measures_of('youth-offence')
      || register.measures_of('first-time-entrant') || register.measures_of('disposal')
      || register.measures_of('restorative-disposal') || register.measures_of('reparation-project'), array[$area], $asOf::date) figure
  union all
  select figure.*, 'quarter'
  from register.figure(register.measures_of('other-measures', 'police/%'), array[$area], $asOf::date, $quarter) figure
  union all
  select figure.*, 'next'
  from register.figure((select array_agg(distinct measure_id) from commitment), array[$area], $asOf::date, $next) figure
  union all
  select figure.*, 'pilot'
  from register.figure(register.measures_of('restorative-disposal'), array[$pilot], $asOf::date) figure
),
answer as (
  select figure.*, measure.title, number, number || jsonb_build_object(
    'measure', json_build_object('id', measure_id, 'title', measure.title, 'disclosure', measure.disclosure)) as whole
  from figure
  join register.measure on measure.id = measure_id
  cross join lateral (select jsonb_set(told - '{numerator,denominator}'::text[], '{provenance,sourceLine}',
    coalesce(to_jsonb(source_line), 'null')) || jsonb_build_object('status', status) as number) counted
),
-- All kinds and ages of a year are one field, each quarter another; rates are not asked for.
field as (
  select of, case
      when measure_id = 'youth/youth-offence/all-by-quarter' then 'youth-offence-by-quarter'
      when dataset = 'first-time-entrant' and measure_id like '%-per-100000' then 'rate'
      else dataset
    end as name, json_agg(whole order by place) as answer
  from answer group by 1, 2
),
stated as (
  select figure.subject, figure.source_line, figure.id, figure.agenda_item_id, jsonb_build_object(
    'id', figure.id, 'kind', kind, 'subject', subject, 'value', value, 'unit', unit,
    'denominatorBasis', case
      when unit is distinct from 'per cent' then 'NOT_APPLICABLE'
      when denominator is null and sample_size is null then 'NOT_STATED'
      else 'STATED'
    end,
    'quote', quote, 'sourceLine', source_line,
    'speaker', case when speaker_text is not null then json_build_object(
      'rawText', speaker_text,
      'person', (select json_build_object('id', id, 'name', name) from partnership.person where id = speaker_id)) end) as answer
  from partnership.stated_figure figure
  where figure.meeting_id = $meeting and withdrawn_on is null
    and subject in ($asked, $projects)
)
select json_build_object(
  'answered', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', answer) order by source_line, id collate "C"), '[]')
    from stated where subject = $asked)),
  'reparation', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', answer || jsonb_build_object('agendaItem', (
      select json_build_object(
        'id', item.id, 'title', item.title,
        'actions', (
          select coalesce(json_agg(json_build_object(
            'id', action.id, 'text', text, 'quote', quote, 'sourceLine', source_line, 'status', status,
            'owners', (
              select coalesce(json_agg(json_build_object(
                'rawText', raw_text, 'resolution', resolution,
                'person', (select json_build_object('id', id, 'name', name) from partnership.person where id = person_id))
                order by position), '[]')
              from partnership.action_owner where action_number = action.number))
            order by not reviewed, case when reviewed then action.id end collate "C", source_line, number), '[]')
          from partnership.action_item action
          where action.agenda_item_id = item.id and status <> 'PROPOSED'))
      from partnership.agenda_item item where item.id = agenda_item_id)))
      order by source_line, id collate "C"), '[]')
    from stated where subject = $projects)),
  'planLines', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', line.id, 'ref', ref, 'theme', theme, 'rag', rag,
      'followedUp', (
        select coalesce(json_agg(json_build_object('text', text, 'line', line) order by meeting_id, line, position), '[]')
        from partnership.plan_reference reference where plan_line_id = line.id and orphaned_on is null),
      'commitments', (
        select coalesce(json_agg(json_build_object(
          'id', commitment.id, 'area', json_build_object('code', commitment.area_code),
          'measure', json_build_object(
            'id', latest.measure_id, 'title', latest.title, 'latest', latest.number, 'observation', next.number))
          order by commitment.id collate "C"), '[]')
        from commitment
        join answer latest on latest.measure_id = commitment.measure_id and latest.of = 'latest'
        join answer next on next.measure_id = commitment.measure_id and next.of = 'next'
        where commitment.plan_line_id = line.id))) order by partnership.natural_order(line.id) collate "C"), '[]')
    from line)),
  'area', (
    select json_build_object(
      'code', code, 'name', name,
      'otherPoliceFigures', (select answer from field where of = 'quarter'),
      'youthOffencesByQuarter', (select answer from field where of = 'latest' and field.name = 'youth-offence-by-quarter'),
      'youthOffences', (select answer from field where of = 'latest' and field.name = 'youth-offence'),
      'firstTimeEntrants', (select answer from field where of = 'latest' and field.name = 'first-time-entrant'),
      'youthDisposals', (select answer from field where of = 'latest' and field.name = 'disposal'),
      'restorativeDisposals', (select answer from field where of = 'latest' and field.name = 'restorative-disposal'),
      'reparationProjects', (select answer from field where of = 'latest' and field.name = 'reparation-project'))
    from register.area where code = $area),
  'pilot', (
    select json_build_object('code', code, 'name', name, 'restorativeDisposals', (select answer from field where of = 'pilot'))
    from register.area where code = $pilot))::text as answer

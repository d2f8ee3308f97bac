-- schema/queries/q10-anti-social-behaviour.graphql for the public. Left out: intervals, why there is no figure, in words, and what rules
-- find in what was said.
with
figure as (
  select figure.*, 'latest' as of from register.figure($counts::text[] || $rates::text[] || $surveys::text[], array[$area], $asOf::date) figure
  union all
  select figure.*, 'months' from register.figure($counts::text[], array[$area], $asOf::date, $months) figure
),
answer as (
  select figure.measure_id, of, sample_size, told #- '{area,name}' || jsonb_build_object(
    'id', concat_ws('@', measure_id, area_code, period, $asOf::text),
    'period', json_build_object('code', period, 'label', register.label(period)),
    'provenance', told->'provenance' || jsonb_build_object('sourceLine', source_line)) as whole
  from figure
),
named as (
  select measure.id, measure.unit, jsonb_build_object(
    'id', measure.id, 'title', title, 'unit', unit, 'nationalIndicator', indicator,
    'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization),
    'latest', latest.whole) as answer, latest.sample_size
  from register.measure join answer latest on latest.measure_id = measure.id and of = 'latest'
)
select json_build_object(
  'meeting', (
    select json_build_object('id', meeting.id, 'tasking', (
      select coalesce(json_agg(json_build_object(
        'id', summary.id, 'received', received, 'completed', completed, 'outstanding', received - completed,
        'completedShare', case when received >= completed and received > 0 then json_build_object(
          'numerator', completed, 'denominator', received, 'percent', round(completed * 100.0 / received, 1)) end,
        'asAt', as_at, 'periodStart', period_start,
        'periodStartBasis', case when period_start is null then 'NOT_STATED' else 'STATED' end,
        'quote', quote, 'sourceLine', source_line,
        'organization', json_build_object('id', unit.id, 'name', unit.name),
        'provenance', json_build_object('dataset', 'minutes', 'publisher', unit.name, 'sourceLine', source_line))
        order by as_at desc, summary.id collate "C"), '[]')
      from partnership.tasking_summary summary join register.organisation unit on unit.id = summary.organization_id
      where summary.meeting_id = meeting.id and withdrawn_on is null))
    from partnership.meeting where meeting.id = $meeting),
  'said', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', id, 'quote', quote, 'sourceLine', source_line,
      'speaker', json_build_object('rawText', speaker_text))) order by source_line, id collate "C"), '[]')
    from partnership.stated_figure where meeting_id = $meeting and subject = $injunctions and withdrawn_on is null)),
  'reported', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', id, 'quote', quote, 'sourceLine', source_line, 'value', value)) order by source_line, id collate "C"), '[]')
    from partnership.stated_figure where meeting_id = $meeting and subject = $reports and withdrawn_on is null)),
  'counts', json_build_object('measures', (
    select json_agg(named.answer || jsonb_build_object('months', months.whole) order by place)
    from unnest($counts::text[]) with ordinality asked(id, place) join named using (id)
    join answer months on months.measure_id = named.id and of = 'months')),
  'rates', json_build_object('measures', (
    select json_agg(named.answer order by place) from unnest($rates::text[]) with ordinality asked(id, place) join named using (id))),
  'surveys', json_build_object('measures', (
    select json_agg(jsonb_set(named.answer, '{latest,sampleSize}', to_jsonb(sample_size)) order by place)
    from unnest($surveys::text[]) with ordinality asked(id, place) join named using (id))),
  'area', (
    select json_build_object(
      'code', code, 'name', name,
      'population', register.base(code, 'POPULATION')::jsonb #- '{period,label}',
      'households', register.base(code, 'HOUSEHOLDS')::jsonb #- '{period,label}')
    from register.area where code = $area))::text as answer

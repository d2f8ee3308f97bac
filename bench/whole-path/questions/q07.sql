-- schema/queries/q07-ward-hot-spots.graphql for the public. Left out: intervals, why there is no figure, in words, and all but the
-- named rule of what rules find in what was stated.
with
ward as (
  select code, name from register.area where parents @> array[$district] and type = 'WARD_2009'
),
here as (
  select array_agg(code) || $district::text as codes from ward
),
asked as (
  select $halfYear::text as period, (select codes from here) as areas, register.measures_of('ward-crime') as measures
  union all
  select $quarter, (select codes from here), array_agg(id) from register.measure
  where dataset = 'anti-social-behaviour' and id !~ '-(per-1000-homes|by-month|personal|nuisance|environmental)$'
  union all
  select $asAt, (select codes from here), register.measures_of('tasking')
  union all
  select $summer, (select codes from here), register.measures_of('participation')
),
figure_before as materialized (
  select figure.*, asked.period as asked_period
  from asked cross join lateral register.figure(measures, areas, $asOf::date, register.year_before(asked.period)) figure
  where value is not null
),
number as materialized (
  select figure.dataset, figure.area_code, json_agg(
    (figure.told - '{numerator,denominator,area,provenance}'::text[]) || jsonb_build_object(
      'measure', json_build_object('id', measure.id), 'area', json_build_object('code', figure.area_code),
      'change', register.change(figure.value, before.value, case when measure.per is null then before.value else before.numerator end, measure.per, before.period),
      'provenance', json_build_object('dataset', figure.told->'provenance'->'dataset', 'sourceLine', figure.source_line))
    order by figure.place) as answer
  from asked
  cross join lateral register.figure(measures, areas, $asOf::date, asked.period) figure
  join register.measure on measure.id = figure.measure_id
  left join figure_before before
    on before.measure_id = figure.measure_id and before.area_code = figure.area_code and before.asked_period = asked.period
  group by 1, 2
),
stated as (
  select id, subject, source_line, json_build_object(
    'id', id, 'subject', subject, 'quote', quote, 'sourceLine', source_line, 'value', value, 'unit', unit, 'qualifier', qualifier,
    'denominator', denominator,
    'denominatorBasis', case
      when unit is distinct from 'per cent' then 'NOT_APPLICABLE'
      when denominator is null and sample_size is null then 'NOT_STATED'
      else 'STATED'
    end,
    'direction', direction, 'areaText', area_text,
    'area', (select json_build_object('code', code, 'type', type) from register.area where code = area_code)) as answer
  from partnership.stated_figure where meeting_id = $meeting and subject = $subject and withdrawn_on is null
)
select json_build_object(
  'area', (
    select json_build_object(
      'code', code, 'name', name,
      'tasking', (select answer from number where dataset = 'tasking' and area_code = $district),
      'participation', (select answer from number where dataset = 'participation' and area_code = $district),
      'wards', (
        select json_agg(json_build_object(
          'code', ward.code, 'name', ward.name,
          'placeNames', (
            select coalesce(json_agg(json_build_object('id', id, 'name', place.name, 'reading', reading)), '[]')
            from register.place where areas @> array[ward.code]),
          'population', register.base(ward.code, 'POPULATION')::jsonb #- '{period,label}' #- '{source}',
          'households', register.base(ward.code, 'HOUSEHOLDS')::jsonb - '{period,source}'::text[],
          'wardCrime', crime.answer, 'asbCases', cases.answer, 'tasking', tasks.answer, 'participation', joined_in.answer,
          'siteIssues', (
            select coalesce(json_agg(json_build_object(
              'id', issue.id, 'title', title, 'place', place, 'quote', quote, 'sourceLine', source_line,
              'updates', (
                select coalesce(json_agg(json_build_object('text', text, 'quote', quote, 'sourceLine', source_line)
                  order by meeting_id collate "C", source_line, site_update.id collate "C"), '[]')
                from partnership.site_issue_update site_update
                where site_issue_id = issue.id and withdrawn_on is null)) order by issue.id collate "C"), '[]')
            from partnership.site_issue issue
            where area_code = ward.code and partnership = $partnership and withdrawn_on is null),
          'initiatives', (
            select coalesce(json_agg(json_build_object(
              'id', id, 'name', initiative.name, 'programme', programme, 'stage', stage, 'quote', quote, 'sourceLine', source_line)
              order by meeting_id collate "C", source_line, id collate "C"), '[]')
            from partnership.initiative
            where area_codes @> array[ward.code] and partnership = $partnership and withdrawn_on is null)) order by ward.code collate "C")
        from ward
        join number crime on crime.area_code = ward.code and crime.dataset = 'ward-crime'
        join number cases on cases.area_code = ward.code and cases.dataset = 'anti-social-behaviour'
        join number tasks on tasks.area_code = ward.code and tasks.dataset = 'tasking'
        join number joined_in on joined_in.area_code = ward.code and joined_in.dataset = 'participation'))
    from register.area where code = $district),
  'initiatives', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', id, 'name', name, 'kind', kind, 'stage', stage, 'subject', subject, 'place', place,
      'areas', (
        select coalesce(json_agg(json_build_object('code', code) order by listed.position), '[]')
        from unnest(area_codes) with ordinality listed(code, position)),
      'date', case when precision <> 'MONTH' then period_code end, 'precision', precision, 'printed', printed, 'dateNote', date_note,
      'partnersText', partners_text, 'quote', quote, 'sourceLine', source_line)) order by id collate "C"), '[]')
    from (
      select * from partnership.initiative where partnership = $partnership and withdrawn_on is null order by id collate "C" limit 20
    ) initiative)),
  'vehicleCrime', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', answer) order by source_line, id collate "C"), '[]') from stated)))::text as answer

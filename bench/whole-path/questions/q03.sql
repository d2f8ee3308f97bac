-- schema/queries/q03-reoffending.graphql for the public. Left out: why there is no figure, in words.
with
line as (
  select id, ref, theme, rag from partnership.plan_line
  where starts_with(id, $strategy || '/') and theme = $theme
  order by partnership.natural_order(id) collate "C" limit 5
),
commitment as (
  select id, plan_line_id, measure_id, area_code, basis
  from partnership.commitment where plan_line_id in (select id from line) and withdrawn_on is null
),
figure as (
  select figure.*, 'latest' as of
  from register.figure(
    (select array_agg(distinct measure_id) from commitment) || register.measures_of('reoffending')
      || register.measures_of('prolific-offender') || register.measures_of('other-measures', 'probation/%')
      || register.measures_of('homelessness'), array[$area], $asOf::date) figure
  union all
  select figure.*, 'parent'
  from register.figure(
    register.measures_of('reoffending'), array(select unnest(parents) from register.area where code = $area), $asOf::date) figure
  union all
  select figure.*, 'quarter' from register.figure(array['police/recorded-crime/burglary-dwelling',
    'police/recorded-crime/vehicle-crime', 'police/recorded-crime/shoplifting'], array[$area], $asOf::date, $quarter) figure
  union all
  select figure.*, 'year before' from register.figure(array['police/recorded-crime/burglary-dwelling',
    'police/recorded-crime/vehicle-crime', 'police/recorded-crime/shoplifting'], array[$area], $asOf::date,
    format('%s/%s%s', left($quarter, 4)::integer - 1, right(left($quarter, 4), 2), substr($quarter, 8))) figure
),
answer as (
  select figure.*, measure.title, indicator, finest, frequency, organization, told || jsonb_build_object(
    'status', status,
    'measure', json_build_object('id', measure_id, 'title', measure.title, 'nationalIndicator', indicator),
    'nearestAvailable', nearest) as whole
  from figure join register.measure on measure.id = measure_id
),
-- Of the quarter the same quarter a year earlier, as known on the same day.
crime as (
  select now.measure_id, json_build_object('edges', json_build_array(json_build_object('node', now.whole || jsonb_build_object(
    'change', case when now.value is not null and before.value is not null then json_build_object(
      'absolute', now.value - before.value,
      'percent', case when before.value >= 20 then register.worked_out((now.value - before.value) / before.value * 100) end,
      'comparedWith', json_build_object('code', before.period)) end)))) as answer
  from answer now
  join answer before on before.measure_id = now.measure_id and before.of = 'year before'
  where now.of = 'quarter'
)
select json_build_object(
  'planLines', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', line.id, 'ref', ref, 'theme', theme, 'rag', rag,
      'commitments', (
        select coalesce(json_agg(json_build_object(
          'id', commitment.id, 'basis', basis,
          'area', (select json_build_object('code', code, 'name', name) from register.area where code = commitment.area_code),
          'measure', json_build_object(
            'id', latest.measure_id, 'title', latest.title, 'nationalIndicator', indicator, 'finestAreaType', finest,
            'frequency', frequency,
            'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization),
            'latest', latest.whole)) order by commitment.id collate "C"), '[]')
        from commitment join answer latest on latest.measure_id = commitment.measure_id and of = 'latest'
        where commitment.plan_line_id = line.id))) order by partnership.natural_order(line.id) collate "C"), '[]')
    from line)),
  'statedFigures', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', figure.id, 'kind', kind, 'quote', quote, 'sourceLine', source_line,
      'speaker', case when speaker_text is not null then json_build_object(
        'rawText', speaker_text,
        'person', case when person.id is not null then json_build_object('id', person.id, 'name', person.name) end) end))
      order by source_line, figure.id collate "C"), '[]')
    from partnership.stated_figure figure left join partnership.person on person.id = speaker_id
    where figure.meeting_id = $meeting and subject = $subject and withdrawn_on is null)),
  'organization', (
    select json_build_object(
      'id', organisation.id, 'name', organisation.name,
      'documents', (
        select json_build_object('edges', coalesce(json_agg(json_build_object('node', json_build_object(
          'id', document.id, 'title', document.title, 'quote', quote, 'sourceLine', source_line,
          'authors', spoken.authors, 'presenters', spoken.presenters,
          'agendaItem', (select json_build_object('id', id, 'title', title) from partnership.agenda_item where id = agenda_item_id)))
          order by meeting_id, source_line, document.id collate "C"), '[]'))
        from partnership.partnership_document document
        cross join lateral (
          select
            coalesce(json_agg(speaker.answer order by position) filter (where role = 'author'), '[]') as authors,
            coalesce(json_agg(speaker.answer order by position) filter (where role = 'presenter'), '[]') as presenters
          from (
            select role, position, json_build_object('rawText', said->>'rawText', 'person', (
              select json_build_object('id', id, 'name', name) from partnership.person where id = said->>'personId')) as answer
            from (
              select 'author' as role, position, said from jsonb_array_elements(authors) with ordinality a(said, position)
              union all
              select 'presenter', position, said from jsonb_array_elements(presenters) with ordinality p(said, position)) listed
          ) speaker) spoken
        where organization_id = $probation and partnership = $partnership and withdrawn_on is null),
      'attendance', (
        select json_build_object('edges', coalesce(json_agg(json_build_object('node', json_build_object(
          'status', status, 'rawText', raw_text, 'line', line,
          'person', (select json_build_object('id', id, 'name', name) from partnership.person where id = person_id)))
          order by line, position), '[]'))
        from partnership.attendance where organization_id = $probation and meeting_id = $meeting and orphaned_on is null))
    from register.organisation where id = $probation),
  'area', (
    select json_build_object(
      'code', code, 'name', name,
      'reoffending', (select json_agg(whole order by place) from answer where of = 'latest' and dataset = 'reoffending'),
      'prolificOffenders', (select json_agg(whole order by place) from answer where of = 'latest' and dataset = 'prolific-offender'),
      'otherProbationFigures', (
        select json_agg(whole order by place) from answer
        where of = 'latest' and dataset = 'other-measures' and measure_id like 'probation/%'),
      'homelessnessDuties', (select json_agg(whole order by place) from answer where of = 'latest' and dataset = 'homelessness'),
      'parents', (
        select json_agg(json_build_object(
          'code', parent.code, 'name', parent.name, 'type', parent.type,
          'reoffending', (
            select json_agg(whole order by place) from answer where of = 'parent' and area_code = parent.code)) order by position)
        from unnest(area.parents) with ordinality linked(code, position) join register.area parent on parent.code = linked.code))
    from register.area where code = $area),
  'burglary', (select answer from crime where measure_id like '%/burglary-dwelling'),
  'vehicleCrime', (select answer from crime where measure_id like '%/vehicle-crime'),
  'shoplifting', (select answer from crime where measure_id like '%/shoplifting'))::text as answer

-- The answer to schema/queries/q03-reoffending.graphql in one statement, for the public:
-- $1 strategy, $2 meeting, $3 organisation, $4 area, $5 day as known on, $6 quarter.
with
line as (
  select id, ref, theme, rag from partnership.plan_line
  where starts_with(id, $1 || '/') and theme = 'Reoffending'
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
      || register.measures_of('homelessness'), $4, $5::date) figure
  union all
  select figure.*, 'quarter'
  from register.figure(array['police/recorded-crime/burglary-dwelling', 'police/recorded-crime/vehicle-crime',
    'police/recorded-crime/shoplifting'], $4, $5::date, $6) figure
  union all
  select figure.*, 'parent'
  from unnest((select parents from register.area where code = $4)) parent(code)
  cross join lateral register.figure(register.measures_of('reoffending'), parent.code, $5::date) figure
),
answer as (
  select figure.*, jsonb_build_object(
    'area', json_build_object('code', area_code, 'name', area_name),
    'period', case when period is not null then json_build_object('code', period) end,
    'value', value, 'numerator', numerator, 'denominator', denominator, 'unit', unit, 'availability', availability,
    'availabilityNote', note, 'status', status,
    'provenance', json_build_object('dataset', source, 'publisher', publisher, 'publishedOn', published_on),
    'measure', json_build_object('id', measure_id, 'title', title, 'nationalIndicator', indicator),
    'nearestAvailable', (
      select json_build_object(
        'area', json_build_object('code', near.area_code, 'name', near.area_name),
        'period', case when near.period is not null then json_build_object('code', near.period) end,
        'value', near.value, 'numerator', near.numerator, 'denominator', near.denominator, 'unit', near.unit,
        'availability', near.availability, 'availabilityNote', near.note, 'status', near.status,
        'provenance', json_build_object('dataset', near.source, 'publisher', near.publisher, 'publishedOn', near.published_on))
      from register.figure(array[measure_id], nearest_code, $5::date) near)) as whole
  from figure
),
-- Of the quarter the same quarter a year earlier, as known on the same day.
crime as (
  select now.measure_id, json_build_object('edges', json_build_array(json_build_object('node', now.whole || jsonb_build_object(
    'change', case when now.value is not null and before.value is not null then json_build_object(
      'absolute', now.value - before.value,
      'percent', case when before.value >= 20 then register.worked_out((now.value - before.value) / before.value * 100) end,
      'comparedWith', json_build_object('code', before.period)) end)))) as answer
  from answer now
  cross join lateral register.figure(array[now.measure_id], $4, $5::date,
    format('%s/%s%s', left($6, 4)::integer - 1, right(left($6, 4), 2), substr($6, 8))) before
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
            'id', latest.measure_id, 'title', title, 'nationalIndicator', indicator, 'finestAreaType', finest,
            'frequency', frequency, 'organization', json_build_object('id', owner_id, 'name', owner_name),
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
    where figure.meeting_id = $2 and subject = 'reoffending' and withdrawn_on is null)),
  'organization', (
    select json_build_object(
      'id', organisation.id, 'name', organisation.name,
      'documents', (
        select coalesce(json_agg(json_build_object(
          'id', document.id, 'title', document.title, 'quote', quote, 'sourceLine', source_line,
          'authors', spoken.authors, 'presenters', spoken.presenters,
          'agendaItem', (select json_build_object('id', id, 'title', title) from partnership.agenda_item where id = agenda_item_id))
          order by meeting_id, source_line, document.id collate "C"), '[]')
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
        where organization_id = $3 and withdrawn_on is null),
      'attendance', (
        select coalesce(json_agg(json_build_object(
          'status', status, 'rawText', raw_text, 'line', line,
          'person', (select json_build_object('id', id, 'name', name) from partnership.person where id = person_id))
          order by meeting_id, line, position), '[]')
        from partnership.attendance where organization_id = $3 and orphaned_on is null))
    from register.organisation where id = $3),
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
    from register.area where code = $4),
  'burglary', (select answer from crime where measure_id like '%/burglary-dwelling'),
  'vehicleCrime', (select answer from crime where measure_id like '%/vehicle-crime'),
  'shoplifting', (select answer from crime where measure_id like '%/shoplifting'))::text as answer

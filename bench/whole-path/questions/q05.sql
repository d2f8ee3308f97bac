-- schema/queries/q05-confidence.graphql for the public. Left out: intervals, why there is no figure, in words, and what rules find in
-- what was said.
with
said as (
  select figure.subject, figure.source_line, figure.id, figure.measure_id,
    coalesce(observation_area, area_code) as observed_area, coalesce(observation_period, period_code) as observed_period,
    jsonb_build_object(
      'id', figure.id, 'quote', quote, 'sourceLine', source_line, 'speaker', register.speaker(speaker_text, speaker_id),
      'kind', kind, 'subject', subject, 'value', value, 'printed', printed, 'unit', unit, 'qualifier', qualifier,
      'direction', direction, 'assessment', assessment, 'sampleSize', sample_size, 'numerator', numerator,
      'denominator', denominator,
      'denominatorBasis', case
        when unit is distinct from 'per cent' then 'NOT_APPLICABLE'
        when denominator is null and sample_size is null then 'NOT_STATED'
        else 'STATED'
      end,
      'period', case when period_code is not null then json_build_object('code', period_code, 'label', register.label(period_code)) end,
      'area', (select json_build_object('code', code, 'name', name) from register.area where code = area_code),
      'comparedWith', (
        select json_build_object('id', id, 'quote', quote, 'sourceLine', source_line)
        from partnership.stated_figure before where before.id = figure.compared_with)) as answer
  from partnership.stated_figure figure
  where meeting_id = $meeting and subject in ($subject, $surveysSubject) and withdrawn_on is null
),
figure as (
  select null as said, figure.*
  from register.figure(register.measures_of('perception-survey'), array[$area], $asOf::date) figure
  union all
  select said.id, figure.* from said
  cross join lateral register.figure(array[said.measure_id], array[observed_area], $asOf::date, observed_period) figure
  where said.measure_id is not null
),
published as (
  select said, place, told || jsonb_build_object(
    'sampleSize', sample_size, 'status', status, 'nearestAvailable', nearest,
    'measure', json_build_object(
      'id', measure_id, 'title', title, 'finestAreaType', finest, 'frequency', frequency, 'survey', survey,
      'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization)),
    'period', case when period is not null then json_build_object('code', period, 'label', register.label(period)) end) as answer
  from figure join register.measure on measure.id = measure_id
)
select json_build_object(
  'statedFigures', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', said.answer || jsonb_build_object('observation', published.answer))
      order by source_line, id collate "C"), '[]')
    from said left join published on published.said = said.id where subject = $subject)),
  'surveysNamed', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', answer) order by source_line, id collate "C"), '[]')
    from said where subject = $surveysSubject)),
  'area', (
    select json_build_object(
      'code', code, 'name', name,
      'perceptionSurveys', (select json_agg(answer order by place) from published where said is null))
    from register.area where code = $area))::text as answer

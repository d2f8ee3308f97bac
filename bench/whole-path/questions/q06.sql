-- schema/queries/q06-headline-crime.graphql for the public. Left out: intervals, why there is no figure, in words, and what rules find
-- in what was said.
with
said as (
  select figure.*, coalesce(observation_area, area_code) as observed_area, coalesce(observation_period, period_code) as observed_period,
    coalesce(denominator, (
      select whole.value from partnership.stated_figure whole
      where whole.id = figure.part_of and whole.qualifier = 'EXACT' and whole.unit <> 'per cent' and whole.value > 0
        and (
          select bool_and(coalesce(part.unit = 'per cent' and round((part.numerator * 100 / whole.value)::numeric) = part.value, false))
          from partnership.stated_figure part
          where part.meeting_id = $meeting and part.part_of = whole.id and part.withdrawn_on is null))) as of_many
  from partnership.stated_figure figure where meeting_id = $meeting and withdrawn_on is null
),
asked as (
  select area, period, array_agg(distinct measure_id) as measures
  from (
    select observed_area as area, observed_period as period, measure_id from said where measure_id is not null
    union all
    select $area, period, unnest(register.measures_of('recorded-crime')) from unnest(array[$halfYear, $quarter]) period
  ) wanted
  group by 1, 2
),
figure_before as materialized (
  select figure.*, asked.period as asked_period
  from asked cross join lateral register.figure(measures, array[asked.area], $asOf::date, register.year_before(asked.period)) figure
),
figure as (
  select figure.*, before.value as value_before, before.numerator as numerator_before
  from asked
  cross join lateral register.figure(measures, array[asked.area], $asOf::date, asked.period) figure
  join figure_before before
    on before.measure_id = figure.measure_id and before.area_code = figure.area_code and before.asked_period = asked.period
),
groups as (
  select * from register.comparison_group
  where id in ('kent-districts', 'kent-community-safety-partnerships', 'sevenoaks-most-similar')
),
rate as (
  select * from register.figure(
    register.measures_of('recorded-crime-rate'), (select array_agg(distinct code) || $area::text from groups, unnest(areas) code),
    $asOf::date, $halfYear)
),
rate_before as (
  select * from register.figure(register.measures_of('recorded-crime-rate'), array[$area], $asOf::date, register.year_before($halfYear))
),
ranked as (
  select own.measure_id, groups.id, json_build_object(
    'group', json_build_object('id', groups.id, 'title', title, 'source', source, 'synthetic', coalesce(synthetic, false)),
    'rank', count(*) filter (where other.value < own.value) + 1, 'of', count(other.value),
    'ties', count(*) filter (where other.value = own.value), 'areasInGroup', cardinality(areas),
    'missing', coalesce(json_agg(other.area_code order by array_position(areas, other.area_code)) filter (where other.value is null), '[]')) as answer
  from rate own cross join groups join rate other on other.measure_id = own.measure_id and other.area_code = any(areas)
  where own.area_code = $area
  group by own.measure_id, own.value, groups.id, title, source, synthetic, areas
),
number as (
  select figure.measure_id, figure.place, area_code, figure.period, dataset, value, value_before, numerator_before, told, status
  from figure
  union all
  select rate.measure_id, rate.place, rate.area_code, 'rate', rate.dataset, rate.value, before.value, before.numerator,
    rate.told || jsonb_build_object('inKent', kent.answer, 'inKentWithMedway', medway.answer, 'amongMostSimilar', similar_to.answer),
    rate.status
  from rate
  join rate_before before on before.measure_id = rate.measure_id
  join ranked kent on kent.measure_id = rate.measure_id and kent.id = 'kent-districts'
  join ranked medway on medway.measure_id = rate.measure_id and medway.id = 'kent-community-safety-partnerships'
  join ranked similar_to on similar_to.measure_id = rate.measure_id and similar_to.id = 'sevenoaks-most-similar'
  where rate.area_code = $area
),
answer as (
  select number.*, told || jsonb_build_object(
    'measure', json_build_object('id', measure.id, 'title', measure.title, 'description', measure.description),
    'period', json_build_object('code', told->'period'->'code', 'label', register.label(told->'period'->>'code')),
    'status', status,
    'change', register.change(value, value_before, case when per is null then value_before else numerator_before end, per,
      register.year_before(told->'period'->>'code'))) as whole
  from number join register.measure on measure.id = measure_id
)
select json_build_object(
  'meeting', (
    select json_build_object('id', meeting.id, 'date', date, 'statedFigures', (
      select coalesce(json_agg(json_build_object(
        'id', said.id, 'quote', quote, 'sourceLine', source_line, 'speaker', register.speaker(speaker_text, speaker_id),
        'kind', kind, 'subject', subject, 'value', said.value, 'printed', printed, 'unit', unit, 'qualifier', qualifier,
        'direction', direction, 'assessment', assessment, 'numerator', numerator, 'denominator', of_many,
        'denominatorBasis', case
          when unit is distinct from 'per cent' then 'NOT_APPLICABLE'
          when of_many is null and sample_size is null then 'NOT_STATED'
          else 'STATED'
        end,
        'sampleSize', sample_size,
        'period', case when period_code is not null then json_build_object('code', period_code, 'label', register.label(period_code)) end,
        'periodText', period_text,
        'area', (select json_build_object('code', code, 'name', name) from register.area where code = said.area_code),
        'areaText', area_text, 'comparator', comparator,
        'observation', observed.whole, 'observationDiffers', observation_differs) order by source_line, said.id collate "C"), '[]')
      from said left join answer observed
        on observed.measure_id = said.measure_id and observed.area_code = observed_area and observed.period = observed_period))
    from partnership.meeting where meeting.id = $meeting),
  'area', (
    select json_build_object(
      'code', code, 'name', name, 'population', register.base(code, 'POPULATION'), 'households', register.base(code, 'HOUSEHOLDS'),
      'recordedCrime', (
        select json_agg(whole order by place) from answer where dataset = 'recorded-crime' and period = $halfYear),
      'quarter', (select json_agg(whole order by place) from answer where dataset = 'recorded-crime' and period = $quarter),
      'recordedCrimeRates', (select json_agg(whole order by place) from answer where period = 'rate'))
    from register.area where code = $area))::text as answer

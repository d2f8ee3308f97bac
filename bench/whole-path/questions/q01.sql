-- schema/queries/q01-exceptions-board.graphql for the public. Left out: why there is no figure, in words, what rules find in the printed
-- numbers, and what follows from these.
with
returned as materialized (
  select * from partnership.monitoring_return where strategy_id = $strategy and period = $quarter and withdrawn_on is null
),
held as materialized (
  select line.kind, line.ref, line.theme, line.rag as line_rag, line.outcome_id, line.place, returned_line.*
  from partnership.plan_line line join partnership.line_return returned_line on plan_line_id = line.id
  where strategy_id = $strategy and monitoring_return_id = (select id from returned) and withdrawn_on is null
),
counted as (
  select coalesce(kind, 'ALL') as kind, rag, count(*) as lines, count(*) filter (where non_green_inferred) as inferred
  from held group by grouping sets ((kind, rag), (rag))
),
stated as (
  select 'OUTCOME' as kind, stated_outcomes as printed from returned
  union all
  select 'ACTION', stated_actions from returned
),
total as (
  select kind, (printed->>'total')::integer as lines from stated
  union all
  select 'ALL', sum((printed->>'total')::integer) from stated
),
computed as (
  select kind, json_build_object(
    'held', held, 'total', total.lines, 'coverage', register.share(held, total.lines), 'rated', rated,
    'nonGreenInferred', inferred, 'counts', counts) as answer
  from total
  cross join lateral (
    select sum(lines) as held, coalesce(sum(lines) filter (where rag in ('GREEN', 'AMBER', 'RED')), 0) as rated, sum(inferred) as inferred
    from counted where counted.kind = total.kind) summed
  cross join lateral (
    select json_agg(register.rag_count(rag, counted.lines, null, held, rated)
      order by array_position(array['GREEN', 'AMBER', 'RED', 'INFORMATION_MISSING', 'NOT_YET_DUE', 'NOT_STATED'], rag)) as counts
    from counted where counted.kind = total.kind) listed
),
roll_up as (
  select kind, json_build_object(
    'computed', computed.answer,
    'stated', json_build_object(
      'total', all_lines, 'rated', rated, 'unrated', all_lines - rated, 'quote', printed->'quote', 'sourceLine', printed->'line',
      'counts', (
        select json_agg(register.rag_count(one->>'rag', (one->>'count')::numeric, (one->>'percent')::numeric, all_lines, rated)
          order by place)
        from json_array_elements(printed->'counts') with ordinality listed(one, place)))) as answer
  from stated join computed using (kind)
  cross join lateral (
    select (printed->>'total')::integer as all_lines, sum((one->>'count')::integer) as rated
    from json_array_elements(printed->'counts') one where one->>'rag' in ('GREEN', 'AMBER', 'RED')) summed
),
commitment as materialized (
  select commitment.*, measure.title, measure.organization, measure.alternative_provider
  from partnership.commitment join register.measure on measure.id = measure_id
  where plan_line_id in (select plan_line_id from held) and withdrawn_on is null
),
figure as (
  select 'latest' as of, figure.* from register.figure((select array_agg(distinct measure_id) from commitment), array[$area], $asOf::date) figure
  union all
  select wanted, figure.* from unnest(array[$quarter, $nextQuarter]) wanted
  cross join lateral register.figure(
    (select array_agg(distinct measure_id) from commitment), (select array_agg(distinct area_code) from commitment), $asOf::date, wanted) figure
),
number as (
  select of, measure_id, area_code, told || jsonb_build_object(
    'status', status, 'nearestAvailable', nearest,
    'period', case when period is not null then json_build_object('code', period, 'label', register.label(period)) end) as answer
  from figure
),
committed as (
  select plan_line_id, json_agg(json_build_object(
    'id', commitment.id, 'basis', basis,
    'area', (select json_build_object('code', code, 'name', name) from register.area where code = commitment.area_code),
    'check', json_build_object(
      'verdict', register.verdict(commitment.measure_id, commitment.area_code),
      'provider', register.organisation_of(organization),
      'alternativeProvider', register.organisation_of(alternative_provider)),
    'measure', json_build_object(
      'id', commitment.measure_id, 'title', title, 'organization', register.organisation_of(organization), 'latest', latest.answer),
    'inQuarter', now.answer, 'inNextQuarter', next.answer) order by commitment.id collate "C") as answer
  from commitment
  join number latest on latest.measure_id = commitment.measure_id and latest.of = 'latest'
  join number now on now.measure_id = commitment.measure_id and now.of = $quarter and now.area_code = commitment.area_code
  join number next on next.measure_id = commitment.measure_id and next.of = $nextQuarter and next.area_code = commitment.area_code
  group by 1
)
select json_build_object('strategy', (
  select json_build_object(
    'id', strategy.id, 'title', title, 'years', years, 'quote', quote, 'sourceLine', source_line, 'linesNote', lines_note,
    'ragSchemesNotStated', rag_schemes_not_stated,
    'ragSchemes', (
      select coalesce(json_agg(json_build_object('id', id) order by id collate "C"), '[]')
      from partnership.rag_scheme where strategy_id = strategy.id and withdrawn_on is null),
    'monitoring', (
      select json_build_object(
        'id', returned.id, 'label', label, 'basis', basis, 'quote', quote, 'sourceLine', source_line,
        'period', json_build_object('code', period, 'label', register.label(period)),
        'meeting', (select json_build_object('id', id, 'date', date) from partnership.meeting where id = meeting_id),
        'outcomes', (select answer from roll_up where kind = 'OUTCOME'),
        'actions', (select answer from roll_up where kind = 'ACTION'),
        'computed', (select answer from computed where kind = 'ALL'),
        'lines', (
          select coalesce(json_agg(json_build_object(
            'id', held.id, 'rag', rag, 'nonGreenInferred', non_green_inferred, 'nonGreenReason', non_green_reason,
            'comment', comment, 'expectedText', expected_text,
            'expectedPeriod', case when expected_period is not null then json_build_object('code', expected_period) end,
            'quote', quote, 'sourceLine', source_line,
            'planLine', json_build_object(
              '__typename', case kind when 'OUTCOME' then 'Outcome' else 'PlanAction' end,
              'id', plan_line_id, 'ref', ref, 'theme', theme, 'rag', line_rag,
              'parent', (select json_build_object('ref', above.ref) from partnership.plan_line above where above.id = held.outcome_id),
              'actionItems', (
                select coalesce(json_agg(json_build_object(
                  'id', action.id, 'text', text, 'status', status, 'dueDate', due_date, 'quote', action.quote,
                  'sourceLine', action.source_line)
                  order by not reviewed, case when reviewed then action.id end collate "C", action.source_line, number), '[]')
                from partnership.action_item action where plan_line_ids @> array[plan_line_id] and status <> 'PROPOSED'),
              'commitments', coalesce(committed.answer, '[]'))) order by held.place), '[]')
          from held left join committed using (plan_line_id)
          where rag in ('AMBER', 'RED', 'INFORMATION_MISSING') or non_green_inferred))
      from returned))
  from partnership.strategy where strategy.id = $strategy and withdrawn_on is null))::text as answer

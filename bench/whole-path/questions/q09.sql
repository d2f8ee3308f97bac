-- schema/queries/q09-follow-the-money.graphql for the public. Left out: why there is no figure, in words, and where the next page begins.
with
award as (
  select * from partnership.funding_award where partnership = $partnership and withdrawn_on is null
),
commitment as (
  select id, plan_line_id, measure_id
  from partnership.commitment where plan_line_id in (select unnest(plan_line_ids) from award) and withdrawn_on is null
),
quarter as (
  select format('%s/%s Q%s', year, right((year + 1)::text, 2), quarter) as code, year * 4 + quarter as place
  from generate_series(left($from, 4)::integer, left($to, 4)::integer) year, generate_series(1, 4) quarter
  where year * 4 + quarter between left($from, 4)::integer * 4 + right($from, 1)::integer and left($to, 4)::integer * 4 + right($to, 1)::integer
),
series as (
  select measure_id, measure.title, measure.unit, measure.frequency, organisation.id as owner_id, organisation.name as owner_name,
    json_agg(told || jsonb_build_object('status', status) order by quarter.place) as answer
  from quarter
  cross join lateral register.figure((select array_agg(distinct measure_id) from commitment), array[$area], $asOf::date, quarter.code)
  join register.measure on measure.id = measure_id
  join register.organisation on organisation.id = measure.organization
  group by 1, 2, 3, 4, 5, 6
),
line as (
  select line.id, json_build_object(
    'id', line.id, 'ref', ref, 'theme', theme, 'rag', rag,
    'nonGreenInferred', (
      select non_green_inferred from partnership.line_return
      where plan_line_id = line.id and withdrawn_on is null order by monitoring_return_id desc limit 1),
    'followedUp', (
      select coalesce(json_agg(json_build_object('line', reference.line, 'text', text) order by meeting_id, reference.line, position), '[]')
      from partnership.plan_reference reference where plan_line_id = line.id and orphaned_on is null),
    'actionItems', (
      select coalesce(json_agg(json_build_object(
        'id', action.id, 'text', text, 'quote', quote, 'sourceLine', source_line, 'dueDate', due_date,
        'duePrecision', due_precision,
        'owners', (
          select coalesce(json_agg(json_build_object('rawText', raw_text, 'resolution', resolution) order by position), '[]')
          from partnership.action_owner where action_number = action.number))
        order by not reviewed, case when reviewed then action.id end collate "C", source_line, number), '[]')
      from partnership.action_item action where plan_line_ids @> array[line.id] and status <> 'PROPOSED'),
    'taskGroups', (
      select coalesce(json_agg(json_build_object(
        'id', task_group.id, 'quote', quote, 'sourceLine', source_line, 'progressQuote', progress_quote,
        'progressLine', progress_line,
        'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization_id))
        order by task_group.id collate "C"), '[]')
      from partnership.task_group where plan_line_ids @> array[line.id] and withdrawn_on is null)) as answer
  from partnership.plan_line line where line.id in (select unnest(plan_line_ids) from award)
)
select json_build_object(
  'funding', json_build_object(
    'streams', (
      select coalesce(json_agg(json_build_object(
        'id', stream.id, 'title', title, 'period', json_build_object('code', period_code, 'label', format(
          'April %s to March %s (%s)', left(period_code, 4), left(period_code, 4)::integer + 1, period_code)),
        'funder', (select json_build_object('id', id, 'name', name) from register.organisation where id = funder_id),
        'quote', quote, 'sourceLine', source_line, 'progress', progress, 'progressQuote', progress_quote,
        'progressLine', progress_line, 'total', total.answer,
        'awards', (
          select coalesce(json_agg(json_build_object(
            'id', award.id, 'project', project, 'amount', amount::text, 'currency', currency, 'amountNotStated', amount is null,
            'quote', award.quote, 'sourceLine', award.source_line, 'planLinesBasis', plan_lines_basis,
            'planLines', (
              select coalesce(json_agg(line.answer order by linked.position), '[]')
              from unnest(plan_line_ids) with ordinality linked(id, position) join line on line.id = linked.id),
            'measures', (
              select coalesce(json_agg(json_build_object(
                'id', measure_id, 'title', series.title, 'unit', unit, 'frequency', frequency,
                'organization', json_build_object('id', owner_id, 'name', owner_name), 'series', series.answer)
                order by place), '[]')
              from (
                select commitment.measure_id, min(array[linked.position::text, commitment.id]) as place
                from unnest(plan_line_ids) with ordinality linked(id, position)
                join commitment on plan_line_id = linked.id group by 1) named
              join series using (measure_id)))
            order by award.meeting_id, award.source_line, award.id collate "C"), '[]')
          from award where stream_id = stream.id))
        order by period_code collate "C", meeting_id, source_line, stream.id collate "C"), '[]')
      from partnership.funding_stream stream
      cross join lateral (
        select json_build_object(
          'amount', case when count(distinct currency) filter (where amount is not null) = 1 then sum(amount::numeric)::text end,
          'currency', case when count(distinct currency) filter (where amount is not null) = 1
            then min(currency) filter (where amount is not null) end,
          'awards', count(*), 'amountsNotStated', count(*) - count(amount),
          'note', case
            when count(distinct currency) filter (where amount is not null) > 1 then format(
              'The amounts are in %s, and are not added up.', string_agg(distinct currency, ' and ') filter (where amount is not null))
            when count(*) = 0 then 'No award of it is held.'
            when count(amount) = 0 then format(
              'No amount is stated of its %s.', case count(*) when 1 then 'one award' else count(*) || ' awards' end)
            when count(amount) < count(*) then format(
              'The amount of %s of %s awards is not stated, and not in the sum.', count(*) - count(amount), count(*))
          end) as answer
        from award where stream_id = stream.id) total
      where partnership = $partnership and withdrawn_on is null),
    'rounds', (
      select coalesce(json_agg(json_build_object(
        'id', round.id, 'period', json_build_object('code', period_code),
        'stream', (
          select json_build_object('id', id, 'title', title, 'quote', quote, 'sourceLine', source_line)
          from partnership.funding_stream where id = round.stream_id),
        'assumption', assumption, 'quote', quote, 'sourceLine', source_line,
        'milestones', (
          select coalesce(json_agg(json_build_object(
            'id', step.id, 'kind', kind, 'title', title, 'printed', printed, 'precision', precision, 'date', day,
            'period', case when period_code is not null then json_build_object(
              'code', period_code, 'start', coalesce(day, (period_code || '-01')::date),
              'end', coalesce(day, ((period_code || '-01')::date + interval '1 month' - interval '1 day')::date)) end,
            'dateNote', date_note, 'quote', quote, 'sourceLine', source_line,
            'organization', (select json_build_object('id', id, 'name', name) from register.organisation where id = organization_id),
            'meeting', (
              select json_build_object('id', id, 'date', date, 'status', meeting.status, 'startsAt', to_char(
                (date + start_time::time) at time zone time_zone at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
              from partnership.meeting where id = taken_at),
            'checks', case when day is null then '[]'::json else json_build_array(json_build_object(
              'rule', 'NON_WORKING_DAY', 'result', case when extract(isodow from day) > 5 then 'FOUND' else 'NOT_FOUND' end,
              'severity', case when extract(isodow from day) > 5 then 'WARNING' else 'INFO' end,
              'detail', to_char(day, 'FMDD FMMonth YYYY') || ' is a '
                || case when extract(isodow from day) > 5 then to_char(day, 'FMDay') else 'working day' end || '.')) end)
            order by step.position), '[]')
          from partnership.funding_milestone step
          cross join lateral (select case when precision <> 'MONTH' then period_code::date end as day) dated
          where round_id = round.id and withdrawn_on is null))
        order by period_code collate "C", round.id collate "C"), '[]')
      from partnership.funding_round round where partnership = $partnership and withdrawn_on is null),
    'bids', (
      select coalesce(json_agg(json_build_object(
        'id', bid.id, 'title', title, 'status', status,
        'stream', (
          select json_build_object('id', id, 'quote', quote, 'sourceLine', source_line)
          from partnership.funding_stream where id = bid.stream_id),
        'nationalIndicator', national_indicator, 'indicatorTitle', indicator_title, 'indicatorBasis', indicator_basis,
        'quote', quote, 'sourceLine', source_line) order by meeting_id, source_line, bid.id collate "C"), '[]')
      from partnership.funding_bid bid where partnership = $partnership and withdrawn_on is null)),
  'statedFigures', (
    select json_build_object(
      'edges', coalesce(json_agg(json_build_object('node', json_build_object(
        'id', id, 'subject', subject, 'value', value, 'unit', unit, 'assessment', assessment,
        'denominatorBasis', case
          when unit is distinct from 'per cent' then 'NOT_APPLICABLE'
          when denominator is null and sample_size is null then 'NOT_STATED'
          else 'STATED'
        end,
        'quote', quote, 'sourceLine', source_line,
        'checks', case when value is null and direction is null then json_build_array(json_build_object(
          'rule', 'NO_NUMBER_STATED', 'result', 'NEEDS_CONFIRMATION', 'detail', 'It was said without a number.')) else '[]' end))
        order by source_line, id collate "C"), '[]'))
    from partnership.stated_figure
    where meeting_id = $meeting and subject = $subject and withdrawn_on is null))::text as answer

-- What measures say of areas to the public, as known on a day: of one period, or the latest that was published; or that there is no
-- figure, why not, and what the nearest larger area has. Written once for the statements of the questions. In PL/pgSQL,
-- which keeps its plan.
create view register.released as
select value.*, release.title, release.status, release.published_on
from police.released_value value join police.release on id = release_id
union all
select value.*, release.title, release.status, release.published_on
from housing.released_value value join housing.release on id = release_id
union all
select value.*, release.title, release.status, release.published_on
from probation.released_value value join probation.release on id = release_id
union all
select value.*, release.title, release.status, release.published_on
from youth.released_value value join youth.release on id = release_id
union all
select value.*, release.title, release.status, release.published_on
from partnership.released_value value join partnership.release on id = release_id;

-- The first and the last day of 2009, 2009-10, 2009-09-30, 2009-07..2009-09, 2009/10, 2009/10 H1, 2009/10 Q2 and 2009/10 academic.
create function register.first_day(code text) returns date language plpgsql immutable as $$
begin return case substr(code, 9, 1)
  when 'Q' then make_date(left(code, 4)::integer, 1, 1) + make_interval(months => right(code, 1)::integer * 3)
  when 'H' then make_date(left(code, 4)::integer, 4, 1) + make_interval(months => (right(code, 1)::integer - 1) * 6)
  when 'a' then make_date(left(code, 4)::integer, 9, 1)
  else case when code like '____/__' then make_date(left(code, 4)::integer, 4, 1) else rpad(split_part(code, '..', 1), 10, '-01')::date end
end::date;
end $$;
create function register.last_day(code text) returns date language plpgsql immutable as $$
begin return case
  when code like '____-__-__' then code::date
  when code like '%..%' then register.first_day(right(code, 7)) + interval '1 month' - interval '1 day'
  else register.first_day(code) + case
    when code like '____-__' then interval '1 month' when code like '% Q_' then interval '3 months'
    when code like '% H_' then interval '6 months' else interval '1 year' end - interval '1 day'
end::date;
end $$;
-- Whether a measure of periods of one kind has figures of a period: its own, or as many as are added up to a range of months.
create function register.months_of(kind text) returns integer language plpgsql immutable as
$$
begin return case kind when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF_YEAR' then 6 when 'FINANCIAL_YEAR' then 12 end;
end $$;
create function register.months_in(code text) returns integer language plpgsql immutable as $$
begin return (select (extract(year from span) * 12 + extract(month from span))::integer
from age(register.last_day(code) + 1, register.first_day(code)) span);
end $$;
create function register.fits(code text, kind text) returns boolean language plpgsql immutable as $$
begin return case kind
  when 'DAY' then code like '____-__-__'
  when 'MONTH' then code like '____-__'
  when 'QUARTER' then code like '% Q_'
  when 'HALF_YEAR' then code like '% H_'
  when 'FINANCIAL_YEAR' then code like '____/__'
  when 'CALENDAR_YEAR' then code like '____'
  when 'ACADEMIC_YEAR' then code like '% academic'
  else code like '%..%'
end or code like '%..%' and coalesce(register.months_in(code) % register.months_of(kind) = 0
  and (extract(month from register.first_day(code))::integer + 8) % register.months_of(kind) = 0, false);
end $$;

create function register.label(code text) returns text language plpgsql immutable as $$
begin return (select case
  when code like '____-__-__' then to_char(starts, 'FMDD FMMonth YYYY')
  when code like '____-__' then to_char(starts, 'FMMonth YYYY')
  else to_char(starts, case when extract(year from starts) = extract(year from ends) then 'FMMonth' else 'FMMonth YYYY' end)
    || to_char(ends, '" to "FMMonth YYYY')
    || case when code like '%..%' then format(' (%s months)', register.months_in(code))
      else format(' (%s)', replace(replace(code, ' Q', ' quarter '), ' H', ' half-year ')) end
end
from (select register.first_day(code) as starts, register.last_day(code) as ends) span);
end $$;

create function register.year_before(code text) returns text language plpgsql immutable as $$
begin return case
  when code like '____/%' then format('%s/%s%s', left(code, 4)::integer - 1, right(left(code, 4), 2), substr(code, 8))
  when code like '%..%' then format('%s%s..%s%s', left(code, 4)::integer - 1, substr(code, 5, 3), substr(code, 10, 4)::integer - 1, substr(code, 14))
  else (left(code, 4)::integer - 1) || substr(code, 5)
end;
end $$;

-- To twelve digits, as the agencies give what they work out.
create function register.worked_out(value double precision) returns double precision language sql immutable as
$$ select case when value = 0 then 0 else round(value::numeric, 11 - floor(log(abs(value)))::integer) end $$;

create function register.figure(measures text[], asked text[], as_of date, wanted text default null)
returns table (
  measure_id text, place integer, dataset text, area_code text, period text, value double precision,
  numerator double precision, denominator double precision, sample_size integer, status text, source_line integer, told jsonb,
  nearest jsonb
)
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  starts date := register.first_day(wanted);
  ends date := register.last_day(wanted);
begin
return query
with recursive
-- Each area and what contains it, nearest first. Figures are kept under the first of the codes of the same ground.
ground as (
  select code as asked_code, code, name, type, parents, "coterminousWith", array[0::bigint] as way
  from register.area where code = any(asked)
  union all
  select ground.asked_code, area.code, area.name, area.type, area.parents, area."coterminousWith", ground.way || parent.position
  from ground, unnest(ground.parents) with ordinality as parent(code, position)
  join register.area on area.code = parent.code
),
spot as (
  select asked_code, code, name, cardinality(way) as depth, way,
    -- In the collation of the columns, or their indexes are of no use.
    (select min(same collate "C") collate "default" from unnest("coterminousWith" || code) same) as kept_under,
    ground.type || array(select area.type from register.area where area.code = any("coterminousWith")) as types
  from ground
),
measure as (
  select measure.*, coalesce(publisher.name, measure.publisher) as publisher_name,
    -- A rate over a sum's months is told from one over the measure's own.
    case when wanted like '%..%' and period_kind <> 'RANGE'
      then regexp_replace(unit, ' in \d+ months?$', format(' in %s months', register.months_in(wanted))) else unit end as told_unit
  from register.measure left join register.organisation publisher on publisher.id = measure.publisher
  where measure.id = any(measures)
),
-- Each measure in each area, and the nearest larger one that it is published for, where it is not published for the area itself.
cell as (
  select measure.*, here.code as here_code, here.name as here_name, here.kept_under as kept_here,
    here.types && area_types as is_listed, coverage is null or here.kept_under = any(coverage) as is_covered,
    larger.code as larger_code, larger.name as larger_name, larger.kept_under as kept_larger
  from measure
  join spot here on depth = 1
  left join lateral (
    select * from spot
    where spot.asked_code = here.code and not here.types && area_types and types && area_types
      and (coverage is null or kept_under = any(coverage))
    order by depth, way limit 1
  ) larger on true
  where measure.collected
),
known as materialized (
  select released.*
  from (select id, kept_here as kept from cell union select id, kept_larger from cell where kept_larger is not null) wanted_cell
  cross join lateral (
    select * from register.released
    where measure_id = wanted_cell.id and area_code = wanted_cell.kept and 'PUBLIC' = any(audiences)
      and known_from <= as_of and as_of < known_to
      and (wanted is null or period_start >= starts and period_end <= ends)
    offset 0
  ) released
),
newest as (
  select distinct on (measure_id, area_code) *, 1 as parts
  from known where wanted is null or period = wanted
  order by measure_id, area_code, availability = 'WITHHELD', period_end desc, period desc
),
-- A longer period than is published is added up from all of its parts.
added as (
  select measure_id, area_code, count(*) as parts, sum(value) as value, sum(numerator) as numerator, avg(denominator) as denominator,
    nullif(sum(rounded_to), 0)::integer as rounded_to,
    (array_agg(availability order by period_start) filter (where availability <> 'AVAILABLE'))[1] as gap,
    max(published_on) as published_on, min(title) as title,
    case when bool_or(status = 'PROVISIONAL') then 'PROVISIONAL' when bool_or(revised or status = 'REVISED') then 'REVISED'
      else 'FINAL' end as status
  from known
  where wanted like '%..%' and (measure_id, area_code) not in (select measure_id, area_code from newest)
  group by 1, 2
),
found as (
  select measure_id, area_code, period, availability, value, numerator, denominator, rounded_to, sample_size,
    case when revised and status = 'FINAL' then 'REVISED' else status end as status, published_on, title, source_line
  from newest
  union all
  select measure_id, area_code, wanted, coalesce(gap, 'AVAILABLE'),
    case when gap is null then case when per is null then added.value else added.numerator / added.denominator * per end end,
    case when gap is null then numerator end, case when gap is null then denominator end,
    case when gap is null then rounded_to end, null,
    case when gap is null then added.status end, case when gap is null then published_on end,
    case when gap is null then added.title end, null
  from added join measure on measure.id = measure_id
  where gap is not null or parts * register.months_of(period_kind) = register.months_in(wanted)
),
due as (
  select measure.id, (ends + 1 + make_interval(months => due_months))::date - 1 as day,
    as_of <= ends as is_under_way
  from measure where wanted is not null and starts >= due_since
)
select cell.id, cell.position, cell.dataset, here_code, coalesce(found.period, wanted), found.value, found.numerator,
  found.denominator, found.sample_size, found.status,
  case when found.availability = 'AVAILABLE' and cell.disclosure = 'OPEN' then found.source_line end,
  jsonb_build_object(
    'area', jsonb_build_object('code', here_code, 'name', here_name),
    'period', case when coalesce(found.period, wanted) is not null then jsonb_build_object('code', coalesce(found.period, wanted)) end,
    'value', found.value, 'numerator', found.numerator, 'denominator', found.denominator, 'unit', cell.told_unit,
    'roundedTo', found.rounded_to,
    'availability', told.availability,
    'provenance', jsonb_build_object(
      'dataset', coalesce(found.title, cell.dataset_title), 'publisher', cell.publisher_name,
      'publishedOn', found.published_on)),
  case when told.availability = 'COVERAGE_PARENT_AREA_ONLY' then jsonb_build_object(
    'area', jsonb_build_object('code', larger_code, 'name', larger_name),
    'period', case when near.period is not null then jsonb_build_object('code', near.period) end,
    'value', near.value, 'numerator', near.numerator, 'denominator', near.denominator, 'unit', cell.told_unit,
    'roundedTo', near.rounded_to, 'availability', coalesce(near.availability, 'NOT_PUBLISHED'),
    'provenance', jsonb_build_object(
      'dataset', coalesce(near.title, cell.dataset_title), 'publisher', cell.publisher_name, 'publishedOn', near.published_on)) end
from cell
left join found on found.measure_id = cell.id and found.area_code = kept_here
left join found near on near.measure_id = cell.id and near.area_code = kept_larger
left join due on due.id = cell.id
cross join lateral (
  select case
    when found.availability is not null then found.availability
    when not register.fits(wanted, period_kind) then 'NOT_APPLICABLE'
    when due.day >= as_of and due.is_under_way then 'NOT_DUE_YET'
    when is_listed and not is_covered then 'NOT_APPLICABLE'
    when is_listed and due.day >= as_of then 'NOT_DUE_YET'
    when is_listed and due.day is not null then 'LATE'
    when is_listed and as_of <= ends then 'NOT_DUE_YET'
    when is_listed then 'NOT_PUBLISHED'
    when larger_code is not null then 'COVERAGE_PARENT_AREA_ONLY'
    else 'NOT_APPLICABLE'
  end as availability
) told
union all
select measure.id, measure.position, measure.dataset, spot.code, wanted, null, null, null, null, null, null, jsonb_build_object(
    'area', jsonb_build_object('code', spot.code, 'name', spot.name),
    'period', case when wanted is not null then jsonb_build_object('code', wanted) end,
    'value', null, 'numerator', null, 'denominator', null, 'unit', measure.told_unit, 'roundedTo', null, 'availability', 'NOT_COLLECTED',
    'provenance', jsonb_build_object('dataset', dataset_title, 'publisher', publisher_name, 'publishedOn', null)), null
from measure join spot on depth = 1
where not measure.collected;
end $$;

-- The measures of a dataset that one field of an area answers.
create function register.measures_of(asked text, like_id text default '%') returns text[] language sql stable as
$$ select array_agg(id order by position) from register.measure where dataset = asked and id like like_id $$;

-- How many people or households an area has.
create function register.base(asked text, wanted text) returns json language sql stable as $$
select json_build_object(
  'value', value, 'title', title, 'source', source, 'synthetic', coalesce(synthetic, false),
  'period', json_build_object('code', period, 'label', register.label(period)))
from register.denominator where area = asked and kind = wanted $$;

-- What the minutes name as the one who said something.
create function register.speaker(said text, person_id text) returns json language sql stable as $$
select json_build_object('rawText', said, 'person', (
  select json_build_object('id', id, 'name', name) from partnership.person where id = person_id))
where said is not null $$;

-- A part of a whole, with the percentage as it would be printed.
create function register.share(part numeric, whole numeric) returns json language sql immutable as $$
select json_build_object('numerator', part, 'denominator', whole, 'percent', round(part * 100 / nullif(whole, 0), 1)) $$;

-- How many lines have one rating, of all and of those that are rated.
create function register.rag_count(rag text, count numeric, printed numeric, total numeric, rated numeric) returns json
language sql immutable as $$
select json_build_object('rag', rag, 'count', count, 'printedPercent', printed, 'ofAll', register.share(count, total),
  'ofRated', case when rag in ('GREEN', 'AMBER', 'RED') then register.share(count, rated) end) $$;

-- Whether a line of the plan may rest on a measure in an area: collected at all, there, and for that type of area.
create function register.verdict(wanted_measure text, wanted_area text) returns text language sql stable as $$
select case
  when not collected then 'FAIL'
  when kept_under <> all(coverage) or not wanted.types && area_types then 'WARN'
  else 'OK'
end
from register.measure, register.area, lateral (
  select min(code collate "C") as kept_under, array_agg(type) as types
  from register.area same where same.code = any(area."coterminousWith" || area.code)) wanted
where measure.id = wanted_measure and area.code = wanted_area $$;
create function register.organisation_of(asked text) returns json language sql stable as
$$ select json_build_object('id', id, 'name', name) from register.organisation where id = asked $$;

-- How a figure has changed against another; below twenty events a percentage says more than the numbers do, and a percentage of a
-- percentage misleads.
create function register.change(now double precision, before double precision, base double precision, per double precision, compared text)
returns json language sql immutable as $$
select json_build_object(
  'absolute', register.worked_out(now - before),
  'percent', case when per is distinct from 100 and base >= 20 then register.worked_out((now - before) / before * 100) end,
  'comparedWith', json_build_object('code', compared))
where now is not null and before is not null $$;

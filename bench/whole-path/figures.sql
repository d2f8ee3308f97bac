-- What each measure says of one area to the public, as known on a day: of one period, or the latest that was published; or why there
-- is no figure, and which larger area has one. Written once for the statements of the questions, as somebody would who had all
-- agencies' tables in one database.
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
from youth.released_value value join youth.release on id = release_id;

-- July to September 2009 (2009/10 quarter 2)
create function register.quarter_label(code text) returns text language sql immutable as $$
select format('%s to %s (%s quarter %s)', to_char(starts, 'FMMonth'), to_char(starts + interval '2 months', 'FMMonth YYYY'),
  left(code, 7), right(code, 1))
from (select make_date(left(code, 4)::integer, 1, 1) + right(code, 1)::integer * interval '3 months' as starts) quarter $$;

create function register.figure(measures text[], asked text, as_of date, wanted text default null)
returns table (
  measure_id text, place integer, dataset text, title text, unit text, indicator text, class text, finest text,
  frequency text, owner_id text, owner_name text, area_code text, area_name text, period text, period_start date,
  value double precision, numerator double precision, denominator double precision, rounded_to integer,
  availability text, note text, status text, source text, publisher text, published_on date, source_line integer,
  nearest_code text
)
language sql stable as $$
with recursive
-- The area and what contains it, nearest first. Figures are kept under the first of the codes of the same ground.
ground as (
  select code, name, type, parents, "coterminousWith", array[0::bigint] as way from register.area where code = asked
  union all
  select area.code, area.name, area.type, area.parents, area."coterminousWith", ground.way || parent.position
  from ground, unnest(ground.parents) with ordinality as parent(code, position)
  join register.area on area.code = parent.code
),
place as (
  select code, name, lower(replace(type, '_', ' ')) as kind, cardinality(way) as depth, way,
    (select min(same collate "C") from unnest("coterminousWith" || code) same) as kept_under,
    (select array_agg(area.type) from unnest("coterminousWith" || ground.code) same
      cross join lateral (select area.type from register.area where area.code = same) area) as types
  from ground
),
here as (select * from place where depth = 1),
found as (
  select distinct on (measure_id) released.*
  from register.released
  where measure_id = any(measures) and area_code = (select kept_under from here)
    and 'PUBLIC' = any(audiences) and known_from <= as_of and as_of < known_to and (wanted is null or period = wanted)
  order by measure_id, availability = 'WITHHELD', period_end desc, period desc
),
-- A quarter that is asked for may not be due yet, or not be over.
quarter as (
  select quarter, make_date(year, 1, 1) + quarter * interval '3 months' as starts,
    (make_date(year, 1, 1) + (quarter + 1) * interval '3 months' - interval '1 day')::date as ends
  from (select left(wanted, 4)::integer as year, right(wanted, 1)::integer as quarter where wanted ~ ' Q[1-4]$') asked
)
select asked_measure.id, asked_measure.position, asked_measure.dataset, asked_measure.title, asked_measure.unit,
  asked_measure.indicator, asked_measure.disclosure, asked_measure.finest, asked_measure.frequency, owner.id, owner.name,
  here.code, here.name, coalesce(found.period, wanted), found.period_start,
  found.value, found.numerator, found.denominator, found.rounded_to,
  case
    when not collected then 'NOT_COLLECTED'
    when found.availability is not null then found.availability
    when due.day >= as_of and due.is_under_way then 'NOT_DUE_YET'
    when here.types && area_types and not (coverage is null or here.kept_under = any(coverage)) then 'NOT_APPLICABLE'
    when here.types && area_types and due.day >= as_of then 'NOT_DUE_YET'
    when here.types && area_types and due.day is not null then 'LATE'
    when here.types && area_types and as_of <= (select ends from quarter) then 'NOT_DUE_YET'
    when here.types && area_types then 'NOT_PUBLISHED'
    when larger.code is not null then 'COVERAGE_PARENT_AREA_ONLY'
    else 'NOT_APPLICABLE'
  end,
  case
    when not collected
      then owner.name || ' does not collect this.' || coalesce(' It could come from ' || other.name || '.', '')
    when found.availability = 'AVAILABLE' then null
    when found.availability = 'SUPPRESSED' and asked_measure.disclosure = 'OPEN' then 'The source itself withholds the figure.'
    when found.availability = 'SUPPRESSED'
      then format('A small number, or one that would give a small number away. Counts of 1 to %s are withheld; larger counts are rounded to the nearest 5.',
        case asked_measure.disclosure when 'RESTRICTED' then 7 else 9 end)
    when found.availability = 'WITHHELD' then 'There is a figure, which is not released to this caller.'
    when found.availability is not null then 'The source was to give the figure, and does not.'
    when due.day >= as_of and (due.is_under_way or here.types && area_types and (coverage is null or here.kept_under = any(coverage)))
      then format('%s is due by %s (%s).', due.label, due.day, due_basis)
        || case when coverage is null or here.kept_under = any(coverage) then '' else format(' So far the measure covers only %s.', (
          select string_agg(format('%s (%s)', area.name, area.code), ', ' order by covered.position)
          from unnest(coverage) with ordinality covered(code, position) join register.area using (code))) end
    when here.types && area_types and not (coverage is null or here.kept_under = any(coverage)) then format('Covers only %s.', (
      select string_agg(format('%s (%s)', area.name, area.code), ', ' order by covered.position)
      from unnest(coverage) with ordinality covered(code, position) join register.area using (code)))
    when here.types && area_types and due.day is not null
      then format('Was due by %s (%s) and is not published.', due.day, due_basis)
    when here.types && area_types and as_of <= (select ends from quarter)
      then format('The period ends on %s; it was not over on %s, and no date is agreed for its publication.', (select ends from quarter), as_of)
    when here.types && area_types then format('Nothing was published for %s by %s.', here.name, as_of)
    when larger.code is not null then format('Published for %s (%s), not for a %s.', larger.name, larger.kind, here.kind)
    else format('Not published for a %s, nor for an area that contains %s.', here.kind, here.name)
  end,
  case when found.revised then 'REVISED' else found.status end,
  coalesce(found.title, dataset_title), coalesce(publisher.name, asked_measure.publisher), found.published_on,
  case when found.availability = 'AVAILABLE' and asked_measure.disclosure = 'OPEN' then found.source_line end,
  case when collected and found.availability is null and not here.types && area_types then larger.code end
from register.measure asked_measure
cross join here
left join register.organisation owner on owner.id = asked_measure.organization
left join register.organisation publisher on publisher.id = asked_measure.publisher
left join register.organisation other on other.id = asked_measure.alternative_provider
left join found on collected and found.measure_id = asked_measure.id
left join lateral (
  select (quarter.starts + make_interval(months => 3 + due_months) - interval '1 day')::date as day,
    as_of <= quarter.ends as is_under_way,
    register.quarter_label(wanted) as label
  from quarter where quarter.starts >= due_since
) due on true
left join lateral (
  select * from place
  where found.availability is null and types && area_types and (coverage is null or kept_under = any(coverage))
  order by depth, way limit 1
) larger on true
where asked_measure.id = any(measures)
$$;

-- The measures of a dataset that one field of an area answers, in the order of the agency's catalogue.
create function register.measures_of(asked text, like_id text default '%') returns text[] language sql stable as
$$ select array_agg(id order by position) from register.measure where dataset = asked and id like like_id $$;

-- To twelve digits, as the agencies give what they work out.
create function register.worked_out(value double precision) returns double precision language sql immutable as
$$ select case when value = 0 then 0 else round(value::numeric, 11 - floor(log(abs(value)))::integer) end $$;

-- What a list gives to go on behind a row.
create function register.cursor(key text) returns text language sql immutable as
$$ select rtrim(translate(encode(convert_to(key, 'UTF8'), 'base64'), E'+/\n', '-_'), '=') $$;

-- Of what is told as a day, or as a month.
create function register.first_day(code text) returns date language sql immutable as $$ select rpad(code, 10, '-01')::date $$;
create function register.last_day(code text) returns date language sql immutable as $$
select case length(code) when 10 then code::date
  else (register.first_day(code) + interval '1 month' - interval '1 day')::date end $$;

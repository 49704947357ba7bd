-- One row per date: when the office is open on it, and how long it was open on all dates before.
create macro local_day(second) as timezone('${zone}', to_timestamp(second))::date;
-- A local time that the clocks repeat is the earlier one, which timezone() would not take.
create macro second_of(local) as case
  when timezone('${zone}', timezone('${zone}', local) - interval 1 hour) = local
  then epoch(timezone('${zone}', local) - interval 1 hour)::bigint
  else epoch(timezone('${zone}', local))::bigint
end;

create macro local_month(second) as
  year(local_day(second)) * 100 + month(local_day(second));

create macro local_on(second) as local_month(second) * 100 + day(local_day(second));

create table days as
with dates as (
  select
    d.day::date as day,
    h.opens is not null and o.day is null as is_open,
    epoch(timezone('${zone}', d.day + to_seconds(h.opens)))::bigint as opens,
    epoch(timezone('${zone}', d.day + to_seconds(h.closes)))::bigint as closes
  from generate_series(timestamp '2015-01-01', timestamp '2039-12-31', interval 1 day) d(day)
  left join office_hours h on h.weekday = isodow(d.day)
  left join office_holidays o on o.day = d.day::date
)
select
  day,
  is_open,
  opens,
  closes,
  (count(*) filter (where is_open) over upto)::bigint as working_dates,
  coalesce(sum(case when is_open then closes - opens end) over upto, 0)::bigint
    - case when is_open then closes - opens else 0 end as open_before
from dates
window upto as (order by day);

create table open_days as select working_dates, opens, closes from days where is_open;

create macro open_until(second, is_open, opens, closes, open_before) as
  open_before + case when is_open then greatest(0, least(second, closes) - opens) else 0 end;

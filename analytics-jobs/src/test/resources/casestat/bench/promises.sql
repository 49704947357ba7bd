-- The first policy in the order of the profile that matches, for each pair of values.
create table chosen as
with types as (
  select service_type from known_events union select first_service_type from lives
),
priorities as (
  select priority from known_events union select first_priority from lives
)
select k.service_type, k.priority, min(p.place) as place
from (select * from types, priorities) k
join policies p
  on (p.service_types is null or list_contains(p.service_types, k.service_type))
  and (p.priorities is null or list_contains(p.priorities, k.priority))
group by all;

-- One row per case that was promised something: by its values at its start.
create table promised as
select l.case_id, l.opened, l.responded, p.place, p.continues_seconds
from lives l
join chosen c on c.service_type = l.first_service_type and c.priority = l.first_priority
join policies p on p.place = c.place
where l.flaw is null;

-- One row per promise and time that it held, of the cases whose values changed. Simplified: a case
-- that was promised something is promised something ever after.
create table terms as
with changing as (
  select distinct e.case_id
  from known_events e
  join lives l on l.case_id = e.case_id and l.flaw is null
  where e.service_type <> l.first_service_type or e.priority <> l.first_priority
),
-- Of changes at the same second the last holds.
changed as (
  select
    e.case_id, e.happened,
    coalesce(last_value(e.service_type ignore nulls) over life, l.first_service_type) as service_type,
    coalesce(last_value(e.priority ignore nulls) over life, l.first_priority) as priority
  from known_events e
  join changing g on g.case_id = e.case_id
  join lives l on l.case_id = e.case_id
  window life as (partition by e.case_id order by e.place)
  qualify row_number() over (partition by e.case_id, e.happened order by e.place desc) = 1
),
placed as (
  select p.case_id, -${never} as since, p.place
  from promised p
  join changing g on g.case_id = p.case_id
  union all
  select v.case_id, v.happened,
    coalesce(c.place, error('this benchmark knows no case whose promise is taken away'))
  from changed v
  join promised p on p.case_id = v.case_id
  left join chosen c on c.service_type = v.service_type and c.priority = v.priority
),
kept as (
  select *
  from placed
  qualify place is distinct from lag(place) over (partition by case_id order by since)
)
select *, lead(since, 1, ${never}) over (partition by case_id order by since) as until
from kept;

-- One row per run of a clock.
create table runs as
with placed as (
  select
    s.*,
    case
      when p.continues_seconds is not null
        and s.started <= lag(s.ended) over life + p.continues_seconds
      then 0
      else 1
    end as begins
  from spells s
  join promised p on p.case_id = s.case_id
  window life as (partition by s.case_id order by s.spell)
),
numbered as (
  select *, sum(begins) over (partition by case_id order by spell) as cycle from placed
),
-- A case that was resolved, reopened and then withdrawn keeps the outcome of its resolution.
cycles as (
  select
    case_id,
    cycle,
    min(started) as started,
    min(spell) as first_spell,
    case
      when bool_or(outcome is null) then max(spell)
      else coalesce(max(spell) filter (where is_resolved), max(spell))
    end as last_spell
  from numbered
  group by case_id, cycle
),
-- What a run said when it stopped first, as a run of its own, with its number below zero.
stopped_first as (
  select case_id, cycle, min(spell) as spell from numbered where is_resolved group by case_id, cycle
),
first_spells as (
  select s.case_id, s.ended, p.opened, p.responded, p.place,
    p.responded is not null and (s.ended is null or p.responded <= s.ended) as is_answered
  from spells s
  join promised p on p.case_id = s.case_id
  where s.spell = 1
)
select
  c.case_id, 'RESOLUTION' as milestone, c.cycle, c.started, s.ended as stopped,
  s.outcome is not null and not s.is_resolved as is_cancelled, c.first_spell, c.last_spell, p.place
from cycles c
join spells s on s.case_id = c.case_id and s.spell = c.last_spell
join promised p on p.case_id = c.case_id
union all
select
  c.case_id, 'RESOLUTION', -c.cycle, c.started, s.ended, false, c.first_spell, f.spell, p.place
from cycles c
join stopped_first f on f.case_id = c.case_id and f.cycle = c.cycle and f.spell < c.last_spell
join spells s on s.case_id = c.case_id and s.spell = f.spell
join promised p on p.case_id = c.case_id
union all
select
  case_id, 'FIRST_RESPONSE', 1, opened, case when is_answered then responded else ended end,
  ended is not null and not is_answered, 1, 1, place
from first_spells;

-- One row per run and promise that held while it lasted: most have one. Business days are counted
-- from the start of the run whatever was promised then, elapsed time from when the promise came.
create table legs as
with changed as (
  select r.case_id, r.milestone, r.cycle, r.stopped, t.place,
    greatest(t.since, r.started) as since,
    t.until,
    row_number() over run - 1 as change,
    lead(t.since) over run is null as is_last
  from runs r
  join terms t
    on t.case_id = r.case_id and t.until > r.started
    and (t.since <= r.started or t.since < coalesce(r.stopped, ${never}))
  window run as (partition by r.case_id, r.milestone, r.cycle order by t.since)
),
all_legs as (
  select case_id, milestone, cycle, 0 as change, place, started as since, stopped, true as is_last
  from runs r
  where not exists (select 1 from terms t where t.case_id = r.case_id)
  union all
  select case_id, milestone, cycle, change, place, since,
    case when is_last then stopped else until end, is_last
  from changed
)
select
  l.*, r.started, r.is_cancelled and l.is_last as is_cancelled, r.first_spell, r.last_spell,
  p.policy, p.calendar, p.is_always,
  case when p.is_always then l.since else r.started end as counts_from,
  case l.milestone when 'RESOLUTION' then p.resolution_seconds else p.response_seconds end
    as target_seconds,
  case l.milestone when 'RESOLUTION' then p.resolution_days else p.response_days end
    as target_days,
  local_day(r.started) as started_on,
  local_day(l.stopped) as stopped_on
from all_legs l
join runs r on r.case_id = l.case_id and r.milestone = l.milestone and r.cycle = l.cycle
join policies p on p.place = l.place;

-- One row per case that was promised something: the first policy in the order of the profile whose
-- values are those of the case at its start.
create table promised as
with kinds_of_case as (
  select distinct first_service_type, first_priority from lives
),
chosen as (
  select k.first_service_type, k.first_priority, min(p.place) as place
  from kinds_of_case k
  join policies p
    on (p.service_types is null or list_contains(p.service_types, k.first_service_type))
    and (p.priorities is null or list_contains(p.priorities, k.first_priority))
  group by all
)
select l.case_id, l.opened, l.responded, p.*
from lives l
join chosen c on c.first_service_type = l.first_service_type and c.first_priority = l.first_priority
join policies p on p.place = c.place
where l.flaw is null;

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
first_spells as (
  select s.case_id, s.ended, p.opened, p.responded,
    p.responded is not null and (s.ended is null or p.responded <= s.ended) as is_answered
  from spells s
  join promised p on p.case_id = s.case_id
  where s.spell = 1
)
select *, local_day(started) as started_on, local_day(stopped) as stopped_on
from (
  select
    c.case_id, 'RESOLUTION' as milestone, c.cycle, c.started, s.ended as stopped,
    s.outcome is not null and not s.is_resolved as is_cancelled, c.first_spell, c.last_spell
  from cycles c
  join spells s on s.case_id = c.case_id and s.spell = c.last_spell
  union all
  select
    case_id, 'FIRST_RESPONSE', 1, opened, case when is_answered then responded else ended end,
    ended is not null and not is_answered, 1, 1
  from first_spells
);

-- One row per stretch in which a run does not count: a pause, or the gap before a reopening.
create table breaks as
with all_breaks as (
  select r.case_id, r.milestone, r.cycle, r.started as run_started, w.started,
    least(w.ended, coalesce(r.stopped, ${never})) as ended, true as is_pause
  from runs r
  join waits w on w.case_id = r.case_id and w.spell between r.first_spell and r.last_spell
  where w.what = 'pause' and w.started < coalesce(r.stopped, ${never})
  union all
  select r.case_id, r.milestone, r.cycle, r.started, s.ended, s.next_started, false
  from runs r
  join spells s
    on s.case_id = r.case_id and s.spell >= r.first_spell and s.spell < r.last_spell
  where r.milestone = 'RESOLUTION'
)
select
  b.*,
  ended = ${never} as lasts,
  row_number() over run as number,
  b.started - b.run_started - coalesce(sum(b.ended - b.started) over (run rows between unbounded preceding and 1 preceding), 0)::hugeint as counted_before
from all_breaks b
window run as (partition by b.case_id, b.milestone, b.cycle order by b.started);

-- Day and night: a break that begins before the target is used up moves the due time.
create table moved as
select
  b.case_id, b.milestone, b.cycle,
  sum(case when b.lasts then 0 else b.ended - b.started end)::bigint as seconds,
  bool_or(b.lasts) as is_endless
from breaks b
join promised p on p.case_id = b.case_id
where p.is_always
  and b.counted_before < case b.milestone when 'RESOLUTION' then p.resolution_seconds else p.response_seconds end
group by all;

-- Business days: a working date does not count if breaks take all of its open hours.
create table skipped as
with reached as (
  select b.case_id, b.milestone, b.cycle, b.run_started, b.started, b.ended,
    unnest(generate_series(s.working_dates, e.working_dates)) as working_dates
  from breaks b
  join promised p on p.case_id = b.case_id and not p.is_always
  join days s on s.day = local_day(b.started)
  join days e on e.day = local_day(b.ended)
  where not b.lasts
),
touched as (
  select r.case_id, r.milestone, r.cycle, r.run_started, r.working_dates,
    d.closes - d.opens - sum(least(r.ended, d.closes) - greatest(r.started, d.opens)) as remaining
  from reached r
  join open_days d on d.working_dates = r.working_dates
  where d.opens < r.ended and d.closes > r.started
  group by r.case_id, r.milestone, r.cycle, r.run_started, r.working_dates, d.opens, d.closes
),
blocked as (
  select t.*, s.working_dates as start_dates,
    row_number() over (partition by t.case_id, t.milestone, t.cycle order by t.working_dates) as number
  from touched t
  join days s on s.day = local_day(t.run_started)
  where t.remaining = 0 and t.working_dates > s.working_dates
)
select b.case_id, b.milestone, b.cycle, count(*) as dates
from blocked b
join promised p on p.case_id = b.case_id
where b.working_dates - b.start_dates - b.number
  < case b.milestone when 'RESOLUTION' then p.resolution_days else p.response_days end
group by all;

create table lasting as
select case_id, milestone, cycle, max(started) as since from breaks where lasts group by all;

-- Open time by prefix sums: two look-ups in the table of days for each stretch.
create table taken as
select
  b.case_id, b.milestone, b.cycle,
  sum(open)::bigint as seconds,
  coalesce(sum(open) filter (where is_pause), 0)::bigint as pause_seconds
from (
  select b.*,
    case
      when p.is_always then b.ended - b.started
      else open_until(b.ended, e.is_open, e.opens, e.closes, e.open_before)
        - open_until(b.started, s.is_open, s.opens, s.closes, s.open_before)
    end as open
  from breaks b
  join promised p on p.case_id = b.case_id
  join days s on s.day = local_day(b.started)
  join days e on e.day = local_day(b.ended)
  where not b.lasts
) b
group by all;

copy (
  with told as (
    select
      r.*,
      p.policy, p.calendar, p.is_always, p.target_seconds,
      o.is_open, o.opens, o.closes, o.open_before,
      m.seconds as moved_seconds, m.is_endless, w.since,
      o.working_dates + coalesce(k.dates, 0) + p.target_days as due_date
    from runs r
    join (
      select case_id, 'RESOLUTION' as milestone, policy, calendar, is_always,
        resolution_seconds as target_seconds, resolution_days as target_days
      from promised
      union all
      select case_id, 'FIRST_RESPONSE', policy, calendar, is_always, response_seconds, response_days
      from promised
    ) p on p.case_id = r.case_id and p.milestone = r.milestone
    join days o on o.day = r.started_on
    left join moved m on m.case_id = r.case_id and m.milestone = r.milestone and m.cycle = r.cycle
    left join skipped k on k.case_id = r.case_id and k.milestone = r.milestone and k.cycle = r.cycle
    left join lasting w on w.case_id = r.case_id and w.milestone = r.milestone and w.cycle = r.cycle
  ),
  due as (
    select
      t.*,
      case
        when t.is_always
        then case when not coalesce(t.is_endless, false)
          then t.started + coalesce(t.moved_seconds, 0) + t.target_seconds end
        when t.since is null or d.opens < t.since then d.closes
      end as due
    from told t
    left join open_days d on d.working_dates = t.due_date
  ),
  -- Counted to the stop; a clock that has not stopped has no elapsed time.
  elapsed as (
    select
      u.*,
      coalesce(t.pause_seconds, 0) as paused_seconds,
      case
        when u.stopped is null then null
        when u.is_always then u.stopped - u.started
        else open_until(u.stopped, e.is_open, e.opens, e.closes, e.open_before)
          - open_until(u.started, u.is_open, u.opens, u.closes, u.open_before)
      end - coalesce(t.seconds, 0) as elapsed_seconds
    from due u
    left join days e on e.day = u.stopped_on
    left join taken t on t.case_id = u.case_id and t.milestone = u.milestone and t.cycle = u.cycle
  )
  select
    e.case_id, e.policy, e.milestone, e.cycle, l.opened_month,
    l.service_type, l.department, l.channel, l.area, l.priority, e.calendar,
    case
      when e.is_cancelled then 'CANCELLED'
      when e.stopped is not null
      then case when e.due is null or e.stopped <= e.due then 'MET' else 'BREACHED_CLOSED' end
      when e.due <= ${as_of} then 'BREACHED_OPEN'
      when e.since is not null then 'PAUSED'
      else 'RUNNING'
    end as state,
    to_timestamp(e.started) as started_at,
    to_timestamp(e.due) as due_at, local_month(e.due) as due_month,
    to_timestamp(e.stopped) as stopped_at, local_month(e.stopped) as stopped_month,
    e.target_seconds,
    e.elapsed_seconds, e.paused_seconds
  from elapsed e
  join lives l on l.case_id = e.case_id
) to '${out}/clock_readings' (format parquet, partition_by (opened_month), overwrite_or_ignore);

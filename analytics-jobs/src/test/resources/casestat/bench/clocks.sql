-- One row per stretch in which a leg does not count: a pause, or the gap before a reopening.
create table breaks as
with all_breaks as (
  select l.case_id, l.milestone, l.cycle, l.change, l.since as leg_since, l.counts_from, l.is_always,
    l.target_seconds, l.target_days,
    greatest(w.started, l.counts_from) as started,
    least(w.ended, coalesce(l.stopped, ${never})) as ended, true as is_pause
  from legs l
  join waits w on w.case_id = l.case_id and w.spell between l.first_spell and l.last_spell
  where w.what = 'pause' and w.started < coalesce(l.stopped, ${never}) and w.ended > l.counts_from
  union all
  select l.case_id, l.milestone, l.cycle, l.change, l.since, l.counts_from, l.is_always,
    l.target_seconds, l.target_days,
    greatest(s.ended, l.counts_from), least(s.next_started, coalesce(l.stopped, ${never})), false
  from legs l
  join spells s
    on s.case_id = l.case_id and s.spell >= l.first_spell and s.spell < l.last_spell
  where l.milestone = 'RESOLUTION'
    and s.ended < coalesce(l.stopped, ${never}) and s.next_started > l.counts_from
)
select
  *,
  ended = ${never} as lasts,
  started - counts_from - coalesce(sum(ended - started) over (leg rows between unbounded preceding and 1 preceding), 0)::bigint as counted_before
from all_breaks
window leg as (partition by case_id, milestone, cycle, change order by started);

-- What was counted by the promises before, where one in elapsed time took their place.
create table carried as
with stretches as (
  select l.case_id, l.milestone, l.cycle, l.change, 1 as sign, e.is_always,
    e.since as started, e.stopped as ended
  from legs l
  join legs e
    on e.case_id = l.case_id and e.milestone = l.milestone and e.cycle = l.cycle
    and e.change < l.change
  where l.is_always
  union all
  select l.case_id, l.milestone, l.cycle, l.change, -1, b.is_always,
    greatest(b.started, b.leg_since), b.ended
  from legs l
  join breaks b
    on b.case_id = l.case_id and b.milestone = l.milestone and b.cycle = l.cycle
    and b.change < l.change and b.ended > b.leg_since
  where l.is_always
)
select x.case_id, x.milestone, x.cycle, x.change,
  sum(x.sign * case
    when x.is_always then x.ended - x.started
    else open_until(x.ended, e.is_open, e.opens, e.closes, e.open_before)
      - open_until(x.started, s.is_open, s.opens, s.closes, s.open_before)
  end)::bigint as seconds
from stretches x
join days s on s.day = local_day(x.started)
join days e on e.day = local_day(x.ended)
group by all;

-- Day and night: a break that begins before the target is used up moves the due time.
create table moved as
select
  b.case_id, b.milestone, b.cycle, b.change,
  sum(case when b.lasts then 0 else b.ended - b.started end)::bigint as seconds,
  bool_or(b.lasts) as is_endless
from breaks b
left join carried c
  on c.case_id = b.case_id and c.milestone = b.milestone and c.cycle = b.cycle
  and c.change = b.change
where b.is_always and b.counted_before < b.target_seconds - coalesce(c.seconds, 0)
group by all;

-- Business days: a working date does not count if breaks take all of its open hours.
create table skipped as
with reached as (
  select b.case_id, b.milestone, b.cycle, b.change, b.counts_from, b.started, b.ended, b.target_days,
    unnest(generate_series(s.working_dates, e.working_dates)) as working_dates
  from breaks b
  join days s on s.day = local_day(b.started)
  join days e on e.day = local_day(b.ended)
  where not b.is_always and not b.lasts
),
touched as (
  select r.case_id, r.milestone, r.cycle, r.change, r.counts_from, r.working_dates, r.target_days,
    d.closes - d.opens - sum(least(r.ended, d.closes) - greatest(r.started, d.opens)) as remaining
  from reached r
  join open_days d on d.working_dates = r.working_dates
  where d.opens < r.ended and d.closes > r.started
  group by r.case_id, r.milestone, r.cycle, r.change, r.counts_from, r.working_dates, r.target_days,
    d.opens, d.closes
),
blocked as (
  select t.*, s.working_dates as start_dates,
    row_number() over (
      partition by t.case_id, t.milestone, t.cycle, t.change order by t.working_dates) as number
  from touched t
  join days s on s.day = local_day(t.counts_from)
  where t.remaining = 0 and t.working_dates > s.working_dates
)
select case_id, milestone, cycle, change, count(*) as dates
from blocked
where working_dates - start_dates - number < target_days
group by all;

-- Business days: a case that ended before its date and was reopened has the working date of that.
create table reopenings as
select
  b.case_id, b.milestone, b.cycle, b.change,
  list({'started': b.started, 'over': case when d.is_open and d.closes >= b.ended then d.closes else n.closes end}
    order by b.started) as gaps
from breaks b
join days d on d.day = local_day(b.ended)
left join open_days n on n.working_dates = d.working_dates + 1
where not b.is_pause and not b.is_always
group by all;

create table lasting as
select case_id, milestone, cycle, change, max(started) as since
from breaks
where lasts
group by all;

-- Open time by prefix sums: two look-ups in the table of days for each stretch.
create table taken as
select
  b.case_id, b.milestone, b.cycle, b.change,
  sum(open)::bigint as seconds,
  coalesce(sum(open) filter (where is_pause), 0)::bigint as pause_seconds
from (
  select b.*,
    case
      when b.is_always then b.ended - b.started
      else open_until(b.ended, e.is_open, e.opens, e.closes, e.open_before)
        - open_until(b.started, s.is_open, s.opens, s.closes, s.open_before)
    end as open
  from breaks b
  join days s on s.day = local_day(b.started)
  join days e on e.day = local_day(b.ended)
  where not b.lasts
) b
group by all;

copy (
  with told as (
    select
      l.*,
      o.is_open, o.opens, o.closes, o.open_before,
      m.seconds as moved_seconds, m.is_endless, w.since as paused_since,
      coalesce(c.seconds, 0) as carried_seconds,
      o.working_dates + coalesce(k.dates, 0) + l.target_days as due_date
    from legs l
    join days o on o.day = l.started_on
    left join carried c on c.case_id = l.case_id and c.milestone = l.milestone and c.cycle = l.cycle and c.change = l.change
    left join moved m on m.case_id = l.case_id and m.milestone = l.milestone and m.cycle = l.cycle and m.change = l.change
    left join skipped k on k.case_id = l.case_id and k.milestone = l.milestone and k.cycle = l.cycle and k.change = l.change
    left join lasting w on w.case_id = l.case_id and w.milestone = l.milestone and w.cycle = l.cycle and w.change = l.change
  ),
  due as (
    select
      t.*,
      case
        when t.is_always
        then case when not coalesce(t.is_endless, false)
          then t.counts_from + greatest(0, t.target_seconds - t.carried_seconds) + coalesce(t.moved_seconds, 0)
        end
        when t.paused_since is null or d.opens < t.paused_since
        then case
          when g.gaps is null then d.closes
          else list_reduce(
            list_prepend({'started': d.closes, 'over': d.closes}, g.gaps),
            lambda a, x: {
              'started': a.started,
              'over': case when x.started < a.over then greatest(a.over, x.over) else a.over end}
          ).over
        end
      end as due
    from told t
    left join reopenings g on g.case_id = t.case_id and g.milestone = t.milestone and g.cycle = t.cycle and g.change = t.change
    left join open_days d on d.working_dates = t.due_date
  ),
  -- Counted to the stop; a clock that has not stopped has no elapsed time. Simplified: in business
  -- days all of it is counted by the hours of the last promise.
  elapsed as (
    select
      u.*,
      coalesce(t.pause_seconds, 0) as paused_seconds,
      case
        when u.stopped is null then null
        when u.is_always then u.carried_seconds + u.stopped - u.counts_from
        else open_until(u.stopped, e.is_open, e.opens, e.closes, e.open_before)
          - open_until(u.started, u.is_open, u.opens, u.closes, u.open_before)
      end - coalesce(t.seconds, 0) as elapsed_seconds
    from due u
    left join days e on e.day = u.stopped_on
    left join taken t on t.case_id = u.case_id and t.milestone = u.milestone and t.cycle = u.cycle and t.change = u.change
  ),
  said as (
    select
      e.*,
      case
        when e.is_cancelled then 'CANCELLED'
        when not e.is_last and (e.due is null or e.stopped <= e.due) then 'SUPERSEDED'
        when e.change > 0 and e.due <= e.since then 'BREACHED_AT_CHANGE'
        when e.stopped is not null
        then case when e.due is null or e.stopped <= e.due then 'MET' else 'BREACHED_CLOSED' end
        when e.due <= ${as_of} then 'BREACHED_OPEN'
        when e.paused_since is not null then 'PAUSED'
        else 'RUNNING'
      end as state
    from elapsed e
  )
  select
    e.case_id, e.policy, e.milestone, e.cycle, e.change, e.is_last as in_force, l.opened_month,
    l.service_type, l.department, l.channel, l.area, l.priority, e.calendar, e.state,
    to_timestamp(e.started) as started_at,
    to_timestamp(e.due) as due_at, local_on(e.due) as due_on,
    to_timestamp(e.stopped) as stopped_at, local_on(e.stopped) as stopped_on,
    e.target_seconds,
    e.elapsed_seconds, e.paused_seconds,
    case when e.change = f.change then f.state when f.change is not null then 'NOT_APPLICABLE' end
      as first_state,
    to_timestamp(case when e.change = f.change then f.due end) as first_due_at,
    local_on(case when e.change = f.change then f.due end) as first_due_on,
    to_timestamp(f.stopped) as first_stopped_at
  from said e
  join lives l on l.case_id = e.case_id
  left join said f
    on f.case_id = e.case_id and f.milestone = e.milestone and f.cycle = -e.cycle
    and f.is_last and e.change >= f.change
  where e.cycle > 0
) to '${out}/clock_readings' (format parquet, partition_by (opened_month), overwrite_or_ignore);

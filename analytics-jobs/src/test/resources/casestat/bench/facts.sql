-- One row per case that has opened: what its log says of its moments, and its row where the log is
-- silent. Simplified: a closing and another ending of the very same second stay in the order of the
-- source, where the product lets the other ending say how the case was closed.
create table logs as
select
  case_id,
  min(happened) filter (where kind = 'SUBMITTED') as opened,
  list(happened) filter (where kind = 'REPLIED' and actor = 'AGENT') as replies,
  bool_or(ends_as is not null) as has_end,
  arg_min(service_type, place) as first_service_type,
  arg_min(priority, place) as first_priority,
  arg_max(service_type, place) as last_service_type,
  arg_max(department, place) as last_department,
  arg_max(priority, place) as last_priority,
  arg_max(reason, place) filter (where kind = 'MERGED' and reason is not null) as master_id
from known_events
group by case_id;

create table stories as
select
  c.case_id,
  coalesce(l.opened, c.opened) as opened,
  case
    when l.replies is null
    then case when c.responded between coalesce(l.opened, c.opened) and ${as_of} then c.responded end
    else list_min(list_filter(l.replies, lambda r: r >= coalesce(l.opened, c.opened)))
  end as answered,
  coalesce(l.has_end, false) as has_end,
  c.outcome as stated,
  coalesce(c.resolved, c.closed) as stated_end,
  coalesce(c.service_type, l.last_service_type, '(not stated)') as service_type,
  coalesce(c.department, l.last_department, '(not stated)') as department,
  coalesce(c.channel, '(not stated)') as channel,
  coalesce(c.area, '(not stated)') as area,
  coalesce(c.priority, l.last_priority, '(not stated)') as priority,
  coalesce(l.first_service_type, c.service_type, '(not stated)') as first_service_type,
  coalesce(l.first_priority, c.priority, '(not stated)') as first_priority,
  coalesce(l.master_id, c.master_id) as master_id
from cases c
left join logs l on l.case_id = c.case_id
where coalesce(l.opened, c.opened) <= ${as_of};

drop table logs;

-- One row per case and stretch of being open. Of endings in a row the first counts, of reopenings
-- too, so that what is left takes turns. A merge that a reopening undoes never was.
create table spells as
with moments as (
  select e.case_id, e.place, e.happened, e.ends_as, e.kind = 'MERGED' as is_merge
  from known_events e
  join stories s on s.case_id = e.case_id and s.has_end
  where e.ends_as is not null or e.kind = 'REOPENED'
  union all
  select case_id, 0, stated_end, coalesce(stated, 'RESOLVED'), false
  from stories
  where not has_end
    and case when stated_end is null then stated is not null else stated_end <= ${as_of} end
),
seen as (
  select
    *,
    coalesce(lag(ends_as is not null) over (partition by case_id order by place), false) as was_over
  from moments
),
alternating as (
  select
    *,
    is_merge and lead(happened) over life is not null as is_undone,
    coalesce(lag(is_merge) over life, false) as undoes
  from seen
  where (ends_as is not null) <> was_over
  window life as (partition by case_id order by place)
),
turns as (
  select
    case_id,
    happened,
    ends_as,
    row_number() over life as turn,
    lag(happened) over life as before,
    lead(happened) over life as after
  from alternating
  where not is_undone and not undoes
  window life as (partition by case_id order by place)
),
cut as (
  select case_id, (turn + 1) // 2 as spell, before as reopened, happened as ended,
    ends_as as outcome, after as next_started
  from turns
  where ends_as is not null
  union all
  select case_id, turn // 2 + 1, happened, null, null, null
  from turns
  where ends_as is null and after is null
)
select
  s.case_id,
  coalesce(c.spell, 1) as spell,
  case when coalesce(c.spell, 1) = 1 then s.opened else c.reopened end as started,
  c.ended,
  c.outcome,
  c.next_started,
  c.outcome in ('RESOLVED', 'REFERRED', 'NOT_RESPONSIBLE', 'UNABLE') as is_resolved
from stories s
left join cut c on c.case_id = s.case_id;

-- One row per stretch of waiting inside a spell: 'hold' for any hold, 'pause' for one that stops the
-- clock. Nothing has ended it yet where ended is ${never}.
create table waits as
with waiting as (
  select distinct case_id
  from known_events
  where kind = 'ON_HOLD' or reason in (select word from pause_words) or state in (select word from pause_words)
),
steps as (
  select
    e.case_id, e.place, e.happened, e.kind, e.ends_as, e.state,
    coalesce(e.reason in (select word from pause_words), false)
      or coalesce(e.state in (select word from pause_words), false) as is_pause_word,
    lag(e.state ignore nulls) over (partition by e.case_id order by e.place) as state_before
  from known_events e
  join waiting w on w.case_id = e.case_id
),
switches as (
  select
    case_id, place, happened,
    case
      when kind in ('ON_HOLD', 'REOPENED') then is_pause_word
      when kind = 'OFF_HOLD' or ends_as is not null then false
      when state is null or state = state_before then null
      when is_pause_word then true
      when state_before is not null then false
    end as pause,
    case
      when kind = 'ON_HOLD' then true
      when kind in ('OFF_HOLD', 'REOPENED') or ends_as is not null then false
      when state is null or state = state_before then null
      when state_before is not null then false
    end as hold
  from steps
),
either as (
  select case_id, place, happened, 'pause' as what, pause as is_on from switches where pause is not null
  union all
  select case_id, place, happened, 'hold', hold from switches where hold is not null
),
flips as (
  select *
  from (
    select *,
      coalesce(lag(is_on) over (partition by case_id, what order by place), false) as was_on
    from either
  )
  where is_on <> was_on
),
stretches as (
  select case_id, what, is_on, happened as started,
    coalesce(lead(happened) over (partition by case_id, what order by place), ${never}) as ended
  from flips
)
select
  w.case_id,
  w.what,
  s.spell,
  greatest(w.started, s.started) as started,
  least(w.ended, coalesce(s.ended, ${never})) as ended
from stretches w
join spells s on s.case_id = w.case_id
where w.is_on and greatest(w.started, s.started) < least(w.ended, coalesce(s.ended, ${never}));

create table lives as
with folded as (
  select
    case_id,
    count(*) - 1 as reopens,
    min(ended) filter (where spell = 1) as first_ended,
    arg_min(ended, spell) filter (where is_resolved) as first_resolved,
    arg_max(ended, spell) filter (where is_resolved) as last_resolved,
    max_by(struct_pack(ended := ended, outcome := outcome), spell) as last
  from spells
  group by case_id
),
held as (
  select case_id, sum(ended - started)::bigint as hold_seconds
  from waits
  where what = 'hold' and ended < ${never}
  group by case_id
)
select
  s.case_id, s.opened, s.service_type, s.department, s.channel, s.area, s.priority,
  s.first_service_type, s.first_priority, s.master_id,
  f.reopens,
  case
    when f.first_resolved >= s.opened and (s.answered is null or f.first_resolved < s.answered)
    then f.first_resolved
    else s.answered
  end as responded,
  f.first_resolved,
  case when f.last.outcome is not null then f.last_resolved end as resolved,
  f.last.outcome as outcome,
  f.last.ended as ended,
  coalesce(h.hold_seconds, 0) as hold_seconds,
  case
    when f.first_ended < s.opened then 'ENDED_BEFORE_OPENED'
    when f.last.ended is null and f.last.outcome is not null then 'ENDED_WITHOUT_TIME'
  end as flaw,
  local_day(s.opened) as opened_day,
  year(opened_day) * 100 + month(opened_day) as opened_month
from stories s
join folded f on f.case_id = s.case_id
left join held h on h.case_id = s.case_id;

drop table stories;

copy (
  select
    case_id, opened_month, opened_month * 100 + day(opened_day) as opened_on,
    to_timestamp(opened) as opened_at, opened as opened_second,
    service_type, department, channel, area, priority,
    to_timestamp(responded) as first_responded_at,
    local_on(responded) as first_responded_on,
    case when responded >= opened then responded - opened end as first_response_seconds,
    to_timestamp(first_resolved) as first_resolved_at,
    local_on(first_resolved) as first_resolved_on,
    case when first_resolved >= opened then first_resolved - opened end as first_resolution_seconds,
    to_timestamp(resolved) as resolved_at,
    local_on(resolved) as resolved_on,
    case when resolved >= opened then resolved - opened end as resolution_seconds,
    outcome, to_timestamp(ended) as ended_at, master_id, reopens, hold_seconds, flaw
  from lives
) to '${out}/case_facts' (format parquet, partition_by (opened_month), overwrite_or_ignore);

copy (
  select
    s.case_id, s.spell, f.opened_month, f.opened as opened_second,
    f.service_type, f.department, f.channel, f.area, f.priority,
    to_timestamp(s.started) as started_at, local_on(s.started) as started_on,
    s.started as started_second, to_timestamp(s.ended) as ended_at,
    local_on(s.ended) as ended_on, s.outcome,
    case when s.next_started >= s.ended then s.next_started - s.ended end as reopened_after_seconds,
    f.flaw
  from spells s
  join lives f on f.case_id = s.case_id
) to '${out}/case_spells' (format parquet, partition_by (opened_month), overwrite_or_ignore);

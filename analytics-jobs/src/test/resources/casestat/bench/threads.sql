-- One row per conversation of a thread, with its messages; number 0 is what belongs to none.
copy (
  with recursive said as (
    from '${out}/interactions.parquet' where kind <> 'repost'
  ),
  -- From each message that hangs on nothing that is there, down to what answers it. What goes back
  -- to nothing but the service's own words speaks to nobody.
  hanging as (
    select id, second, channel, kind, direction, role, case_id,
      coalesce(stated, parent, id) as root, parent is not null as speaks, parent is null as begins
    from said
    where parent is null or parent not in (select id from said)
    union all
    select m.id, m.second, m.channel, m.kind, m.direction, m.role, m.case_id,
      coalesce(m.stated, h.root), h.role = 'citizen' or h.speaks or m.stated <> h.root, false
    from hanging h
    join said m on m.parent = h.id
  ),
  placed as (
    select id, second, channel, role, case_id, root,
      kind in ('post', 'reply') as is_exchanged,
      is_exchanged and role = 'citizen' as asks,
      case
        when kind = 'announcement' then 'ANNOUNCEMENT'
        when not is_exchanged then null
        when role = 'citizen' then 'RECEIVED'
        when role = 'bot' then 'AUTOMATIC'
        when direction = 'outbound' and (begins or speaks) then 'ANSWER'
        else 'OTHER'
      end as sort
    from hanging
  ),
  parted as (
    select *,
      max(case when asks then 1 else 0 end) over thread as has_begun,
      asks
        and max(case when asks then 1 else 0 end) over before = 1
        and second - max(second) filter (where is_exchanged) over before > ${silence} as begins_anew
    from placed
    window
      thread as (partition by root order by second, id rows unbounded preceding),
      before as (
        partition by root order by second, id rows between unbounded preceding and 1 preceding)
  ),
  numbered as (
    select *,
      case when is_exchanged then has_begun else 0 end
        * (1 + sum(case when begins_anew then 1 else 0 end) over (
          partition by root order by second, id rows unbounded preceding)) as number
    from parted
  )
  select root, number,
    min(second) as started_second,
    min(second) filter (where sort = 'ANSWER') as answered_second,
    arg_min(channel, (second, id)) as channel,
    arg_min(case_id, (second, id)) filter (where case_id is not null) as case_id,
    count(*) as messages,
    list({'id': id, 'sort': sort}) as members
  from numbered
  group by root, number
) to '${out}/threads.parquet'

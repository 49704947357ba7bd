-- One row per case, with the incident it reports. An incident is watched from its first report until
-- the case at the end of the chain was settled or ended otherwise; where that case is not there, or
-- its times are flawed, nobody knows how long that was.
with reports as (
  select f.case_id, coalesce(r.root, f.case_id) as incident_id,
    f.opened_month, f.opened_on, f.opened_second,
    f.service_type, f.department, f.channel, f.area,
    case when f.flaw is null and f.case_id = coalesce(r.root, f.case_id) then true end as is_root,
    case when f.case_id = coalesce(r.root, f.case_id)
      then unix_seconds(coalesce(f.first_resolved_at, f.ended_at)) end as settled_second
  from case_facts f left join incident_roots r on r.id = f.case_id
),
incidents as (
  select *,
    row_number() over (partition by incident_id order by opened_second, case_id) = 1 as first,
    min(opened_second) over (partition by incident_id) as first_second,
    max(settled_second) over (partition by incident_id) as until_second,
    max(is_root) over (partition by incident_id) as is_watched
  from reports
),
counted as (
  select *,
    sum(case when not first and (until_second is null or opened_second <= until_second)
      then 1 else 0 end) over (partition by incident_id) as later
  from incidents
)
select case_id, incident_id, opened_month, opened_on, opened_second,
  service_type, department, channel, area, first,
  case when first and is_watched and coalesce(until_second, first_second) >= first_second
    then later end as later_reports,
  case when first and is_watched and until_second >= first_second
    then until_second - first_second end as watched_seconds
from counted

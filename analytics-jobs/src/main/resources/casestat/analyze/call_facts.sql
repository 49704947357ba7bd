-- One row per call. The log knows who answered; only where it does not, the case says.
select c.call_id, c.month, c.offered_on, c.offered_at, c.hour, c.channel,
  case when c.department = '(not stated)' then coalesce(f.department, c.department)
    else c.department end as department,
  c.case_id,
  coalesce(f.service_type, c.service_type) as service_type,
  coalesce(f.area, c.area) as area,
  c.result, c.wait_seconds, c.answered_in_time
from folded_calls c
left join case_facts f on f.case_id = c.case_id

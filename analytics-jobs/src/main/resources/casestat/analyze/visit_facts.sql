-- One row per step on the portal, with the dimensions of the case it is about.
select v.interaction_id, v.month, v.visited_on, v.visited_at, v.hour, v.session, v.kind, v.device, v.page,
  v.found, v.case_id, v.channel,
  coalesce(f.service_type, v.service_type) as service_type,
  coalesce(f.department, v.department) as department,
  coalesce(f.area, v.area) as area
from folded_visits v
left join case_facts f on f.case_id = v.case_id

-- One row per message, with the dimensions of the case it speaks of.
select m.interaction_id, m.month, m.sent_on, m.sent_at, m.hour, m.channel, m.sort, m.case_id,
  coalesce(f.service_type, m.service_type) as service_type,
  coalesce(f.department, m.department) as department,
  coalesce(f.area, m.area) as area,
  m.impressions, m.engagement, m.settled
from folded_messages m
left join case_facts f on f.case_id = m.case_id

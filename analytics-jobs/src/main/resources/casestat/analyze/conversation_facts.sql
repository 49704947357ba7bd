-- One row per conversation, with the dimensions of the case it is linked to.
select
  c.conversation_id,
  c.started_month,
  c.started_on,
  c.started_at,
  c.channel,
  c.case_id,
  coalesce(f.service_type, '(not stated)') as service_type,
  coalesce(f.department, '(not stated)') as department,
  coalesce(f.area, '(not stated)') as area,
  c.answered_at,
  c.response_seconds,
  c.answered_in_time,
  c.messages,
  c.stands,
  c.answered_on,
  c.started_second,
  c.hour,
  c.response_business_seconds
from folded_conversations c
left join case_facts f on f.case_id = c.case_id

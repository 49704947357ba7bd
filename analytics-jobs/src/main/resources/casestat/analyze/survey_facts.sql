-- One row per survey, with the dimensions of its case and the last resolution before it.
with settled as (
  select s.survey_id, max(p.ended_on) as resolved_on
  from folded_surveys s join case_spells p on p.case_id = s.case_id
  where p.ended_on <= coalesce(s.sent_on, s.answered_on)
    and p.outcome in ('RESOLVED', 'REFERRED', 'NOT_RESPONSIBLE', 'UNABLE')
  group by s.survey_id
)
select s.survey_id, s.month, s.case_id,
  coalesce(f.service_type, '(not stated)') as service_type,
  coalesce(f.department, '(not stated)') as department,
  coalesce(f.channel, '(not stated)') as channel,
  coalesce(f.area, '(not stated)') as area,
  s.sent_on, s.answered_on, r.resolved_on, s.answer
from folded_surveys s
left join case_facts f on f.case_id = s.case_id
left join settled r on r.survey_id = s.survey_id

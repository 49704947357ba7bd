-- One row per hour in which a changed case was opened, by its rows or by its log. Hours, because SQL
-- converts no zones: Java makes local months of them.
select distinct date_trunc('hour', opened) as hour from (
  select l.opened_at as opened
  from landed_cases l join changed_cases c on l.case_id = c.case_id
  union all
  select e.happened_at
  from landed_events e join changed_cases c on e.case_id = c.case_id
  where e.kind = 'SUBMITTED'
)

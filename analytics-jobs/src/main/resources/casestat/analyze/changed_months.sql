-- One row per fact month that holds a changed case, or a clock that fell due (a paused one may, where its limit is a date) since the last run.
select distinct opened_month from (
  select opened_month from last_case_facts f
  where exists (select 1 from changed_cases c where c.case_id = f.case_id)
  union all
  select opened_month from last_clock_readings
  where state in ('RUNNING', 'PAUSED') and due_at <= timestamp '${as_of}'
)

-- One row per case to be folded again: every case of the months that are rewritten.
select distinct case_id from (
  select case_id from last_case_facts where opened_month in (${months})
  union all
  select case_id from landed_cases where ${opened_within}
  union all
  select case_id from changed_cases
)

-- One row per case: the newest of the rows that had arrived.
with ranked as (
  select *, row_number() over (partition by case_id order by ${newest_first}) as place
  from landed_cases
)
select ${columns}
from ranked
where place = 1

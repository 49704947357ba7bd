-- One row per thing that a source tells of: the newest of the rows that had arrived.
with ranked as (
  select *, row_number() over (partition by ${key} order by ${newest_first}) as place
  from landed_${table}
)
select ${columns}
from ranked
where place = 1

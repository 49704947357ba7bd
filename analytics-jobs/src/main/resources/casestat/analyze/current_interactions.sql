-- One row per interaction that had happened by as_of: the newest of the rows that had arrived.
with ranked as (
  select *, row_number() over (partition by interaction_id order by ${newest_first}) as place
  from landed_interactions
)
select ${columns}
from ranked
where place = 1 and happened_at <= timestamp '${as_of}'

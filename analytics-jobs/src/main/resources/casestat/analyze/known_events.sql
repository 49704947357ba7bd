-- One row per event that had happened by as_of, however often it was delivered.
select ${columns}
from landed_events
where happened_at <= timestamp '${as_of}'

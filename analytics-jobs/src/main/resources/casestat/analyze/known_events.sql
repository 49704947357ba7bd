-- One row per event, however often it was delivered. Those after as_of are handed on too: the fold
-- leaves them out, and must know that the log has them.
select ${columns}
from landed_events

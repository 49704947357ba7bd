-- One row per thing known of a case: its current row first (is_event = 0), then its events in order.
select case_id as life_id, 0 as is_event, null as event_at, 0 as event_seq, ${case_columns}, ${no_event_columns}
from current_cases
where ${in_scope}
union all
select case_id, 1, happened_at, seq, ${no_case_columns}, ${event_columns}
from known_events
where ${in_scope}
